import type { QueryClient } from "@tanstack/react-query";
import { redirect } from "@tanstack/react-router";
import { ProblemError } from "../api/problem-error.ts";
import { meQuery } from "../api/session.ts";
import { setupQuery } from "../api/setup.ts";
import { speak } from "../words/current-language.ts";
import { spokenLanguage } from "../words/languages.ts";

/** Lets members in; sends everybody else to the first choice or to sign in, with the way back. */
export async function requireMember(queryClient: QueryClient, back: string): Promise<void> {
  try {
    const me = await queryClient.ensureQueryData(meQuery);
    await speak(spokenLanguage([me.language ?? me.workspace.language]), me.workspace.timeZone);
  } catch (error) {
    if (!(error instanceof ProblemError) || error.status !== 401) throw error;
    const setup = await queryClient.fetchQuery(setupQuery);
    if (setup.open) throw redirect({ to: "/welcome", search: {} });
    throw redirect({ to: "/sign-in", search: back === "/" ? {} : { back } });
  }
}
