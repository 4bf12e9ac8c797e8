import type { Permission } from "../api/views.ts";
import type { WordKey } from "../words/catalogue.ts";
import type { IconName } from "./Icon.tsx";

export interface NavEntry {
  readonly to: "/now" | "/ask/touchpoints" | "/listen" | "/understand" | "/recover" | "/customers" | "/settings";
  /** The beginning of the addresses that belong to it. */
  readonly under: string;
  readonly word: WordKey & `nav.${string}`;
  readonly icon: IconName;
  readonly permission: Permission;
}

/** The rail, in the order of the loop. A phone shows the first four and puts the rest under "more". */
export const navEntries: readonly NavEntry[] = [
  { to: "/now", under: "/now", word: "nav.now", icon: "now", permission: "cases:read" },
  { to: "/ask/touchpoints", under: "/ask", word: "nav.ask", icon: "ask", permission: "ask:read" },
  { to: "/listen", under: "/listen", word: "nav.listen", icon: "listen", permission: "feedback:read" },
  { to: "/understand", under: "/understand", word: "nav.understand", icon: "understand", permission: "scores:read" },
  { to: "/recover", under: "/recover", word: "nav.recover", icon: "recover", permission: "cases:read" },
  { to: "/customers", under: "/customers", word: "nav.customers", icon: "customers", permission: "customers:read" },
  { to: "/settings", under: "/settings", word: "nav.settings", icon: "settings", permission: "workspace:read" },
];

/** How many entries the bottom bar of a phone shows before "more". */
export const barEntries = 4;
