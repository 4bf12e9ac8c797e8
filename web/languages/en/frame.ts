/** What stands around every page: the ways to it, the keys, what can go wrong. */
export const frame = {
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
  "shell.switch": "Switch to another workspace",
  "shell.notLive": "Not live at the moment. Reconnecting…",

  "demo.here": "This is a demo.",
  "demo.start": "Start with your own place",
  "demo.startSays":
    "You become its owner and are signed in as yourself. The demo stays: you switch between the two at the workspace’s name.",
  "demo.leave": "Go to {name}",
  "demo.back": "Back to the demo",

  "session.signOut": "Sign out",

  "scheme.label": "Light or dark",
  "scheme.light": "Light",
  "scheme.dark": "Dark",
  "scheme.auto": "As the device",

  "palette.open": "Find",
  "palette.placeholder": "Find a page, customer, case or action",
  "palette.nothing": "Nothing found. Try another word.",
  "palette.searching": "Looking…",
  "palette.pages": "Pages",
  "palette.actions": "Actions",
  "palette.cases": "Cases",
  "palette.light": "Use light colours",
  "palette.dark": "Use dark colours",
  "palette.label": "Find",

  "keys.title": "Keyboard",
  "keys.palette": "Find a page, customer, case or action",
  "keys.next": "Next in the list",
  "keys.previous": "Previous in the list",
  "keys.open": "Open the whole record",
  "keys.edit": "Edit",
  "keys.reply": "Reply",
  "keys.close": "Close",
  "keys.help": "Show these keys",

  "state.loading": "Loading…",

  "error.title": "This did not work",
  "error.unreachable": "The server cannot be reached. Nothing was changed; check the connection and try again.",
  "error.internal":
    "Something went wrong on our side. Nothing was half done; try again, and if it stays, tell whoever runs this server.",
  "error.notFound": "This does not exist, or no longer. It may have been put away by somebody else.",
  "error.unreadable": "This address or its filters ask for something that cannot be shown.",
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

  "leave.title": "Leave without saving?",
  "leave.says": "What was changed here is not saved yet.",
  "leave.stay": "Stay",
  "leave.go": "Leave",

  "undo.done": "Taken back.",

  "list.more": "Show more",
  "list.back": "Back to the list",
  "list.detail": "Details",

  "filter.label": "Filters",
  "filter.clear": "Clear filters",
  "filter.any": "{filter}: any",
  "filter.more": "More filters",
  "filter.sort": "Order",
  "filter.moreSet": "More filters ({count})",
  "filter.clearCustomer": "Only {name}: show everybody",
} as const;
