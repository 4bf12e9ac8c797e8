import type { Translated } from "../../words/catalogue.ts";
import type { now as english } from "../en/now.ts";

export const now: Translated<typeof english> = {
  "now.counts": "In cijfers",
  "now.waitingCount": { one: "zaak wacht op antwoord", other: "zaken wachten op antwoord" },
  "now.toPutRightCount": { one: "andere zaak is nog goed te maken", other: "andere zaken zijn nog goed te maken" },
  "now.lateCount": { one: "zaak is te laat", other: "zaken zijn te laat" },
  "now.waiting": "Wacht op antwoord",
  "now.toPutRight": "Nog goed te maken",
  "now.toPutRightSays": "Beantwoord, of zonder adres om te antwoorden.",
  "now.waitingMore": { one: "Nog {count}", other: "Nog {count}" },
  "now.allCases": "Alle zaken",
  "now.nobodyWaits": "Niemand wacht op antwoord. Goed gedaan.",
  "now.nobodyWaitsYet": "Niemand wacht op antwoord. Een ontevreden gast verschijnt hier meteen.",
  "now.mine": "Voor jou en je teams",
  "now.others": "Voor collega’s, of nog voor niemand",
  "now.incoming": "Binnengekomen",
  "now.allFeedback": "Alle reacties",
  "now.nothingCame":
    "Er is nog niets binnengekomen. Zet een QR-code waar je gasten zijn, dan verschijnt de eerste reactie hier.",
  "now.changes": "Echt veranderd",
  "now.allScores": "Alle scores",
  "now.noChange": "Er is de afgelopen vier weken niets echt veranderd, tenminste niet zoveel als voor jou telt.",
  "now.cannotCompare":
    "Er zijn nog niet genoeg reacties om te zeggen wat er veranderde: daarvoor zijn er nodig uit de laatste vier weken en uit de vier ervoor.",
  "now.better": "{metric} werd beter",
  "now.betterAt": "{metric} werd beter: {where}",
  "now.worse": "{metric} werd slechter",
  "now.worseAt": "{metric} werd slechter: {where}",
  "now.markBetter": "Beter",
  "now.markWorse": "Slechter",
  "now.fromTo": "Van {before} naar {after}, vier weken tegen de vier ervoor",
  "now.difference": "Waarschijnlijk een verandering tussen {low} en {high}",
  "now.praise": "Geprezen",
  "now.noPraise": "Nog geen lof in de laatste opmerkingen.",
};
