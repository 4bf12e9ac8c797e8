import { useMantineColorScheme } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { Permission } from "../api/views.ts";
import { chooseLanguage } from "../session/choose-language.ts";
import { leaveSession } from "../session/leave-session.ts";
import { mayStartOwn } from "../session/may-start-own.ts";
import { useMe } from "../session/use-me.ts";
import { showKeys } from "../ui/keys-help.ts";
import { tellError } from "../ui/tell.ts";
import { useLanguage, useWords } from "../words/current-language.ts";
import { languageName, languages } from "../words/languages.ts";
import type { PaletteEntry } from "./palette-entry.ts";

/** What this role can do from everywhere. */
export function useActionEntries(): PaletteEntry[] {
  return [...useMaking(), ...useOwnChoices()];
}

/** What can be made, each for those who may. */
function useMaking(): PaletteEntry[] {
  const t = useWords();
  const navigate = useNavigate();
  const me = useMe();
  const may = (permission: Permission) => me.permissions.includes(permission);
  const making = [
    { id: "new-touchpoint", label: t("touchpoints.new"), to: "/ask/touchpoints/new", allowed: may("ask:write") },
    { id: "new-survey", label: t("surveys.new"), to: "/ask/surveys/new", allowed: may("ask:write") },
    { id: "invite", label: t("members.invite"), to: "/settings/members", allowed: may("members:write") },
    { id: "new-key", label: t("palette.newKey"), to: "/settings/api-keys", allowed: may("api-keys:write") },
    { id: "start-own", label: t("demo.start"), to: "/start-own", allowed: mayStartOwn(me) },
  ] as const;
  return making
    .filter(({ allowed }) => allowed)
    .map(({ id, label, to }) => ({ id, label, icon: "plus", go: () => void navigate({ to }) }));
}

/** Light or dark, the language, the keys, and the way out: everybody's own. */
function useOwnChoices(): PaletteEntry[] {
  const t = useWords();
  const queryClient = useQueryClient();
  const spoken = useLanguage();
  const { setColorScheme } = useMantineColorScheme();
  const orTell = (answer: Promise<unknown>) => void answer.catch((error: unknown) => tellError(t, error));
  return [
    { id: "light", label: t("palette.light"), icon: "sun", go: () => setColorScheme("light") },
    { id: "dark", label: t("palette.dark"), icon: "moon", go: () => setColorScheme("dark") },
    ...languages
      .filter((language) => language !== spoken)
      .map((language) => ({
        id: `language-${language}`,
        label: t("palette.language", { language: languageName(language) }),
        icon: "ask" as const,
        go: () => orTell(chooseLanguage(queryClient, language)),
      })),
    { id: "keys", label: t("keys.title"), icon: "keyboard", go: showKeys },
    { id: "sign-out", label: t("session.signOut"), icon: "leave", go: () => orTell(leaveSession()) },
  ];
}
