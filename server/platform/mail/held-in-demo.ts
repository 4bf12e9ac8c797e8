/** Why the mails of a demo stay in its outbox, mail server or not. */
export const heldInDemo = "This is a demo: nothing is sent.";
