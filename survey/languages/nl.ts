import type { Language } from "../language.ts";

const dutch: Language = {
  tag: "nl",
  name: "Nederlands",
  direction: "ltr",
  page: {
    send: "Versturen",
    sending: "Bezig met versturen…",
    waiting:
      "Nog niet verstuurd: er is geen verbinding, of het is erg druk. Uw antwoord blijft op dit toestel bewaard en wordt vanzelf verstuurd zodra het kan.",
    firstNeeded: "Alleen de eerste vraag is nodig. De rest mag u overslaan.",
    needed: "graag invullen",
    spot: "Tafel {spot}",
    name: "Uw naam",
    email: "Uw e-mailadres",
    contactUse: "Alleen om u te antwoorden.",
    chooseSeveral: "U mag meer dan één antwoord kiezen.",
    privacy: "Uw antwoorden gaan naar {workspace} en naar niemand anders. Geen cookies, geen tracking.",
    madeWith: "Gevraagd met Croquette",
    otherLanguages: "Andere talen",
    error: "Nog niet verstuurd",
    problemsTitle: "Bijna klaar. Wilt u hier nog even naar kijken?",
    problems: {
      required: "Kies hier een antwoord.",
      empty: "Beantwoord ten minste één vraag.",
      out_of_range: "Dit antwoord valt buiten de schaal. Kies een van de cijfers.",
      unknown_option: "Dit antwoord hoort niet bij de keuzes. Kies opnieuw.",
      wrong_type: "Dit antwoord is niet te lezen. Kies opnieuw.",
      malformed_text:
        "Hier staan tekens die niet bewaard kunnen worden. We hebben ze weggehaald; bekijk de rest en verstuur opnieuw.",
      too_long: "Dit is te lang. Maak het alstublieft iets korter.",
      bad_email: "Dit e-mailadres kan niet kloppen. Het lijkt op anna@voorbeeld.nl.",
      email_needed:
        "Om u te antwoorden hebben we een e-mailadres nodig. Hoeft u geen antwoord, laat dan ook uw naam weg.",
      unknown_question: "Een van de antwoorden hoort bij geen vraag op deze pagina. Verstuur het nog eens.",
      too_many_fields: "Er kwamen meer antwoorden dan vragen. Verstuur het nog eens.",
      bad_id: "Zo konden uw antwoorden niet verstuurd worden. Verstuur ze nog een keer.",
      unreadable: "Dit was niet te lezen. Verstuur het nog een keer.",
    },
    someone: "iemand van ons team",
    review: "Vertel het ook aan anderen als u wilt. We vragen dit aan iedereen, wat u ook van ons vindt.",
    reviewAction: "Schrijf een recensie op {site}",
    mayClose: "U kunt deze pagina nu sluiten.",
    closedTitle: "Deze vragenlijst is gesloten",
    closedText:
      "Fijn dat u {workspace} iets wilt vertellen. We vragen hier niet meer om antwoorden; spreek gerust een van ons aan.",
    notFoundTitle: "Hier is niets te vinden",
    notFoundText:
      "Deze link hoort bij geen vragenlijst. Misschien ontbreekt er een letter: scan de code opnieuw of vraag het aan een medewerker.",
    conflictTitle: "We hebben uw antwoorden al",
    conflictText:
      "U verstuurde deze antwoorden al eerder, met een andere inhoud. Wat als eerste aankwam, is bewaard. Wilt u iets nieuws vertellen, open de link dan opnieuw.",
    busyText:
      "We kunnen uw antwoorden nu even niet aannemen. Ze staan hier nog: druk over een minuut opnieuw op Versturen.",
    unavailableTitle: "Een ogenblik, alstublieft",
    unavailableText: "We kunnen deze pagina nu even niet tonen. Open haar over een minuut opnieuw.",
    tooLargeTitle: "Dat was te veel",
    tooLargeText: "Wat u verstuurde, is te lang voor ons. Ga terug, maak het korter en verstuur het opnieuw.",
    preview: "Voorbeeld: wat u hier verstuurt, wordt niet bewaard.",
    cardCall: "Hoe was het?",
    cardHow: "Richt uw camera op de code. Het kost een halve minuut.",
    cardPrint: "Druk deze pagina af op A4: vier kaartjes per vel. Knip langs de lijnen.",
  },
  templates: {
    shared: {
      recommend: {
        ask: "Hoe waarschijnlijk is het dat u ons aanbeveelt bij een vriend of collega?",
        name: "Aanbeveling",
      },
      unlikely: "Zeer onwaarschijnlijk",
      likely: "Zeer waarschijnlijk",
      dissatisfied: "Zeer ontevreden",
      satisfied: "Zeer tevreden",
      disagree: "Helemaal oneens",
      agree: "Helemaal eens",
      poor: "Slecht",
      excellent: "Uitstekend",
      comment: "In uw eigen woorden, zo kort of lang als u wilt.",
      contact: "Wilt u een antwoord?",
      contactHint: "Laat uw naam en e-mailadres achter, dan schrijft een van ons u terug.",
    },
    restaurantTable: {
      name: "Restauranttafel",
      description:
        "Gasten scannen een code aan tafel: aanbeveling, eten, bediening, wachttijd, sfeer en een opmerking.",
      title: "Hoe was uw bezoek?",
      intro: "Vertel het ons in een halve minuut. We lezen elk antwoord.",
      food: { ask: "Eten en drinken", name: "Eten" },
      service: { ask: "Bediening", name: "Bediening" },
      waiting: { ask: "Wachttijd", name: "Wachttijd" },
      atmosphere: { ask: "Sfeer", name: "Sfeer" },
      comment: { ask: "Wat was het fijnst, en wat kan beter?", name: "Opmerking" },
      endings: {
        bad: {
          title: "Dank u dat u het ons vertelt",
          text: "Het spijt ons dat het niet was wat u ervan hoopte. {owner} kijkt hier vandaag naar. Hebt u uw e-mailadres achtergelaten, dan krijgt u een persoonlijk antwoord.",
        },
        good: {
          title: "Dank u, wat fijn om te horen!",
          text: "We geven het door aan de keuken en aan iedereen die u bediend heeft. Graag tot ziens.",
        },
        other: {
          title: "Dank u voor uw antwoord",
          text: "We lezen het met het hele team en gebruiken het om het de volgende keer beter te doen.",
        },
      },
    },
    delivery: {
      name: "Bezorging",
      description: "Nadat een bestelling is bezorgd: tevredenheid, op tijd of niet, wat er mis was en een opmerking.",
      title: "Is uw bestelling goed aangekomen?",
      intro: "Vier korte vragen over uw bezorging van {place}.",
      satisfied: { ask: "Hoe tevreden bent u over deze bestelling?", name: "Bestelling" },
      onTime: {
        ask: "Kwam het aan toen u het verwachtte?",
        name: "Op tijd",
        early: "Eerder",
        yes: "Op tijd",
        late: "Tot een half uur te laat",
        veryLate: "Meer dan een half uur te laat",
      },
      wrong: {
        ask: "Was er iets mis?",
        name: "Wat er mis was",
        missing: "Er ontbrak iets",
        other: "Ik kreeg iets anders",
        damaged: "De verpakking was beschadigd",
        cold: "Het had niet de juiste temperatuur",
        courier: "De bezorger was niet vriendelijk",
      },
      comment: { ask: "Wat moeten we nog meer weten?", name: "Opmerking" },
      endings: {
        bad: {
          title: "Dank u dat u het ons vertelt",
          text: "Zo had uw bestelling niet mogen aankomen. {owner} kijkt hier vandaag naar. Hebt u uw e-mailadres achtergelaten, dan hoort u van ons.",
        },
        good: { title: "Dank u, en geniet ervan!", text: "We geven het door aan wie uw bestelling inpakte en bracht." },
        other: { title: "Dank u voor uw antwoord", text: "We gebruiken het om de volgende bezorging beter te maken." },
      },
    },
    serviceCall: {
      name: "Servicebezoek",
      description: "Nadat een monteur of technicus is geweest: tevredenheid, gemak, op tijd, vakmanschap en uitleg.",
      title: "Hoe verliep ons bezoek?",
      intro: "Eén minuut over het servicebezoek van {place}.",
      satisfied: { ask: "Hoe tevreden bent u over het werk dat is gedaan?", name: "Uitgevoerd werk" },
      easy: { ask: "Het was makkelijk om dit met ons te regelen.", name: "Gemak" },
      onTime: { ask: "Op de afgesproken tijd komen", name: "Op tijd" },
      skill: { ask: "Vakmanschap en zorgvuldigheid", name: "Vakmanschap" },
      explanation: { ask: "Uitleg over wat er is gedaan", name: "Uitleg" },
      comment: { ask: "Wat ging goed, en wat niet?", name: "Opmerking" },
      endings: {
        bad: {
          title: "Dank u dat u het ons vertelt",
          text: "Dit had beter gemoeten. {owner} kijkt hier vandaag naar. Hebt u uw e-mailadres achtergelaten, dan laten we u weten wat we gaan doen.",
        },
        good: { title: "Dank u wel!", text: "We geven het door aan de collega die bij u was." },
        other: {
          title: "Dank u voor uw antwoord",
          text: "We bespreken het met het team om het de volgende keer beter te doen.",
        },
      },
    },
    project: {
      name: "Zakelijk project",
      description:
        "Bij een mijlpaal of aan het eind van een project: aanbeveling, kwaliteit, planning, communicatie, prijs.",
      title: "Hoe is het om met ons te werken?",
      intro: "Twee minuten over uw project met {place}. Wees gerust openhartig.",
      quality: { ask: "Kwaliteit van wat we leverden", name: "Kwaliteit" },
      schedule: { ask: "Nakomen van afgesproken data", name: "Planning" },
      communication: { ask: "Communicatie en bereikbaarheid", name: "Communicatie" },
      value: { ask: "Waar voor uw geld", name: "Waar voor uw geld" },
      again: {
        ask: "Zou u voor een volgend project weer voor ons kiezen?",
        name: "Opnieuw kiezen",
        yes: "Ja",
        perhaps: "Misschien",
        no: "Nee",
      },
      comment: { ask: "Wat moeten we blijven doen, en wat moeten we veranderen?", name: "Opmerking" },
      endings: {
        bad: {
          title: "Dank u voor uw openheid",
          text: "{owner} kijkt hier vandaag naar en wil er graag met u over praten. Hebt u uw e-mailadres achtergelaten, dan stellen we een moment voor.",
        },
        good: {
          title: "Dank u voor uw vertrouwen",
          text: "We delen het met iedereen die aan uw project heeft gewerkt.",
        },
        other: { title: "Dank u voor uw antwoord", text: "We nemen het mee in de volgende stap van het project." },
      },
    },
    support: {
      name: "Na hulp of vraag",
      description: "Nadat een vraag is behandeld: gemak, of het is opgelost, tevredenheid en een opmerking.",
      title: "Hebben we u goed geholpen?",
      intro: "Drie korte vragen over uw contact met {place}.",
      easy: { ask: "We hebben het u makkelijk gemaakt om uw vraag opgelost te krijgen.", name: "Gemak" },
      solved: { ask: "Is uw vraag opgelost?", name: "Opgelost", yes: "Ja", partly: "Gedeeltelijk", no: "Nee" },
      satisfied: { ask: "Hoe tevreden bent u over degene die u hielp?", name: "Behulpzaamheid" },
      comment: { ask: "Wat had beter gekund?", name: "Opmerking" },
      endings: {
        bad: {
          title: "Dank u dat u het ons vertelt",
          text: "Dat heeft u te veel tijd gekost. {owner} kijkt hier vandaag naar. Hebt u uw e-mailadres achtergelaten, dan hoort u van ons.",
        },
        good: { title: "Dank u, fijn om te horen!", text: "We geven het door aan wie u geholpen heeft." },
        other: {
          title: "Dank u voor uw antwoord",
          text: "We gebruiken het om het volgende contact makkelijker te maken.",
        },
      },
    },
  },
};

export default dutch;
