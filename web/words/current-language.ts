import { useMemo, useSyncExternalStore } from "react";
import type { Catalogue, Words } from "./catalogue.ts";
import { type Formats, makeFormats } from "./formats.ts";
import { loadCatalogue } from "./languages.ts";
import { fillMessage } from "./message.ts";

interface Speaking {
  readonly language: string;
  readonly timeZone: string;
  readonly catalogue: Catalogue;
}

let speaking: Speaking | undefined;
const listeners = new Set<() => void>();

/** Switches the app to a language and a time zone. Resolves when every sentence of it can be shown. */
export async function speak(language: string, timeZone?: string): Promise<void> {
  const zone = timeZone ?? speaking?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (speaking?.language === language && speaking.timeZone === zone) return;
  const catalogue = speaking?.language === language ? speaking.catalogue : await loadCatalogue(language);
  speaking = { language, timeZone: zone, catalogue };
  document.documentElement.lang = language;
  for (const listener of listeners) listener();
}

/** The sentences of the language that the app speaks now. */
export function useWords(): Words {
  const now = useSpeaking();
  return useMemo(() => wordsOf(now), [now]);
}

/** Numbers, dates and spans of time as this language and the workspace's time zone write them. */
export function useFormats(): Formats {
  const now = useSpeaking();
  return useMemo(() => makeFormats(now.catalogue.locale, now.timeZone), [now]);
}

/** The tag of the language that the app speaks now. */
export function useLanguage(): string {
  return useSpeaking().language;
}

/** The workspace's time zone. */
export function useTimeZone(): string {
  return useSpeaking().timeZone;
}

function wordsOf({ catalogue }: Speaking): Words {
  return (key, ...values) => fillMessage(catalogue[key], values[0] ?? {}, catalogue.locale);
}

function useSpeaking(): Speaking {
  return useSyncExternalStore(subscribe, speakingNow);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function speakingNow(): Speaking {
  if (!speaking) throw new Error("speak() has to be awaited before anything is shown.");
  return speaking;
}
