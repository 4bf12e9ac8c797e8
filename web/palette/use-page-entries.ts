import { useNavigate } from "@tanstack/react-router";
import type { Permission } from "../api/views.ts";
import { settingsEntries } from "../pages/settings/settings-entries.ts";
import { useMe } from "../session/use-me.ts";
import { navEntries } from "../ui/nav-entries.ts";
import { useWords } from "../words/current-language.ts";
import type { PaletteEntry } from "./palette-entry.ts";

/** The pages that this role has. */
export function usePageEntries(): PaletteEntry[] {
  const t = useWords();
  const navigate = useNavigate();
  const me = useMe();
  const may = (permission: Permission) => me.permissions.includes(permission);

  return [
    ...navEntries
      .filter((entry) => may(entry.permission) && entry.to !== "/settings")
      .map(({ to, word, icon }) => ({ id: to, label: t(word), icon, go: () => void navigate({ to }) })),
    ...settingsEntries
      .filter((entry) => may(entry.permission))
      .map(({ to, word, icon }) => ({
        id: to,
        label: t(word),
        says: t("nav.settings"),
        icon,
        go: () => void navigate({ to }),
      })),
    ...(may("ask:read")
      ? [
          {
            id: "/ask/surveys",
            label: t("surveys.title"),
            icon: "ask" as const,
            go: () => void navigate({ to: "/ask/surveys" }),
          },
        ]
      : []),
  ];
}
