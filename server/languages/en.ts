import { englishRefusals } from "./en-refusals.ts";

/** The words of what the server writes itself, grouped by feature. A language has every key of this one. */
export const en = {
  invitation: {
    subject: (workspace: string) => `Join ${workspace}`,
    greeting: (inviter: string, workspace: string) => `${inviter} invites you to work in ${workspace}.`,
    explanation: "There you see what customers say, and help to put right what went wrong.",
    button: "Accept the invitation",
    expiry: (days: number) =>
      `The link works once, and for ${days} days. If you did not expect it, you need not do anything.`,
  },
  passwordReset: {
    subject: "A new password",
    greeting: (name: string) => `Hello ${name},`,
    explanation: "Somebody, probably you, asked for a new password for your account.",
    button: "Choose a new password",
    expiry:
      "The link works once, and for an hour. If you did not ask for it, you need not do anything: your password stays as it is.",
  },
  caseNotice: {
    /** "3 of 10" */
    score: (score: number, highest: number) => `${score} of ${highest}`,
    someone: "A guest",
    opened: (who: string, where: string) => `${who} is unhappy: ${where}`,
    openedByScore: (who: string, score: string) => `${who} gave ${score}. You can still put it right.`,
    openedByMark: (by: string) => `${by} asks you to look at this feedback.`,
    added: (who: string, where: string) => `${who} wrote again: ${where}`,
    addedText: (who: string) => `${who} gave new feedback while the case is open. It was added to the case.`,
    refused: (who: string, where: string) => `Not put right yet: ${who}, ${where}`,
    refusedText: (who: string) => `${who} says that it was not put right. The case is open again, with its history.`,
    assigned: (where: string) => `A case for you: ${where}`,
    assignedText: (who: string) => `You look after this case from now on. ${who} waits for an answer.`,
    mailFailed: (who: string) => `A mail to ${who} did not arrive`,
    mailFailedText: (who: string) =>
      `What was sent to ${who} came back. The case is open; reach them another way, or correct the address.`,
    many: (workspace: string) => `Many cases at once: ${workspace}`,
    manyText: "More unhappy customers are heard at the moment than we tell you of one by one.",
    manyWhere: "Every case stands under Recover, the most urgent first. None is lost.",
    manyLater: "When it is quieter, you hear of each one again.",
    manyButton: "Open Recover",
    where: "Where",
    spot: "Table or spot",
    answerBy: "Put right by",
    wrote: (who: string, when: string) => `${who}, ${when}`,
    button: "Open the case",
    footer: (workspace: string) => `You get this mail because you look after cases of ${workspace}.`,
  },
  reply: {
    subject: (workspace: string) => `About your feedback to ${workspace}`,
    preview: (sender: string) => `${sender} answers you`,
    youWrote: (when: string) => `You wrote on ${when}`,
    footer: (workspace: string) =>
      `You get this mail because you gave feedback to ${workspace} and left your address. You can simply answer it.`,
    footerWithoutAnswer: (workspace: string) =>
      `You get this mail because you gave feedback to ${workspace} and left your address.`,
  },
  tableCards: {
    localOnly:
      "Only this computer can open this address, a phone cannot: do not print it yet. Start Croquette with the address that this computer has in your network:",
  },
  confirmation: {
    subject: "Did we put it right?",
    preview: (workspace: string) => `One click tells ${workspace} whether it is in order now`,
    greeting: (name: string | null) => (name ? `Hello ${name},` : "Hello,"),
    opening: (when: string) => `On ${when} something went wrong, and you told us. Thank you for that.`,
    done: "This is what was done:",
    question: "Is it put right now? Your answer decides: if not, we open it again.",
    yes: "Yes, it is put right",
    no: "No, not yet",
    until: (day: string) => `If we do not hear from you by ${day}, we leave it at that.`,
    footer: (workspace: string) =>
      `You get this one mail because you gave feedback to ${workspace} and left your address.`,
  },
  confirmPage: {
    title: "Did we put it right?",
    intro: (when: string) => `It is about what you told us on ${when}.`,
    done: "What was done",
    yes: "Yes, it is put right",
    no: "No, not yet",
    text: "What would you like to add? (you need not)",
    send: "Send",
    chooseTitle: "One choice is missing",
    choose: "Choose yes or no, then send.",
    tooLongTitle: "This is a little too long",
    tooLong: (longest: number) => `Keep it to ${longest} characters.`,
    confirmedTitle: "Thank you, good to know",
    confirmed: (workspace: string) => `We are glad that it is put right. ${workspace} hopes to see you again.`,
    refusedTitle: "Thank you for telling us",
    refused: (owner: string | null) =>
      owner
        ? `It is open again. ${owner} looks at it and will write to you.`
        : "It is open again. We look at it and will write to you.",
    alreadyConfirmedTitle: "You told us before",
    alreadyConfirmed: "You said that it was put right. Thank you; nothing else is needed.",
    workedOnTitle: "We are working on it",
    workedOn:
      "This was opened again after that mail, and somebody is looking at it. You will get a new question when it is done.",
    supersededTitle: "This question is answered",
    superseded: "This link belongs to an earlier question. If you got a newer mail from us, use the link in that one.",
    expiredTitle: "The time for this link is over",
    expired:
      "This link was sent some time ago and no longer works. If something is still not right, answer our last mail or tell us in person.",
    notFoundTitle: "This link does not work",
    notFound: "It is incomplete or was changed. Open it once more from the mail, or copy the whole address.",
    privacy: (workspace: string) => `Only ${workspace} reads what you send here.`,
  },
  causes: [
    "Waiting time",
    "Quality",
    "Friendliness",
    "Mistake in the order",
    "Price or invoice",
    "Communication",
    "Other",
  ],
  refusals: englishRefusals,
};

export type Texts = typeof en;
