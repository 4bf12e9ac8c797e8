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
};

export type Texts = typeof en;
