/**
 * Every sentence of the staff app in English: this list is the one that the other languages follow.
 * `{name}` stands for what the app fills in; a sentence that depends on a number has one text for each plural form.
 */
export const words = {
  // Which way of writing dates and numbers goes with this language.
  locale: "en-GB",

  // The frame
  "nav.now": "Now",
  "nav.ask": "Ask",
  "nav.listen": "Listen",
  "nav.understand": "Understand",
  "nav.recover": "Recover",
  "nav.customers": "Customers",
  "nav.settings": "Settings",
  "nav.more": "More",
  "shell.skip": "Skip to the page",
  "shell.pages": "Pages",
  "shell.demo": "Demo workspace",
  "shell.workspaces": "Workspaces",
  "shell.notLive": "Not live at the moment. Reconnecting…",
  "session.signOut": "Sign out",
  "scheme.label": "Light or dark",
  "scheme.light": "Light",
  "scheme.dark": "Dark",
  "scheme.auto": "As the device",

  // The palette and the keys
  "palette.open": "Find",
  "palette.placeholder": "Find a page, customer, case or action",
  "palette.nothing": "Nothing found. Try another word.",
  "palette.searching": "Looking…",
  "palette.pages": "Pages",
  "palette.actions": "Actions",
  "palette.cases": "Cases",
  "palette.light": "Use light colours",
  "palette.dark": "Use dark colours",
  "keys.title": "Keyboard",
  "keys.palette": "Find a page, customer, case or action",
  "keys.next": "Next in the list",
  "keys.previous": "Previous in the list",
  "keys.open": "Open the whole record",
  "keys.edit": "Edit",
  "keys.reply": "Reply",
  "keys.close": "Close",
  "keys.help": "Show these keys",

  // States and errors
  "state.loading": "Loading…",
  "error.title": "This did not work",
  "error.unreachable": "The server cannot be reached. Nothing was changed; check the connection and try again.",
  "error.internal":
    "Something went wrong on our side. Nothing was half done; try again, and if it stays, tell whoever runs this server.",
  "error.notFound": "This does not exist, or no longer. It may have been put away by somebody else.",
  "error.forbidden": "Your role does not allow this. Ask an owner or admin of the workspace.",
  "error.unauthenticated": "Your session has ended. Sign in again; you come back to where you were.",
  "error.unavailable": "The server is not available at the moment. Nothing was changed; try again in a few seconds.",
  "error.tooMany": "That was a lot at once. Wait a minute and try again.",
  "notFound.title": "There is nothing here",
  "notFound.says": "This address leads nowhere. It may have been mistyped, or what stood here was removed.",
  "notFound.next": "Go to the start",
  "action.tryAgain": "Try again",
  "action.undo": "Undo",
  "action.close": "Close",
  "action.cancel": "Cancel",
  "action.save": "Save",
  "action.edit": "Edit",
  "action.add": "Add",
  "action.copy": "Copy",
  "action.copied": "Copied",
  "undo.done": "Taken back.",
  "list.more": "Show more",
  "list.back": "Back to the list",
  "list.detail": "Details",
  "filter.label": "Filters",
  "filter.clear": "Clear filters",

  // Words that many pages use
  "role.owner": "Owner",
  "role.admin": "Admin",
  "role.manager": "Manager",
  "role.agent": "Agent",
  "role.viewer": "Viewer",
  "channel.qr": "QR code",
  "channel.link": "Link",
  "channel.mail": "E-mail",
  "channel.site": "Website",
  "channel.kiosk": "Kiosk",
  "owner.label": "Owner",
  "owner.nobody": "Nobody yet",
  "owner.members": "Members",
  "owner.teams": "Teams",
  "owner.notFound": "Nobody has this name.",
  "owner.clear": "Leave it to nobody",
  "case.status.new": "New",
  "case.status.in_progress": "In progress",
  "case.status.waiting": "Waiting",
  "case.status.resolved": "Resolved",
  "case.status.closed": "Closed",
  "number.likely": "Likely between {low} and {high}",
  "number.answers": { one: "{count} answer", other: "{count} answers" },
  "time.left": "{span} left",
  "time.late": "{span} late",
  "time.deadlineAt": "Deadline {moment}",

  // Ask
  "touchpoints.title": "Touchpoints",
  "touchpoints.new": "New touchpoint",
  "surveys.title": "Surveys",
  "surveys.new": "New survey",

  // Customers
  "customers.nameless": "Customer without a name",

  // Settings
  "settings.profile": "Profile",
  "settings.workspace": "Workspace",
  "settings.cases": "Cases",
  "settings.places": "Places",
  "settings.teams": "Teams",
  "settings.members": "Members",
  "settings.apiKeys": "API keys",
  "settings.outbox": "Outbox",
  "settings.audit": "Audit",

  // Now

  // Listen

  // Understand

  // Recover
} as const;
