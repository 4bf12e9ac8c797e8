import type { Translated } from "../../words/catalogue.ts";
import type { entry as english } from "../en/entry.ts";

export const entry: Translated<typeof english> = {
  "welcome.title": "Welkom bij Croquette",
  "welcome.says": "Hoor wat je gasten zeggen, maak goed wat misging, en zie dat het werkt. Hoe wil je beginnen?",
  "welcome.needsLink":
    "Open de eenmalige link die verscheen waar Croquette werd gestart. Zo weten we dat deze server van jou is.",
  "welcome.demo": "Rondkijken",
  "welcome.demoSays":
    "Een kleine restaurantgroep met drie locaties en 90 dagen feedback. Er zit één echt probleem in: kun jij het vinden?",
  "welcome.demoGo": "Rondkijken",
  "welcome.demoAgain": "Nog eens rondkijken",
  "welcome.demoBusy": "We zetten 90 dagen feedback klaar. Dit duurt een paar seconden.",
  "welcome.empty": "Leeg beginnen",
  "welcome.emptySays": "Je eigen werkruimte. Over twee minuten heb je een QR-code die je gasten kunnen scannen.",
  "welcome.emptyGo": "Leeg beginnen",

  "start.title": "Je werkruimte",
  "start.says": "Jij wordt de eigenaar. Alles is later te veranderen.",
  "start.go": "Mijn werkruimte maken",
  "start.back": "Terug naar de keuze",

  "signIn.title": "Aanmelden",
  "signIn.back": "Daarna ben je terug waar je was.",
  "signIn.go": "Aanmelden",
  "signIn.wrong": "E-mail en wachtwoord horen niet bij elkaar. Controleer ze en probeer het opnieuw.",
  "signIn.demo": "Hier is tot nu toe alleen een demo. Daarvoor heb je geen wachtwoord nodig.",
  "signIn.demoLink":
    "Hier is tot nu toe alleen een demo. Open de link die verscheen waar Croquette werd gestart om er nog eens in rond te kijken.",
  "signIn.forgotten": "Wachtwoord vergeten?",

  "forgotten.title": "Wachtwoord vergeten",
  "forgotten.says": "We sturen je een link waarmee je een nieuw wachtwoord kiest.",
  "forgotten.sent": "Als iemand hier met dit adres werkt, is er een mail met een link onderweg. De link werkt een uur.",
  "forgotten.noMail":
    "Deze server verstuurt geen mail, dus er kan geen link komen. Wie hem beheert kan een nieuw wachtwoord instellen met deze opdracht:",
  "forgotten.address": "ADRES",
  "forgotten.go": "Stuur me een link",
  "forgotten.back": "Terug naar aanmelden",

  "reset.title": "Kies een nieuw wachtwoord",
  "reset.go": "Nieuw wachtwoord opslaan",
  "reset.done": "Je nieuwe wachtwoord is opgeslagen.",
  "reset.spent": "Deze link is al gebruikt of te oud. Vraag een nieuwe aan.",
  "reset.again": "Nieuwe link aanvragen",

  "invitation.title": "Uitnodiging",
  "invitation.join": "Doe mee met {workspace}",
  "invitation.says": "Je bent uitgenodigd als {email}, met de rol “{role}”.",
  "invitation.spent": "Deze uitnodiging is al gebruikt, ingetrokken of te oud. Vraag een nieuwe aan wie je uitnodigde.",
  "invitation.go": "Meedoen",
  "invitation.hasAccount": "Je hebt al een account met dit adres: vul het wachtwoord daarvan in.",

  "first.title": "Je eerste contactmoment",
  "first.says": "Een contactmoment is een moment waarop je vraagt: aan tafel, aan de balie, na een bezoek.",
  "first.steps": "Twee stappen",
  "first.stepAsk": "Wat en waar je vraagt",
  "first.stepScan": "Scan de code",
  "first.template": "Waar wil je naar vragen?",
  "first.nameSays": "Waar de code komt: “Tafelkaartje”, “Balie”.",
  "first.place": "Locatie (niet verplicht)",
  "first.placeSays": "Als er meer dan één is: “Utrecht”.",
  "first.go": "Maak de QR-code",
  "first.skip": "Sla dit over en bekijk de lege werkruimte",
  "first.scanTitle": "Scan de code",
  "first.scanSays":
    "Dit gaan je gasten scannen. Probeer het als gast: met een laag cijfer zie je wat er daarna gebeurt.",
  "first.waiting": "Wachten op je eerste antwoord…",
  "first.arrived": "Je eerste antwoord is binnen",
  "first.finish": "Naar mijn werkruimte",
};
