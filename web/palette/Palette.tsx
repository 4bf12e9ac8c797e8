import { useDebouncedValue } from "@mantine/hooks";
import { Spotlight } from "@mantine/spotlight";
import { useEffect, useState } from "react";
import { Icon } from "../ui/Icon.tsx";
import { useWords } from "../words/current-language.ts";
import { matches } from "./matches.ts";
import { useOfferedEntries } from "./offered-entries.ts";
import { paletteStore, selectFirst } from "./palette-store.ts";
import { useActionEntries } from "./use-action-entries.ts";
import { useFoundEntries } from "./use-found-entries.ts";
import { usePageEntries } from "./use-page-entries.ts";

// The list is a scroll area underneath, which takes this; Mantine's types do not say so. Without it no key scrolls it.
const reachable = { viewportProps: { tabIndex: 0 } };

/** mod+K: every page, touchpoint, customer, case and action by its name. */
export function Palette() {
  const t = useWords();
  const [text, setText] = useState("");
  const [paused] = useDebouncedValue(text.trim(), 150);
  const named = [
    { label: t("palette.thisPage"), entries: useOfferedEntries() },
    { label: t("palette.pages"), entries: usePageEntries() },
    { label: t("palette.actions"), entries: useActionEntries() },
  ];
  const found = useFoundEntries(paused);
  const groups = [...named.map(({ label, entries }) => ({ label, entries: matches(entries, text) })), ...found.groups];
  const filled = groups.filter(({ entries }) => entries.length > 0);

  const shown = filled.flatMap(({ entries }) => entries.map(({ id }) => id)).join(" ");
  useEffect(() => {
    if (shown !== "") selectFirst();
  }, [shown]);

  return (
    <Spotlight.Root
      store={paletteStore}
      query={text}
      onQueryChange={setText}
      shortcut={["mod + K"]}
      tagsToIgnore={[]}
      maxHeight="60vh"
      scrollable
      centered={false}
      yOffset="12vh"
      overlayProps={{ backgroundOpacity: 0.4, blur: 0 }}
      transitionProps={{ duration: 120 }}
      attributes={{ content: { "aria-label": t("palette.label") } }}
    >
      <Spotlight.Search
        placeholder={t("palette.placeholder")}
        aria-label={t("palette.placeholder")}
        leftSection={<Icon name="search" />}
      />
      <Spotlight.ActionsList {...reachable}>
        {filled.map(({ label, entries }) => (
          <Spotlight.ActionsGroup key={label} label={label}>
            {entries.map((entry) => (
              <Spotlight.Action
                key={entry.id}
                label={entry.label}
                {...(entry.says ? { description: entry.says } : {})}
                leftSection={<Icon name={entry.icon} />}
                onClick={entry.go}
              />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {filled.length === 0 ? (
          <Spotlight.Empty>{found.isSearching ? t("palette.searching") : t("palette.nothing")}</Spotlight.Empty>
        ) : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
