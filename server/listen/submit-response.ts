import { checkAnswers, type Kept, type Problem, type Submission } from "@croquette/survey";
import type { Askables, OpenAskable, Sent } from "../ask/index.ts";
import type { Clock } from "../platform/clock.ts";
import { Refusal } from "../platform/refusal.ts";
import { prepareResponse } from "./prepare-response.ts";
import type { ResponseStore } from "./submission.ts";
import type { SubmissionGate } from "./submission-gate.ts";

/** What taking answers needs. */
export interface Intake {
  readonly askables: Askables;
  readonly ingest: ResponseStore;
  readonly clock: Clock;
  readonly gate: SubmissionGate;
}

export type SubmitResult =
  | { readonly accepted: true; readonly repeated: boolean; readonly askable: OpenAskable; readonly sent: Sent }
  | {
      readonly accepted: false;
      readonly askable: OpenAskable;
      readonly problems: readonly Problem[];
      readonly kept: Kept;
    };

/**
 * Takes one answer to a survey. Sending the same id twice is harmless; it throws `conflict` when the content differs.
 * What is wrong in the answer comes back as problems with everything that was right.
 */
export async function submitResponse(
  intake: Intake,
  open: OpenAskable,
  submission: Submission,
  language: string,
): Promise<SubmitResult> {
  const shown = submission.versionId ? await intake.askables.findVersion(open, submission.versionId) : open;
  if (!shown) {
    throw new Refusal(
      "conflict",
      "This page is no longer known here. Open the link again; what you typed is still in this window.",
    );
  }
  const checked = checkAnswers(shown.content, submission);
  if (!checked.ok) return { accepted: false, askable: shown, problems: checked.problems, kept: checked.kept };

  const at = intake.clock.now();
  const response = prepareResponse(shown, submission, checked, language, at);
  const outcome = await intake.ingest.store(response);
  if (outcome === "conflict") {
    throw new Refusal(
      "conflict",
      "Another answer was already sent from this page. Open the link again to send a new one.",
    );
  }
  const sent = { answers: checked.answers, wantsReply: checked.contact !== null, at };
  return { accepted: true, repeated: outcome === "repeated", askable: shown, sent };
}
