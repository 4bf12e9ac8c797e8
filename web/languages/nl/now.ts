import type { Translated } from "../../words/catalogue.ts";
import type { now as english } from "../en/now.ts";

export const now: Translated<typeof english> = {
  "now.counts": "In cijfers",
  "now.waitingCount": { one: "zaak wacht op antwoord", other: "zaken wachten op antwoord" },
  "now.lateCount": { one: "ervan is te laat", other: "ervan zijn te laat" },
  "now.waiting": "Wacht op antwoord",
  "now.waitingMore": { one: "Nog {count}", other: "Nog {count}" },
  "now.allCases": "Alle zaken",
  "now.nobodyWaits": "Niemand wacht op antwoord. Goed gedaan.",
  "now.mine": "Voor jou en je teams",
  "now.others": "Voor collega’s, of nog voor niemand",
  "now.incoming": "Binnengekomen",
  "now.allFeedback": "Alle reacties",
  "now.nothingCame":
    "Er is nog niets binnengekomen. Zet een QR-code waar je gasten zijn, dan verschijnt de eerste reactie hier.",
  "now.changes": "Echt veranderd",
  "now.allScores": "Alle scores",
  "now.noChange": "Er is de afgelopen vier weken niets echt veranderd. Wat een beetje bewoog kan toeval zijn.",
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
