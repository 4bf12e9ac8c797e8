import { useMantineColorScheme } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import type { Permission } from "../api/views.ts";
import { settingsEntries } from "../pages/settings/settings-entries.ts";
import { mayStartOwn } from "../session/may-start-own.ts";
import { useMe } from "../session/use-me.ts";
import { showKeys } from "../ui/keys-help.ts";
import { navEntries } from "../ui/nav-entries.ts";
import { useWords } from "../words/current-language.ts";
import type { PaletteEntry, PaletteGroup } from "./palette-entry.ts";

/** The pages and actions that this role has. */
export function usePageEntries(): PaletteGroup[] {
  const t = useWords();
  const navigate = useNavigate();
  const me = useMe();
  const { setColorScheme } = useMantineColorScheme();
  const may = (permission: Permission) => me.permissions.includes(permission);

  const pages: PaletteEntry[] = [
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
  const actions: PaletteEntry[] = [
    ...(may("ask:write")
      ? [
          {
            id: "new-touchpoint",
            label: t("touchpoints.new"),
            icon: "plus" as const,
            go: () => void navigate({ to: "/ask/touchpoints/new" }),
          },
          {
            id: "new-survey",
            label: t("surveys.new"),
            icon: "plus" as const,
            go: () => void navigate({ to: "/ask/surveys/new" }),
          },
        ]
      : []),
    ...(mayStartOwn(me)
      ? [
          {
            id: "start-own",
            label: t("demo.start"),
            icon: "plus" as const,
            go: () => void navigate({ to: "/start-own" }),
          },
        ]
      : []),
    { id: "light", label: t("palette.light"), icon: "sun", go: () => setColorScheme("light") },
    { id: "dark", label: t("palette.dark"), icon: "moon", go: () => setColorScheme("dark") },
    { id: "keys", label: t("keys.title"), icon: "keyboard", go: showKeys },
  ];
  return [
    { label: t("palette.pages"), entries: pages },
    { label: t("palette.actions"), entries: actions },
  ];
}
