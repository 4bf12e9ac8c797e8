import type { Texts } from "./en.ts";

export const nl: Texts = {
  invitation: {
    subject: (workspace) => `Doe mee met ${workspace}`,
    greeting: (inviter, workspace) => `${inviter} nodigt je uit om mee te werken in ${workspace}.`,
    explanation: "Daar zie je wat klanten zeggen, en help je goed te maken wat misging.",
    button: "Uitnodiging aannemen",
    expiry: (days) =>
      `De link werkt één keer, en ${days} dagen lang. Had je deze mail niet verwacht, dan hoef je niets te doen.`,
  },
  passwordReset: {
    subject: "Een nieuw wachtwoord",
    greeting: (name) => `Hallo ${name},`,
    explanation: "Iemand, waarschijnlijk jijzelf, heeft een nieuw wachtwoord voor je account aangevraagd.",
    button: "Nieuw wachtwoord kiezen",
    expiry:
      "De link werkt één keer, en een uur lang. Heb je dit niet aangevraagd, dan hoef je niets te doen: je wachtwoord blijft zoals het is.",
  },
};
