import type { Catalogue } from "../words/catalogue.ts";

/** Alle zinnen van de app voor medewerkers in het Nederlands. */
export const words: Catalogue = {
  locale: "nl-NL",

  // The frame
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
  "shell.notLive": "Nu even niet live. Opnieuw verbinden…",
  "session.signOut": "Afmelden",
  "scheme.label": "Licht of donker",
  "scheme.light": "Licht",
  "scheme.dark": "Donker",
  "scheme.auto": "Zoals het apparaat",

  // The palette and the keys
  "palette.open": "Zoeken",
  "palette.placeholder": "Zoek een pagina, klant, zaak of actie",
  "palette.nothing": "Niets gevonden. Probeer een ander woord.",
  "palette.searching": "Zoeken…",
  "palette.pages": "Pagina’s",
  "palette.actions": "Acties",
  "palette.cases": "Zaken",
  "palette.light": "Lichte kleuren gebruiken",
  "palette.dark": "Donkere kleuren gebruiken",
  "keys.title": "Toetsenbord",
  "keys.palette": "Een pagina, klant, zaak of actie zoeken",
  "keys.next": "Volgende in de lijst",
  "keys.previous": "Vorige in de lijst",
  "keys.open": "Het hele dossier openen",
  "keys.edit": "Bewerken",
  "keys.reply": "Antwoorden",
  "keys.close": "Sluiten",
  "keys.help": "Deze toetsen tonen",

  // States and errors
  "state.loading": "Laden…",
  "error.title": "Dit is niet gelukt",
  "error.unreachable":
    "De server is niet bereikbaar. Er is niets gewijzigd; controleer de verbinding en probeer het opnieuw.",
  "error.internal":
    "Er ging bij ons iets mis. Er is niets half gedaan; probeer het opnieuw en meld het aan wie deze server beheert als het zo blijft.",
  "error.notFound": "Dit bestaat niet, of niet meer. Misschien heeft iemand anders het opgeborgen.",
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
  "undo.done": "Ongedaan gemaakt.",
  "list.more": "Meer tonen",
  "list.back": "Terug naar de lijst",
  "list.detail": "Details",
  "filter.label": "Filters",
  "filter.clear": "Filters wissen",

  // Words that many pages use
  "role.owner": "Eigenaar",
  "role.admin": "Beheerder",
  "role.manager": "Manager",
  "role.agent": "Medewerker",
  "role.viewer": "Kijker",
  "channel.qr": "QR-code",
  "channel.link": "Link",
  "channel.mail": "E-mail",
  "channel.site": "Website",
  "channel.kiosk": "Zuil",
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

  // Ask
  "touchpoints.title": "Contactmomenten",
  "touchpoints.new": "Nieuw contactmoment",
  "surveys.title": "Vragenlijsten",
  "surveys.new": "Nieuwe vragenlijst",

  // Customers
  "customers.nameless": "Klant zonder naam",

  // Settings
  "settings.profile": "Profiel",
  "settings.workspace": "Werkruimte",
  "settings.cases": "Zaken",
  "settings.places": "Locaties",
  "settings.teams": "Teams",
  "settings.members": "Leden",
  "settings.apiKeys": "API-sleutels",
  "settings.outbox": "Postvak uit",
  "settings.audit": "Logboek",

  // Now

  // Listen

  // Understand

  // Recover
};
