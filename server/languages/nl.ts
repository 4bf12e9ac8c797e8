import type { Texts } from "./en.ts";
import { dutchRefusals } from "./nl-refusals.ts";

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
  caseNotice: {
    score: (score, highest) => `${score} van ${highest}`,
    someone: "Een gast",
    opened: (who, where) => `${who} is ontevreden: ${where}`,
    openedByScore: (who, score) => `${who} gaf een ${score}. Je kunt het nog goedmaken.`,
    openedByMark: (by) => `${by} vraagt je om naar deze feedback te kijken.`,
    added: (who, where) => `${who} schreef opnieuw: ${where}`,
    addedText: (who) => `${who} gaf nieuwe feedback terwijl de zaak nog open is. Die staat nu bij de zaak.`,
    refused: (who, where) => `Nog niet goedgemaakt: ${who}, ${where}`,
    refusedText: (who) =>
      `${who} zegt dat het niet is goedgemaakt. De zaak is weer open, met alles wat eraan voorafging.`,
    assigned: (where) => `Een zaak voor jou: ${where}`,
    assignedText: (who) => `Vanaf nu kijk jij naar deze zaak. ${who} wacht op antwoord.`,
    mailFailed: (who) => `Een mail aan ${who} is niet aangekomen`,
    mailFailedText: (who) =>
      `De mail aan ${who} kwam terug. De zaak is open; probeer een andere weg, of verbeter het adres.`,
    many: (workspace) => `Veel zaken tegelijk: ${workspace}`,
    manyText: "Er melden zich nu meer ontevreden klanten dan we je één voor één mailen.",
    manyWhere: "Elke zaak staat onder Herstellen, de dringendste eerst. Er gaat er geen verloren.",
    manyLater: "Is het rustiger, dan hoor je weer van elke zaak apart.",
    manyButton: "Herstellen openen",
    where: "Waar",
    spot: "Tafel of plek",
    answerBy: "Goedmaken vóór",
    wrote: (who, when) => `${who}, ${when}`,
    button: "Zaak openen",
    footer: (workspace) => `Je krijgt deze mail omdat je naar zaken van ${workspace} kijkt.`,
  },
  reply: {
    subject: (workspace) => `Over uw feedback aan ${workspace}`,
    preview: (sender) => `${sender} antwoordt u`,
    youWrote: (when) => `U schreef op ${when}`,
    footer: (workspace) =>
      `U krijgt deze mail omdat u feedback gaf aan ${workspace} en uw adres achterliet. U kunt gewoon antwoorden.`,
    footerWithoutAnswer: (workspace) =>
      `U krijgt deze mail omdat u feedback gaf aan ${workspace} en uw adres achterliet.`,
  },
  tableCards: {
    localOnly:
      "Alleen deze computer kan dit adres openen, een telefoon niet: print het nog niet. Start Croquette met het adres dat deze computer in je netwerk heeft:",
  },
  confirmation: {
    subject: "Hebben we het goedgemaakt?",
    preview: (workspace) => `Met één klik weet ${workspace} of het nu in orde is`,
    greeting: (name) => (name ? `Dag ${name},` : "Goedendag,"),
    opening: (when) => `Op ${when} ging er iets mis, en u vertelde het ons. Dank daarvoor.`,
    done: "Dit is er gedaan:",
    question: "Is het nu goedgemaakt? Uw antwoord beslist: zo niet, dan gaan we er opnieuw mee aan de slag.",
    yes: "Ja, het is goedgemaakt",
    no: "Nee, nog niet",
    until: (day) => `Horen we vóór ${day} niets van u, dan laten we het hierbij.`,
    footer: (workspace) => `U krijgt deze ene mail omdat u feedback gaf aan ${workspace} en uw adres achterliet.`,
  },
  confirmPage: {
    title: "Hebben we het goedgemaakt?",
    intro: (when) => `Het gaat om wat u ons op ${when} vertelde.`,
    done: "Wat er is gedaan",
    yes: "Ja, het is goedgemaakt",
    no: "Nee, nog niet",
    text: "Wilt u er nog iets bij zeggen? (hoeft niet)",
    send: "Versturen",
    chooseTitle: "Er ontbreekt een keuze",
    choose: "Kies ja of nee, en verstuur dan.",
    tooLongTitle: "Dit is iets te lang",
    tooLong: (longest) => `Houd het bij ${longest} tekens.`,
    confirmedTitle: "Dank u wel, goed om te weten",
    confirmed: (workspace) => `We zijn blij dat het is goedgemaakt. ${workspace} ziet u graag terug.`,
    refusedTitle: "Dank u dat u het zegt",
    refused: (owner) =>
      owner
        ? `Het staat weer open. ${owner} kijkt ernaar en schrijft u.`
        : "Het staat weer open. We kijken ernaar en schrijven u.",
    alreadyConfirmedTitle: "U vertelde het ons al",
    alreadyConfirmed: "U zei dat het is goedgemaakt. Dank u wel; u hoeft verder niets te doen.",
    workedOnTitle: "We zijn ermee bezig",
    workedOn: "Dit is na die mail opnieuw geopend, en iemand kijkt ernaar. U krijgt een nieuwe vraag als het klaar is.",
    supersededTitle: "Deze vraag is beantwoord",
    superseded: "Deze link hoort bij een eerdere vraag. Kreeg u een nieuwere mail van ons, gebruik dan de link daarin.",
    expiredTitle: "De tijd voor deze link is voorbij",
    expired:
      "Deze link is een tijd geleden verstuurd en werkt niet meer. Is er nog iets niet goed, antwoord dan op onze laatste mail of vertel het ons persoonlijk.",
    notFoundTitle: "Deze link werkt niet",
    notFound: "De link is onvolledig of veranderd. Open hem nog eens vanuit de mail, of kopieer het hele adres.",
    privacy: (workspace) => `Alleen ${workspace} leest wat u hier verstuurt.`,
  },
  causes: [
    "Wachttijd",
    "Kwaliteit",
    "Vriendelijkheid",
    "Fout in de bestelling",
    "Prijs of rekening",
    "Communicatie",
    "Anders",
  ],
  refusals: dutchRefusals,
};
