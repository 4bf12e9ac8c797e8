import type { QueryClient } from "@tanstack/react-query";
import { apiLanguage } from "../api/language.ts";
import { updateMe } from "../api/session.ts";
import { speak } from "../words/current-language.ts";

/** Speaks this language to whoever is signed in, from now on and on every device. */
export async function chooseLanguage(queryClient: QueryClient, language: string): Promise<void> {
  await updateMe({ language: apiLanguage(language) });
  await speak(language);
  await queryClient.invalidateQueries({ queryKey: ["settings"] });
}
