import type { Translated } from "../../words/catalogue.ts";
import type { frame as english } from "../en/frame.ts";

export const frame: Translated<typeof english> = {
  "nav.now": "Nu",
  "nav.ask": "Vragen",
  "nav.listen": "Luisteren",
  "nav.understand": "Begrijpen",
  "nav.recover": "Herstellen",
  "nav.customers": "Klanten",
  "nav.settings": "Instellingen",
  "nav.more": "Meer",

  "shell.skip": "Naar de pagina zelf",
  "shell.pages": "Pagina’s",
  "shell.demo": "Demowerkruimte",
  "shell.workspaces": "Werkruimtes",
  "shell.switch": "Naar een andere werkruimte",
  "shell.notLive": "Nu even niet live. Opnieuw verbinden…",

  "demo.here": "Dit is een demo.",
  "demo.start": "Begin voor je eigen bedrijf",
  "demo.startSays":
    "Jij wordt de eigenaar en bent meteen als jezelf aangemeld. De demo blijft: bij de naam van de werkruimte wissel je tussen de twee.",
  "demo.leave": "Naar {name}",
  "demo.back": "Terug naar de demo",

  "session.signOut": "Afmelden",

  "scheme.label": "Licht of donker",
  "scheme.light": "Licht",
  "scheme.dark": "Donker",
  "scheme.auto": "Zoals het apparaat",

  "palette.open": "Zoeken",
  "palette.placeholder": "Zoek een pagina, klant, zaak of actie",
  "palette.nothing": "Niets gevonden. Probeer een ander woord.",
  "palette.searching": "Zoeken…",
  "palette.pages": "Pagina’s",
  "palette.actions": "Acties",
  "palette.cases": "Zaken",
  "palette.thisPage": "Deze pagina",
  "palette.language": "Gebruik {language}",
  "palette.newKey": "Nieuwe API-sleutel",
  "palette.note": "Notitie schrijven",
  "palette.assign": "Aan iemand toewijzen",
  "palette.light": "Lichte kleuren gebruiken",
  "palette.dark": "Donkere kleuren gebruiken",
  "palette.label": "Zoeken",

  "keys.title": "Toetsenbord",
  "keys.palette": "Een pagina, klant, zaak of actie zoeken",
  "keys.next": "Volgende in de lijst",
  "keys.previous": "Vorige in de lijst",
  "keys.open": "Het hele dossier openen",
  "keys.edit": "Bewerken",
  "keys.reply": "Antwoorden",
  "keys.close": "Sluiten",
  "keys.help": "Deze toetsen tonen",

  "state.loading": "Laden…",

  "error.title": "Dit is niet gelukt",
  "error.unreachable":
    "De server is niet bereikbaar. Er is niets gewijzigd; controleer de verbinding en probeer het opnieuw.",
  "error.internal":
    "Er ging bij ons iets mis. Er is niets half gedaan; probeer het opnieuw en meld het aan wie deze server beheert als het zo blijft.",
  "error.notFound": "Dit bestaat niet, of niet meer. Misschien heeft iemand anders het opgeborgen.",
  "error.unreadable": "Dit adres of de filters vragen om iets dat niet getoond kan worden.",
  "error.forbidden": "Je rol staat dit niet toe. Vraag het een eigenaar of beheerder van de werkruimte.",
  "error.unauthenticated": "Je sessie is afgelopen. Meld je opnieuw aan; je komt terug waar je was.",
  "error.unavailable":
    "De server is even niet beschikbaar. Er is niets gewijzigd; probeer het over een paar seconden opnieuw.",
  "error.tooMany": "Dat was veel tegelijk. Wacht een minuut en probeer het opnieuw.",

  "notFound.title": "Hier is niets",
  "notFound.says": "Dit adres leidt nergens heen. Misschien is het verkeerd getypt, of is weggehaald wat hier stond.",
  "notFound.next": "Naar het begin",

  "action.tryAgain": "Opnieuw proberen",
  "action.undo": "Ongedaan maken",
  "action.close": "Sluiten",
  "action.cancel": "Annuleren",
  "action.save": "Opslaan",
  "action.edit": "Bewerken",
  "action.add": "Toevoegen",
  "action.copy": "Kopiëren",
  "action.copied": "Gekopieerd",

  "leave.title": "Weggaan zonder op te slaan?",
  "leave.says": "Wat hier is veranderd, is nog niet opgeslagen.",
  "leave.stay": "Blijven",
  "leave.go": "Weggaan",

  "undo.done": "Ongedaan gemaakt.",

  "list.more": "Meer tonen",
  "list.back": "Terug naar de lijst",
  "list.detail": "Details",

  "filter.label": "Filters",
  "filter.clear": "Filters wissen",
  "filter.all": "Alle",
  "filter.any": "{filter}: alles",
  "filter.more": "Meer filters",
  "filter.sort": "Volgorde",
  "filter.moreSet": "Meer filters ({count})",
  "filter.clearCustomer": "Alleen {name}: iedereen tonen",
};
