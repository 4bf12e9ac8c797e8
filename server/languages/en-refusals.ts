import type { Message, PluralMessage } from "./message.ts";

/**
 * Everything that the server says when it refuses, in English: the code says the sentence itself, and here stands which
 * there are. Each language translates all of them. `{name}` is filled in; `count` decides between singular and plural.
 */
const sentences = [
  // What a problem is called.
  "Something in the request is not right",
  "Sign in first",
  "Not allowed",
  "Not found",
  "Conflict",
  "No longer available",
  "Too large",
  "Too many requests",
  "No such method",
  "Content type not understood",
  "Not available right now",
  "Something went wrong on our side",

  // Requests as such.
  "Nothing that you sent was lost or half done. Try again; if it stays, tell whoever runs this server.",
  "The database does not answer at the moment. Nothing was changed; try again in a few seconds.",
  "The database does not answer at the moment.",
  "There is nothing at this address.",
  "This request cannot be read. Send JSON, with application/json as its content type.",
  "Some fields are not right; each is named below. What was right need not be changed.",
  "At this address there is only {methods}.",
  "Send JSON in UTF-8: {charset} is not read here.",
  "This page link is damaged. Start again from the first page.",
  "This page link belongs to another list, order or filter. Start again from the first page.",
  "This cursor is damaged.",
  "This cursor does not belong to this list, order and filter.",
  "This is more than {count} KB. Shorten the texts and send it again.",

  // One field of a request.
  "This is missing.",
  "This is not what belongs here.",
  "This has to be a text.",
  "This has to be a number.",
  "This has to be a whole number.",
  "This has to be true or false.",
  "This has to be a list.",
  "This has to be an object with fields.",
  "Write something here.",
  "Write at least {count} characters.",
  "Keep it to {count} characters.",
  "Name at least {count} of them.",
  "Name at most {count} of them.",
  "This has to be {least} or more.",
  "This has to be {most} or less.",
  "Choose one of these: {choices}.",
  "Answer at least one question.",
  "This is not on the scale of its question.",
  "This is none of the question's options.",
  "A language is written as nl or pt-BR.",
  "A name alone cannot be answered: send an e-mail address too, or no contact.",
  "There is no such field, and the survey has no such question.",
  "This stands here twice: {name}. Send it once.",
  "This field does not exist here: {names}.",
  "There is no parameter {name} here. /api/v1/reference says which there are.",
  "{first} comes after {last}. Exchange the two.",
  "Name the metric that the score is about.",
  "Send compareFrom and compareTo together, or neither.",
  "This is not an e-mail address.",
  "This is not an id.",
  "This is not a web address. Write it whole, with https:// at its beginning.",
  "A day is written as 2026-03-31.",
  "A time is written as 2026-03-31T18:00:00Z.",
  "This day does not exist.",
  "This is not a time zone. Write it like Europe/Amsterdam.",
  "This has characters that cannot be shown, or a line break.",
  "This has characters that cannot be shown.",
  "This has characters that cannot be stored.",
  "A name has no line breaks.",
  "Write a name.",
  "Write me, none, a member's id, or team: and a team's id.",
  "This is not an e-mail address that a mail can be sent to.",
  "Write one address, such as anna@example.com.",

  // Who asks, and whether they may.
  'Sign in, or send an API key as "Authorization: Bearer …".',
  "Sign in first.",
  "Sign in again first.",
  "Your role does not allow this. Ask an owner or admin of the workspace.",
  "Only a member or an API key can ask who it is.",
  "An API key has no name or language of its own.",
  "This request did not come from a page of this server. Open Croquette itself and try again.",
  "An API key has no password and no session. Only somebody who is signed in can do this, on a page of Croquette.",
  "This e-mail address and password do not belong together. Check both, or ask for a new password.",
  "This is not your present password.",
  "This link was used already or is too old. Ask for a new one.",
  "We cannot see at the moment who is signed in. Try again in a few seconds.",
  "This server sends no mail. Whoever runs it can set a new password: npm run croquette -- password --email ADDRESS",
  "Too many attempts. Try again in {count} minutes.",
  "A password has at least {count} characters.",
  "A password has at most {count} characters.",
  "A password is one line, without characters that no form can take.",
  "Nobody signs in with {email}. Check how the address is written.",
  "There is an account with this e-mail address already, and its password is another one.",
  "This is not the password of that account.",
  "An account with this e-mail address was made a moment ago. Sign in with it.",

  // The first run.
  "This server is set up already. Sign in, or ask its owner for an invitation.",
  "Nobody looks around in this demo any more. Sign in, or start with your own place.",
  "Setting this server up needs the one-time link that it printed when it started. Open that link.",
  "A new workspace can be started from a demo only, and this is none. Whoever runs the server can make one with its command line.",
  "This account has a workspace of its own already. Sign out, and sign in with it.",

  // The workspace.
  "This workspace does not exist.",
  "This member does not exist.",
  "There is no such member.",
  "A workspace needs an owner. Make somebody else an owner first.",
  "There is no such place.",
  "There is a place of this name already.",
  "There is another place of this name now. Rename that one first.",
  "There is no such team.",
  "There is a team of this name already.",
  "There is another team of this name now. Rename that one first.",
  "Somebody in this team does not work here. Choose from the members.",
  "This person does not work here.",
  "There is no such API key, or it was revoked already.",
  "This mail does not exist in this workspace.",
  "This is a demo: nothing is sent.",
  "The link in this mail opens nothing any more. Make a new one.",
  "This mail has left or is on its way. Nothing needs to be sent again.",

  // Invitations.
  "There is no such invitation, or it was used or taken back already.",
  "Somebody with this e-mail address works here already.",
  "This person works here already.",
  "Nobody stands behind this invitation. Invite as a member.",
  "This address got {times} invitations within an hour. Use the last one, or try again in an hour.",
  "This invitation does not exist. Check that the whole link was copied.",
  "This invitation was used already. Sign in instead.",
  "This invitation was taken back or replaced by a newer one.",
  "This invitation is too old. Ask whoever sent it for a new one.",
  "This invitation was used, taken back or became too old a moment ago.",
  "This account does not exist any more. Ask for a new invitation.",
  "A new account needs a name and a password.",
  "Tell us your name.",
  "Choose a password of at least {count} characters.",
  "You are signed in as {signedIn}, and this invitation is for {invited}. Sign out first.",
  "There is an account for {email} already. Sign in with its password.",

  // Customers.
  "There is no such customer.",

  // Surveys and touchpoints.
  "There is no such touchpoint.",
  "The touchpoint refers to something that is not there; see below.",
  "There is no such place, or it was put away.",
  "There is no such survey, or it was put away.",
  "There is no such member, or he or she left.",
  "There is no such team, or it was put away.",
  "There is no such survey.",
  "This survey cannot be published yet. The draft is saved as it is.",
  "Somebody else changed this survey since you opened it. Open it again; copy what you want to keep first.",
  "This survey was never published, so it takes no answers. Publish it first.",
  "This survey has no such thanks.",
  "Choose at least one language.",
  "Guests' pages do not exist in this language.",
  "This language is there twice.",
  "Add at least one question.",
  "A survey has at most {count} questions.",
  "Ask for name and e-mail address once; it is there more than once.",
  "This measures the same as an earlier question: two answers would have one place.",
  "This text is missing.",
  "This text is too long.",
  "This question needs 2 to {count} options.",
  "Two options have the same id: their answers could not be told apart.",
  "This thank-you is for everybody, so nobody would see those after it. Move it to the end.",
  "Add a thank-you for everybody else: one that does not depend on a score.",
  "This thank-you depends on a score that the survey does not ask for.",
  "The scores of a thank-you go from the lower to the higher one, within the scale of the question.",
  "Earlier answers to this question cannot be compared with new ones. Remove it and add a new question instead.",

  // Feedback.
  "This feedback does not exist in this workspace.",
  "There is no touchpoint with this code. Look at the link again.",
  "This survey is closed and takes no more answers.",
  "This page is no longer known here. Open the link again; what you typed is still in this window.",
  "Another answer was already sent from this page. Open the link again to send a new one.",
  "Too many screens are open at once. Close some, or wait a moment.",
  "Very many answers are arriving. Yours is not stored yet; please send it again in a moment.",
  "Very many answers came from your network in a short time. Yours is not stored yet; please send it again in {count} seconds.",
  "There is no score with this id in this workspace. Choose one from /metrics.",
  "No such score in this workspace.",

  // Scores.
  "The period ends before it begins. Exchange the two days.",
  "A period can be ten years at most. Choose a later first day.",

  // Cases.
  "This case does not exist in this workspace.",
  "This case is resolved. Reopen it first, then change its status or deadline.",
  "This case is resolved already. Reopen it if there is more to put right.",
  "This case is open: there is nothing to reopen.",
  "This customer has a newer open case at the same touchpoint. Go on there.",
  "This customer left no address. Write down what was done, and resolve the case.",
  "Somebody changed this case while you were looking at it. Look at it anew, then do what is still needed.",
  "Something else was sent under this id before. Send this one under an id of its own.",
  "A deadline lies in the future.",
  "Choose a time that is still to come.",
  "Whoever should look after this case does not work here. Choose somebody else.",
  "Whoever should look after this case does not work here any more. Choose somebody else.",
  "There is no such member or team.",
  "This cause is not in the list of the workspace. Choose one that is.",
  "There is no such cause.",
  "This cause does not exist in this workspace.",
  "There is a cause of this name already.",
  "Another cause has this name by now. Rename that one first.",
  "There are {count} causes already. Put one away that is no longer needed.",
] as const;

/** One of these sentences, as the code says it. */
export type Sentence = (typeof sentences)[number];

/** All of them in one language. */
export type Refusals = Readonly<Record<Sentence, Message>>;

/** Where English itself has another form for one. */
const singulars: Partial<Record<Sentence, string>> = {
  "Keep it to {count} characters.": "Keep it to {count} character.",
  "Too many attempts. Try again in {count} minutes.": "Too many attempts. Try again in a minute.",
  "Very many answers came from your network in a short time. Yours is not stored yet; please send it again in {count} seconds.":
    "Very many answers came from your network in a short time. Yours is not stored yet; please send it again in a second.",
};

const known: ReadonlySet<string> = new Set(sentences);

/** English, which is said as it stands in the code. */
export const englishRefusals: Refusals = inEnglish(sentences);

/** Whether this is one of the sentences that every language has. */
export function isSentence(text: string): text is Sentence {
  return known.has(text);
}

function inEnglish(all: readonly Sentence[]): Refusals {
  const messages = all.map((sentence): [Sentence, string | PluralMessage] => {
    const one = singulars[sentence];
    return [sentence, one === undefined ? sentence : { one, other: sentence }];
  });
  // Every sentence is a key, which the type of an object made from a list cannot say.
  return Object.fromEntries(messages) as Refusals;
}
