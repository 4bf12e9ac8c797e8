import type { Translated } from "../../words/catalogue.ts";
import type { everywhere as english } from "../en/everywhere.ts";

export const everywhere: Translated<typeof english> = {
  "role.owner": "Eigenaar",
  "role.admin": "Beheerder",
  "role.manager": "Manager",
  "role.agent": "Medewerker",
  "role.viewer": "Kijker",
  "role.ownerSays": "Alles, ook wie eigenaar van de werkruimte is.",
  "role.adminSays": "Leden, sleutels, regels en alles hieronder.",
  "role.managerSays": "Contactmomenten, vragenlijsten, oorzaken, klanten en alles hieronder.",
  "role.agentSays": "Werkt aan zaken en antwoordt klanten.",
  "role.viewerSays": "Ziet alles, verandert niets.",

  "channel.qr": "QR-code",
  "channel.link": "Link",
  "channel.mail": "E-mail",
  "channel.site": "Website",
  "channel.kiosk": "Zuil",

  "where.place": "Locatie",
  "where.touchpoint": "Contactmoment",

  "archive.show": "Toon wat is opgeborgen",
  "archive.leave": "Terug naar de actieve",
  "archive.empty": "Er is niets opgeborgen.",
  "archive.putAway": "Opbergen",
  "archive.takeBack": "Terughalen",
  "archive.isAway": "Opgeborgen",
  "archive.done": "{name} is opgeborgen.",

  "owner.label": "Verantwoordelijke",
  "owner.nobody": "Nog niemand",
  "owner.members": "Leden",
  "owner.teams": "Teams",
  "owner.notFound": "Niemand heet zo.",
  "owner.clear": "Aan niemand toewijzen",

  "case.status.new": "Nieuw",
  "case.status.in_progress": "In behandeling",
  "case.status.waiting": "Wacht",
  "case.status.resolved": "Opgelost",
  "case.status.closed": "Gesloten",

  "number.likely": "Waarschijnlijk tussen {low} en {high}",
  "number.answers": { one: "{count} antwoord", other: "{count} antwoorden" },

  "time.left": "nog {span}",
  "time.late": "{span} te laat",
  "time.deadlineAt": "Uiterlijk {moment}",

  "field.missing": "Vul hier iets in.",
  "field.wrongEmail": "Dit lijkt geen e-mailadres.",
  "field.shortPassword": { one: "Minstens {count} teken.", other: "Minstens {count} tekens." },
  "field.timeZone": "Tijdzone",
  "field.timeZoneSays": "Waar jullie dagen beginnen en eindigen.",
  "field.language": "Taal",
  "field.workspace": "Hoe heten jullie?",
  "field.workspaceSays": "De naam die gasten zien: jullie restaurant, zaak of bedrijf.",
  "field.yourName": "Je naam",
  "field.name": "Naam",
  "field.email": "E-mail",
  "field.password": "Wachtwoord",
  "field.newPassword": "Nieuw wachtwoord",
  "field.passwordSays": {
    one: "Minstens {count} teken. Een paar woorden achter elkaar is prima.",
    other: "Minstens {count} tekens. Een paar woorden achter elkaar is prima.",
  },
  "field.showPassword": "Wachtwoord tonen of verbergen",

  "mail.status.queued": "Wacht op verzending",
  "mail.status.held": "Hier bewaard",
  "mail.status.sending": "Wordt verstuurd",
  "mail.status.sent": "Verstuurd",
  "mail.status.failed": "Mislukt",
  "mail.status.unknown": "Niet zeker",
  "mail.says.failed": "De mailserver weigerde. Opnieuw proberen verstuurt hem nog eens.",
  "mail.says.held": "Hij gaat weg zodra er een mailserver is ingesteld.",
  "mail.says.demo": "Dit is een demo: er wordt niets verstuurd.",
  "mail.says.unknown":
    "De verbinding brak op het laatste moment: misschien is hij aangekomen. Opnieuw proberen kan hem dubbel versturen.",

  "feedback.score": "{score} van {highest}",
  "feedback.spot": "plek {spot}",
  "feedback.allAnswers": { one: "{count} antwoord helemaal", other: "Alle {count} antwoorden" },
};
