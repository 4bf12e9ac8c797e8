import type { Permission } from "../../api/views.ts";
import type { IconName } from "../../ui/Icon.tsx";
import type { WordKey } from "../../words/catalogue.ts";

export interface SettingsEntry {
  readonly to:
    | "/settings/profile"
    | "/settings/workspace"
    | "/settings/cases"
    | "/settings/places"
    | "/settings/teams"
    | "/settings/members"
    | "/settings/api-keys"
    | "/settings/outbox"
    | "/settings/audit";
  readonly word: WordKey & `settings.${string}`;
  readonly icon: IconName;
  readonly permission: Permission;
}

/** The pages of the settings, each for those whose role opens it. */
export const settingsEntries: readonly SettingsEntry[] = [
  { to: "/settings/profile", word: "settings.profile", icon: "person", permission: "workspace:read" },
  { to: "/settings/workspace", word: "settings.workspace", icon: "settings", permission: "workspace:write" },
  { to: "/settings/cases", word: "settings.cases", icon: "recover", permission: "cases:settings" },
  { to: "/settings/places", word: "settings.places", icon: "place", permission: "workspace:read" },
  { to: "/settings/teams", word: "settings.teams", icon: "customers", permission: "members:read" },
  { to: "/settings/members", word: "settings.members", icon: "person", permission: "members:read" },
  { to: "/settings/api-keys", word: "settings.apiKeys", icon: "key", permission: "api-keys:read" },
  { to: "/settings/outbox", word: "settings.outbox", icon: "mail", permission: "mails:read" },
  { to: "/settings/audit", word: "settings.audit", icon: "table", permission: "audit:read" },
];
