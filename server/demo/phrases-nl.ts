import { dutchComments } from "./comments-nl.ts";
import type { Phrases } from "./phrases.ts";

export const dutch: Phrases = {
  comments: dutchComments,
  notes: [
    "Keuken gebeld: ze misten die avond een kok.",
    "Gast gesproken, heel redelijk. Wil graag terugkomen.",
    "Kassa nagekeken: bestelling om 19:12 erin, om 20:04 eruit.",
    "Met het team besproken voor de service.",
    "De ober van die avond gevraagd: hij weet het nog en vindt het heel vervelend.",
    "Twee keer gebeld, geen gehoor. Ik schrijf.",
    "In het rooster gekeken: twee nieuwe mensen in één service.",
    "Samen met de chef opnieuw geproefd. De gast heeft gelijk.",
  ],
  replySubject: "Over uw bezoek",
  replies: [
    "Dank u voor uw openhartige bericht. Het spijt me van uw avond; ik maak het graag goed. Mag ik u bellen?",
    "Ik las uw antwoord vanochtend en heb meteen met de keuken gesproken. Dit had niet mogen gebeuren. De volgende keer is het toetje van ons, en ik zorg zelf voor uw tafel.",
    "U heeft gelijk, mijn excuses. We hebben het gerecht vandaag terugbetaald.",
    "Dank u dat u het vertelt, daar hebben we iets aan. Ik heb uitgezocht waar het misging. Mag ik u uitnodigen, zodat we kunnen laten zien dat het beter kan?",
    "Dit is niet de avond die we onze gasten gunnen. Het spijt me. Uw geld is onderweg terug, en het team heeft gehoord wat u schreef.",
    "Het spijt me dat niemand het merkte toen u bij ons was. Ik nu wel, en ik maak het graag goed.",
  ],
  done: [
    "Persoonlijk excuses gemaakt en uitgenodigd voor een toetje met koffie.",
    "Het hoofdgerecht terugbetaald en een kaartje gestuurd.",
    "Gebeld, uitgelegd wat er misging en wat we hebben veranderd.",
    "Dezelfde avond een nieuwe bestelling gebracht.",
    "Een persoonlijke mail geschreven en hun lievelingstafel gereserveerd.",
    "Bloemen gestuurd, en een briefje bij hun volgende reservering gelegd.",
    "De helft van de rekening terugbetaald, zoals aan de telefoon afgesproken.",
    "Uitgenodigd aan de tafel bij de keuken, met de chef erbij.",
  ],
  refused: [
    "Er is niet gebeld, terwijl dat was beloofd.",
    "De tegoedbon werkt niet.",
    "Ik heb het geld nog niet gezien.",
    "Een mail is aardig, maar mijn vraag is niet beantwoord.",
    "De tafel bleek toch niet gereserveerd.",
  ],
  names: {
    workspace: "De Gouden Kroket (demo)",
    team: "Gastenzorg",
    tableTouchpoint: "Aan tafel",
    deliveryTouchpoint: "Thuisbezorgd",
    supportTouchpoint: "Reserveren per telefoon",
    tableSurvey: "Aan tafel",
    deliverySurvey: "Na een bezorging",
    supportSurvey: "Na een telefoontje",
  },
};
