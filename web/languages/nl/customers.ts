import type { Translated } from "../../words/catalogue.ts";
import type { customers as english } from "../en/customers.ts";

export const customers: Translated<typeof english> = {
  "customers.nameless": "Klant zonder naam",
  "customers.says":
    "Iedereen die een naam achterliet, met wat gezegd is en hoe het is goedgemaakt. Wie het laatst iets liet horen, staat bovenaan.",
  "customers.empty":
    "Nog niemand heeft een naam achtergelaten. Klanten verschijnen hier zodra ze om een antwoord vragen.",
  "customers.notFound": "Niemand gevonden voor “{search}”. Probeer een deel van de naam of het adres.",
  "customers.search": "Naam of e-mail",
  "customers.choose": "Kies een klant om te zien wat er gezegd en gedaan is.",
  "customers.openCases": { one: "{count} open zaak", other: "{count} open zaken" },
  "customers.feedback": { one: "{count} antwoord", other: "{count} antwoorden" },
  "customers.lastAnswer": "laatste antwoord {ago}",
  "customers.since": "Bekend sinds",
  "customers.rename": "Naam wijzigen",
  "customers.cases": "Zaken",
  "customers.noCases": "Geen zaak: er hoefde niets goedgemaakt te worden.",
  "customers.said": "Wat er gezegd is",
  "customers.saidNothing": "Er is nog niets gezegd.",
  "customers.score": "{name} {score} van {highest}",
};
