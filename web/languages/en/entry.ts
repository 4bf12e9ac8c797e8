/** Coming in: the welcome, signing in, the first touchpoint. */
export const entry = {
  "welcome.title": "Welcome to Croquette",
  "welcome.says":
    "Hear what your guests say, put right what went wrong, and see that it worked. How would you like to begin?",
  "welcome.needsLink":
    "Open the one-time link that was printed where Croquette was started. It proves that this server is yours.",
  "welcome.demo": "Look around",
  "welcome.demoSays":
    "A small restaurant group with three places and 90 days of feedback. One real problem hides in it: can you find it?",
  "welcome.demoGo": "Look around",
  "welcome.demoAgain": "Look around again",
  "welcome.demoBusy": "Preparing 90 days of feedback. This takes a few seconds.",
  "welcome.empty": "Start empty",
  "welcome.emptySays": "Your own workspace. In two minutes you have a QR code that your guests can scan.",
  "welcome.emptyGo": "Start empty",

  "start.title": "Your workspace",
  "start.says": "You become its owner. Everything can be changed later.",
  "start.go": "Make my workspace",
  "start.back": "Back to the choice",

  "signIn.title": "Sign in",
  "signIn.back": "Afterwards you are back where you were.",
  "signIn.go": "Sign in",
  "signIn.wrong": "E-mail and password do not belong together. Check both and try again.",
  "signIn.demo": "There is only a demo here so far. You do not need a password for it.",
  "signIn.demoLink":
    "There is only a demo here so far. To look around in it again, open the link that was printed where Croquette was started.",
  "signIn.forgotten": "Forgotten your password?",

  "forgotten.title": "Forgotten password",
  "forgotten.says": "We send you a link with which you choose a new one.",
  "forgotten.sent":
    "If somebody works here with this address, a mail with a link is on its way. It works for one hour.",
  "forgotten.noMail":
    "This server sends no mail, so no link can reach you. Whoever runs it can set a new password with this command:",
  "forgotten.address": "ADDRESS",
  "forgotten.go": "Send me a link",
  "forgotten.back": "Back to sign in",

  "reset.title": "Choose a new password",
  "reset.go": "Save the new password",
  "reset.done": "Your new password is saved.",
  "reset.spent": "This link was used already, or is too old. Ask for a new one.",
  "reset.again": "Ask for a new link",

  "invitation.title": "Invitation",
  "invitation.join": "Join {workspace}",
  "invitation.says": "You were invited as {email}, with the role “{role}”.",
  "invitation.spent":
    "This invitation was used already, withdrawn, or is too old. Ask whoever invited you for a new one.",
  "invitation.go": "Join",
  "invitation.hasAccount": "You already have an account with this address: write its password.",

  "first.title": "Your first touchpoint",
  "first.says": "A touchpoint is a moment at which you ask: at the table, at the counter, after a visit.",
  "first.steps": "Two steps",
  "first.stepAsk": "What and where you ask",
  "first.stepScan": "Scan the code",
  "first.template": "What do you want to ask about?",
  "first.nameSays": "Where the code will be: “Table card”, “Counter”.",
  "first.place": "Place (optional)",
  "first.placeSays": "With more than one: “Utrecht”.",
  "first.go": "Make the QR code",
  "first.skip": "Skip this and look at the empty workspace",
  "first.scanTitle": "Scan it",
  "first.scanSays": "This is what your guests will scan. Try it as a guest: a low score shows you what happens next.",
  "first.waiting": "Waiting for your first answer…",
  "first.arrived": "Your first answer is in",
  "first.finish": "Go to my workspace",
} as const;
