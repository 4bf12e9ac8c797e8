import type { Refusals } from "./en-refusals.ts";

export const dutchRefusals: Refusals = {
  "Something in the request is not right": "Er klopt iets niet in de aanvraag",
  "Sign in first": "Meld je eerst aan",
  "Not allowed": "Niet toegestaan",
  "Not found": "Niet gevonden",
  Conflict: "Dit botst met iets anders",
  "No longer available": "Niet meer beschikbaar",
  "Too large": "Te groot",
  "No such method": "Die methode is er niet",
  "Content type not understood": "Soort inhoud niet begrepen",
  "Too many requests": "Te veel aanvragen",
  "Not available right now": "Nu even niet beschikbaar",
  "Something went wrong on our side": "Er ging iets mis aan onze kant",

  "Nothing that you sent was lost or half done. Try again; if it stays, tell whoever runs this server.":
    "Niets van wat je verstuurde is verloren of half gedaan. Probeer het opnieuw; blijft het zo, zeg het dan tegen wie deze server beheert.",
  "The database does not answer at the moment. Nothing was changed; try again in a few seconds.":
    "De database antwoordt nu niet. Er is niets veranderd; probeer het over een paar seconden opnieuw.",
  "The database does not answer at the moment.": "De database antwoordt nu niet.",
  "There is nothing at this address.": "Op dit adres is niets.",
  "This request cannot be read. Send JSON, with application/json as its content type.":
    "Deze aanvraag is niet te lezen. Stuur JSON, met application/json als content type.",
  "Some fields are not right; each is named below. What was right need not be changed.":
    "Sommige velden kloppen niet; ze staan hieronder. Wat wel klopte, hoeft niet anders.",
  "At this address there is only {methods}.": "Op dit adres is er alleen {methods}.",
  "Send JSON in UTF-8: {charset} is not read here.": "Stuur JSON in UTF-8: {charset} wordt hier niet gelezen.",
  "This page link is damaged. Start again from the first page.":
    "Deze link naar een pagina is beschadigd. Begin opnieuw bij de eerste pagina.",
  "This page link belongs to another list, order or filter. Start again from the first page.":
    "Deze link naar een pagina hoort bij een andere lijst, volgorde of filter. Begin opnieuw bij de eerste pagina.",
  "This cursor is damaged.": "Deze cursor is beschadigd.",
  "This cursor does not belong to this list, order and filter.":
    "Deze cursor hoort niet bij deze lijst, deze volgorde en dit filter.",
  "This is more than {count} KB. Shorten the texts and send it again.":
    "Dit is meer dan {count} KB. Maak de teksten korter en verstuur het opnieuw.",

  "This is missing.": "Dit ontbreekt.",
  "This is not what belongs here.": "Dit hoort hier niet.",
  "This has to be a text.": "Dit moet een tekst zijn.",
  "This has to be a number.": "Dit moet een getal zijn.",
  "This has to be a whole number.": "Dit moet een heel getal zijn.",
  "This has to be true or false.": "Dit moet waar of onwaar zijn (true of false).",
  "This has to be a list.": "Dit moet een lijst zijn.",
  "This has to be an object with fields.": "Dit moet een object met velden zijn.",
  "Write something here.": "Vul hier iets in.",
  "Write at least {count} characters.": "Vul minstens {count} tekens in.",
  "Keep it to {count} characters.": {
    one: "Houd het bij {count} teken.",
    other: "Houd het bij {count} tekens.",
  },
  "Name at least {count} of them.": "Noem er minstens {count}.",
  "Name at most {count} of them.": "Noem er hooguit {count}.",
  "This has to be {least} or more.": "Dit moet {least} of meer zijn.",
  "This has to be {most} or less.": "Dit moet {most} of minder zijn.",
  "Answer at least one question.": "Beantwoord minstens één vraag.",
  "This is not on the scale of its question.": "Dit staat niet op de schaal van de vraag.",
  "This is none of the question's options.": "Dit is geen van de keuzes van de vraag.",
  "A language is written as nl or pt-BR.": "Een taal schrijf je als nl of pt-BR.",
  "A name alone cannot be answered: send an e-mail address too, or no contact.":
    "Op een naam alleen kan niemand antwoorden: stuur ook een e-mailadres, of geen contact.",
  "There is no such field, and the survey has no such question.":
    "Dit veld is er niet, en de enquête heeft zo'n vraag niet.",
  "This stands here twice: {name}. Send it once.": "Dit staat hier twee keer: {name}. Stuur het één keer.",
  "Choose one of these: {choices}.": "Kies een van deze: {choices}.",
  "There is no parameter {name} here. /api/v1/reference says which there are.":
    "Hier bestaat geen parameter {name}. In /api/v1/reference staat welke er zijn.",
  "{first} comes after {last}. Exchange the two.": "{first} komt na {last}. Verwissel de twee.",
  "Name the metric that the score is about.": "Noem de maat (metric) waar de score over gaat.",
  "Send compareFrom and compareTo together, or neither.": "Stuur compareFrom en compareTo samen, of geen van beide.",
  "This field does not exist here: {names}.": "Dit veld bestaat hier niet: {names}.",
  "This is not an e-mail address.": "Dit is geen e-mailadres.",
  "This is not an id.": "Dit is geen id.",
  "This is not a web address. Write it whole, with https:// at its beginning.":
    "Dit is geen webadres. Schrijf het helemaal uit, met https:// aan het begin.",
  "A day is written as 2026-03-31.": "Schrijf een dag als 2026-03-31.",
  "A time is written as 2026-03-31T18:00:00Z.": "Schrijf een tijd als 2026-03-31T18:00:00Z.",
  "This day does not exist.": "Deze dag bestaat niet.",
  "This is not a time zone. Write it like Europe/Amsterdam.": "Dit is geen tijdzone. Schrijf hem als Europe/Amsterdam.",
  "This has characters that cannot be shown, or a line break.":
    "Hierin staan tekens die niet te tonen zijn, of een nieuwe regel.",
  "This has characters that cannot be shown.": "Hierin staan tekens die niet te tonen zijn.",
  "This has characters that cannot be stored.": "Hierin staan tekens die niet te bewaren zijn.",
  "A name has no line breaks.": "Een naam heeft geen nieuwe regels.",
  "Write a name.": "Vul een naam in.",
  "Write me, none, a member's id, or team: and a team's id.":
    "Schrijf me, none, het id van een lid, of team: met het id van een team.",
  "This is not an e-mail address that a mail can be sent to.": "Dit is geen e-mailadres waar een mail naartoe kan.",
  "Write one address, such as anna@example.com.": "Schrijf één adres, zoals anna@example.com.",

  'Sign in, or send an API key as "Authorization: Bearer …".':
    'Meld je aan, of stuur een API-sleutel mee als "Authorization: Bearer …".',
  "Sign in first.": "Meld je eerst aan.",
  "Sign in again first.": "Meld je eerst opnieuw aan.",
  "Your role does not allow this. Ask an owner or admin of the workspace.":
    "Je rol staat dit niet toe. Vraag het een eigenaar of beheerder van de werkruimte.",
  "Only a member or an API key can ask who it is.": "Alleen een lid of een API-sleutel kan vragen wie het is.",
  "An API key has no name or language of its own.": "Een API-sleutel heeft zelf geen naam of taal.",
  "An API key has no password and no session. Only somebody who is signed in can do this, on a page of Croquette.":
    "Een API-sleutel heeft geen wachtwoord en geen sessie. Alleen wie is aangemeld kan dit doen, op een pagina van Croquette.",
  "This request did not come from a page of this server. Open Croquette itself and try again.":
    "Deze aanvraag kwam niet van een pagina van deze server. Open Croquette zelf en probeer het opnieuw.",
  "This e-mail address and password do not belong together. Check both, or ask for a new password.":
    "Dit e-mailadres en wachtwoord horen niet bij elkaar. Kijk ze allebei na, of vraag een nieuw wachtwoord aan.",
  "This is not your present password.": "Dit is niet je huidige wachtwoord.",
  "This link was used already or is too old. Ask for a new one.":
    "Deze link is al gebruikt of te oud. Vraag een nieuwe aan.",
  "We cannot see at the moment who is signed in. Try again in a few seconds.":
    "We kunnen nu niet zien wie er is aangemeld. Probeer het over een paar seconden opnieuw.",
  "This server sends no mail. Whoever runs it can set a new password: npm run croquette -- password --email ADDRESS":
    "Deze server verstuurt geen mail. Wie hem beheert kan een nieuw wachtwoord instellen: npm run croquette -- password --email ADRES",
  "Too many attempts. Try again in {count} minutes.": {
    one: "Te veel pogingen. Probeer het over een minuut opnieuw.",
    other: "Te veel pogingen. Probeer het over {count} minuten opnieuw.",
  },
  "A password has at least {count} characters.": "Een wachtwoord heeft minstens {count} tekens.",
  "A password has at most {count} characters.": "Een wachtwoord heeft hooguit {count} tekens.",
  "A password is one line, without characters that no form can take.":
    "Een wachtwoord is één regel, zonder tekens die geen formulier aanneemt.",
  "Nobody signs in with {email}. Check how the address is written.":
    "Niemand meldt zich aan met {email}. Kijk na hoe het adres geschreven is.",
  "There is an account with this e-mail address already, and its password is another one.":
    "Er is al een account met dit e-mailadres, en het wachtwoord daarvan is een ander.",
  "This is not the password of that account.": "Dit is niet het wachtwoord van dat account.",
  "An account with this e-mail address was made a moment ago. Sign in with it.":
    "Een ogenblik geleden is er een account met dit e-mailadres gemaakt. Meld je daarmee aan.",

  "This server is set up already. Sign in, or ask its owner for an invitation.":
    "Deze server is al ingericht. Meld je aan, of vraag de eigenaar om een uitnodiging.",
  "Nobody looks around in this demo any more. Sign in, or start with your own place.":
    "In deze demo kijkt niemand meer rond. Meld je aan, of begin voor je eigen bedrijf.",
  "Setting this server up needs the one-time link that it printed when it started. Open that link.":
    "Om deze server in te richten heb je de eenmalige link nodig die hij bij het starten toonde. Open die link.",
  "A new workspace can be started from a demo only, and this is none. Whoever runs the server can make one with its command line.":
    "Een nieuwe werkruimte begin je alleen vanuit een demo, en dit is er geen. Wie de server beheert kan er een maken via de opdrachtregel.",
  "This account has a workspace of its own already. Sign out, and sign in with it.":
    "Dit account heeft al een eigen werkruimte. Meld je af, en meld je ermee aan.",

  "This workspace does not exist.": "Deze werkruimte bestaat niet.",
  "This member does not exist.": "Dit lid bestaat niet.",
  "There is no such member.": "Dit lid is er niet.",
  "A workspace needs an owner. Make somebody else an owner first.":
    "Een werkruimte heeft een eigenaar nodig. Maak eerst iemand anders eigenaar.",
  "There is no such place.": "Deze locatie is er niet.",
  "There is a place of this name already.": "Er is al een locatie met deze naam.",
  "There is another place of this name now. Rename that one first.":
    "Er is intussen een andere locatie met deze naam. Geef die eerst een andere naam.",
  "There is no such team.": "Dit team is er niet.",
  "There is a team of this name already.": "Er is al een team met deze naam.",
  "There is another team of this name now. Rename that one first.":
    "Er is intussen een ander team met deze naam. Geef dat eerst een andere naam.",
  "Somebody in this team does not work here. Choose from the members.":
    "Iemand in dit team werkt hier niet. Kies uit de leden.",
  "This person does not work here.": "Deze persoon werkt hier niet.",
  "There is no such API key, or it was revoked already.": "Deze API-sleutel is er niet, of is al ingetrokken.",
  "This mail does not exist in this workspace.": "Deze mail bestaat niet in deze werkruimte.",
  "This is a demo: nothing is sent.": "Dit is een demo: er wordt niets verstuurd.",
  "The link in this mail opens nothing any more. Make a new one.":
    "De link in deze mail opent niets meer. Maak een nieuwe.",
  "This mail has left or is on its way. Nothing needs to be sent again.":
    "Deze mail is weg of onderweg. Er hoeft niets opnieuw verstuurd te worden.",

  "There is no such invitation, or it was used or taken back already.":
    "Deze uitnodiging is er niet, of is al gebruikt of ingetrokken.",
  "Somebody with this e-mail address works here already.": "Iemand met dit e-mailadres werkt hier al.",
  "This person works here already.": "Deze persoon werkt hier al.",
  "This address got {times} invitations within an hour. Use the last one, or try again in an hour.":
    "Dit adres kreeg binnen een uur {times} uitnodigingen. Gebruik de laatste, of probeer het over een uur opnieuw.",
  "Nobody stands behind this invitation. Invite as a member.":
    "Achter deze uitnodiging staat niemand. Nodig uit als lid.",
  "This invitation does not exist. Check that the whole link was copied.":
    "Deze uitnodiging bestaat niet. Kijk na of de hele link gekopieerd is.",
  "This invitation was used already. Sign in instead.": "Deze uitnodiging is al gebruikt. Meld je gewoon aan.",
  "This invitation was taken back or replaced by a newer one.":
    "Deze uitnodiging is ingetrokken of vervangen door een nieuwere.",
  "This invitation is too old. Ask whoever sent it for a new one.":
    "Deze uitnodiging is te oud. Vraag een nieuwe aan wie hem stuurde.",
  "This invitation was used, taken back or became too old a moment ago.":
    "Deze uitnodiging is zojuist gebruikt, ingetrokken of te oud geworden.",
  "This account does not exist any more. Ask for a new invitation.":
    "Dit account bestaat niet meer. Vraag een nieuwe uitnodiging.",
  "A new account needs a name and a password.": "Een nieuw account heeft een naam en een wachtwoord nodig.",
  "Tell us your name.": "Vertel ons je naam.",
  "Choose a password of at least {count} characters.": "Kies een wachtwoord van minstens {count} tekens.",
  "You are signed in as {signedIn}, and this invitation is for {invited}. Sign out first.":
    "Je bent aangemeld als {signedIn}, en deze uitnodiging is voor {invited}. Meld je eerst af.",
  "There is an account for {email} already. Sign in with its password.":
    "Er is al een account voor {email}. Meld je aan met het wachtwoord daarvan.",

  "There is no such customer.": "Deze klant is er niet.",

  "There is no such touchpoint.": "Dit contactmoment is er niet.",
  "The touchpoint refers to something that is not there; see below.":
    "Het contactmoment verwijst naar iets dat er niet is; zie hieronder.",
  "There is no such place, or it was put away.": "Deze locatie is er niet, of is opgeborgen.",
  "There is no such survey, or it was put away.": "Deze vragenlijst is er niet, of is opgeborgen.",
  "There is no such member, or he or she left.": "Dit lid is er niet, of is vertrokken.",
  "There is no such team, or it was put away.": "Dit team is er niet, of is opgeborgen.",
  "There is no such survey.": "Deze vragenlijst is er niet.",
  "This survey cannot be published yet. The draft is saved as it is.":
    "Deze vragenlijst kan nog niet gepubliceerd worden. Het concept is bewaard zoals het is.",
  "Somebody else changed this survey since you opened it. Open it again; copy what you want to keep first.":
    "Iemand anders wijzigde deze vragenlijst nadat je hem opende. Open hem opnieuw; kopieer eerst wat je wilt houden.",
  "This survey was never published, so it takes no answers. Publish it first.":
    "Deze vragenlijst is nooit gepubliceerd en neemt dus geen antwoorden aan. Publiceer hem eerst.",
  "This survey has no such thanks.": "Deze vragenlijst heeft dit bedankje niet.",
  "Choose at least one language.": "Kies minstens één taal.",
  "Guests' pages do not exist in this language.": "De pagina's voor gasten bestaan niet in deze taal.",
  "This language is there twice.": "Deze taal staat er twee keer.",
  "Add at least one question.": "Voeg minstens één vraag toe.",
  "A survey has at most {count} questions.": "Een vragenlijst heeft hooguit {count} vragen.",
  "Ask for name and e-mail address once; it is there more than once.":
    "Vraag één keer naar naam en e-mailadres; het staat er vaker.",
  "This measures the same as an earlier question: two answers would have one place.":
    "Dit meet hetzelfde als een eerdere vraag: twee antwoorden zouden één plek hebben.",
  "This text is missing.": "Deze tekst ontbreekt.",
  "This text is too long.": "Deze tekst is te lang.",
  "This question needs 2 to {count} options.": "Deze vraag heeft 2 tot {count} keuzes nodig.",
  "Two options have the same id: their answers could not be told apart.":
    "Twee keuzes hebben hetzelfde id: hun antwoorden zouden niet uit elkaar te houden zijn.",
  "This thank-you is for everybody, so nobody would see those after it. Move it to the end.":
    "Dit bedankje is voor iedereen, dus niemand zou zien wat erna komt. Zet het aan het eind.",
  "Add a thank-you for everybody else: one that does not depend on a score.":
    "Voeg een bedankje voor alle anderen toe: een dat niet van een score afhangt.",
  "This thank-you depends on a score that the survey does not ask for.":
    "Dit bedankje hangt af van een score die de vragenlijst niet vraagt.",
  "The scores of a thank-you go from the lower to the higher one, within the scale of the question.":
    "De scores van een bedankje lopen van de lagere naar de hogere, binnen de schaal van de vraag.",
  "Earlier answers to this question cannot be compared with new ones. Remove it and add a new question instead.":
    "Eerdere antwoorden op deze vraag zijn niet te vergelijken met nieuwe. Haal hem weg en voeg een nieuwe vraag toe.",

  "This feedback does not exist in this workspace.": "Deze feedback bestaat niet in deze werkruimte.",
  "There is no touchpoint with this code. Look at the link again.":
    "Er is geen contactmoment met deze code. Kijk de link nog eens na.",
  "This survey is closed and takes no more answers.": "Deze vragenlijst is gesloten en neemt geen antwoorden meer aan.",
  "This page is no longer known here. Open the link again; what you typed is still in this window.":
    "Deze pagina is hier niet meer bekend. Open de link opnieuw; wat u typte staat nog in dit venster.",
  "Another answer was already sent from this page. Open the link again to send a new one.":
    "Vanaf deze pagina is al een ander antwoord verstuurd. Open de link opnieuw om een nieuw antwoord te sturen.",
  "Too many screens are open at once. Close some, or wait a moment.":
    "Er staan te veel schermen tegelijk open. Sluit er een paar, of wacht even.",
  "Very many answers are arriving. Yours is not stored yet; please send it again in a moment.":
    "Er komen heel veel antwoorden binnen. Het uwe is nog niet bewaard; verstuur het zo meteen opnieuw.",
  "Very many answers came from your network in a short time. Yours is not stored yet; please send it again in {count} seconds.":
    {
      one: "Er kwamen in korte tijd heel veel antwoorden van uw netwerk. Het uwe is nog niet bewaard; verstuur het over een seconde opnieuw.",
      other:
        "Er kwamen in korte tijd heel veel antwoorden van uw netwerk. Het uwe is nog niet bewaard; verstuur het over {count} seconden opnieuw.",
    },
  "There is no score with this id in this workspace. Choose one from /metrics.":
    "Er is in deze werkruimte geen score met dit id. Kies er een uit /metrics.",
  "No such score in this workspace.": "Deze score is er niet in deze werkruimte.",

  "The period ends before it begins. Exchange the two days.":
    "De periode eindigt voordat ze begint. Wissel de twee dagen om.",
  "A period can be ten years at most. Choose a later first day.":
    "Een periode is hooguit tien jaar lang. Kies een latere eerste dag.",

  "This case does not exist in this workspace.": "Deze zaak bestaat niet in deze werkruimte.",
  "This case is resolved. Reopen it first, then change its status or deadline.":
    "Deze zaak is opgelost. Heropen hem eerst, en wijzig dan de status of de uiterste tijd.",
  "This case is resolved already. Reopen it if there is more to put right.":
    "Deze zaak is al opgelost. Heropen hem als er nog iets goed te maken is.",
  "This case is open: there is nothing to reopen.": "Deze zaak is open: er valt niets te heropenen.",
  "This customer has a newer open case at the same touchpoint. Go on there.":
    "Deze klant heeft een nieuwere open zaak bij hetzelfde contactmoment. Ga daar verder.",
  "This customer left no address. Write down what was done, and resolve the case.":
    "Deze klant liet geen adres achter. Schrijf op wat er gedaan is, en los de zaak op.",
  "Somebody changed this case while you were looking at it. Look at it anew, then do what is still needed.":
    "Iemand wijzigde deze zaak terwijl je ernaar keek. Kijk opnieuw, en doe dan wat nog nodig is.",
  "Something else was sent under this id before. Send this one under an id of its own.":
    "Onder dit id is eerder iets anders verstuurd. Verstuur dit onder een eigen id.",
  "A deadline lies in the future.": "Een uiterste tijd ligt in de toekomst.",
  "Choose a time that is still to come.": "Kies een tijd die nog komt.",
  "Whoever should look after this case does not work here. Choose somebody else.":
    "Wie naar deze zaak zou kijken, werkt hier niet. Kies iemand anders.",
  "Whoever should look after this case does not work here any more. Choose somebody else.":
    "Wie naar deze zaak zou kijken, werkt hier niet meer. Kies iemand anders.",
  "There is no such member or team.": "Dit lid of team is er niet.",
  "This cause is not in the list of the workspace. Choose one that is.":
    "Deze oorzaak staat niet in de lijst van de werkruimte. Kies er een die er wel in staat.",
  "There is no such cause.": "Deze oorzaak is er niet.",
  "This cause does not exist in this workspace.": "Deze oorzaak bestaat niet in deze werkruimte.",
  "There is a cause of this name already.": "Er is al een oorzaak met deze naam.",
  "Another cause has this name by now. Rename that one first.":
    "Een andere oorzaak heeft intussen deze naam. Geef die eerst een andere naam.",
  "There are {count} causes already. Put one away that is no longer needed.":
    "Er zijn al {count} oorzaken. Berg er een op die niet meer nodig is.",
};
