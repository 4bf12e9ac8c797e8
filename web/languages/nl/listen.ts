import type { Translated } from "../../words/catalogue.ts";
import type { listen as english } from "../en/listen.ts";

export const listen: Translated<typeof english> = {
  "listen.says": "Alles wat gasten zeiden, in hun eigen woorden.",
  "listen.search": "Woorden uit de opmerking",
  "listen.choose": "Kies een reactie om elk antwoord te lezen.",
  "listen.empty":
    "Er is nog niets binnengekomen. Zet een QR-code waar je gasten zijn, dan verschijnt de eerste reactie hier.",
  "listen.notFound": "Geen reactie past bij deze filters. Haal er een weg, of probeer een ander woord.",
  "listen.commented": "Met opmerking",
  "listen.case": "Zaak",
  "listen.case.with": "Met een zaak",
  "listen.case.without": "Zonder zaak",
  "listen.hasCase": "Zaak",
  "listen.channel": "Kanaal",
  "listen.survey": "Vragenlijst",
  "listen.surveyVersion": "{name}, versie {number}",
  "listen.metric": "Score",
  "listen.fromScore": "Vanaf score",
  "listen.toScore": "Tot en met score",
  "listen.sort.newest": "Nieuwste eerst",
  "listen.sort.oldest": "Oudste eerst",
  "listen.day.from": "Vanaf dag",
  "listen.day.to": "Tot en met dag",
  "listen.answers": "Elk antwoord",
  "listen.openCase": "Een zaak openen",
  "listen.openCaseSays": "Iemand moet zich hierom bekommeren.",
  "listen.caseOpened": "Zaak {reference} is geopend.",
};
