import { checkAnswers, readSubmissionJson } from "@croquette/survey";
import {
  type PreparedResponse,
  prepareResponse,
  type ReceivedFeedback,
  receivedFeedback,
  storeResponses,
} from "../listen/index.ts";
import type { Tx } from "../platform/context.ts";
import { newId } from "../platform/id.ts";
import { guestNumber } from "./guest-names.ts";
import type { Asking } from "./open-touchpoints.ts";
import type { Told } from "./story.ts";

const atOnce = 400;

/** Takes the answers of the story in as those of real guests are: checked by the survey, and stored in batches. */
export async function storeAnswers(
  tx: Tx,
  told: readonly Told<Asking>[],
  language: string,
): Promise<ReceivedFeedback[]> {
  const responses = told.map((one) => prepare(one, language));
  const received: ReceivedFeedback[] = [];
  for (let from = 0; from < responses.length; from += atOnce) {
    const batch = responses.slice(from, from + atOnce);
    const stored = await storeResponses(tx, batch);
    const customers = new Map(stored.map((row) => [row.id, row.customer_id]));
    received.push(...batch.map((response) => receivedFeedback(response, customers.get(response.id) ?? null)));
  }
  return received;
}

function prepare({ stage, answers, spot, guest, receivedAt }: Told<Asking>, language: string): PreparedResponse {
  const contact = guest === null ? {} : guestNumber(guest);
  const submission = readSubmissionJson({ id: newId(), answers, spot, contact });
  const checked = checkAnswers(stage.content, submission);
  if (!checked.ok) throw new Error(`The demo tells what its survey refuses: ${JSON.stringify(checked.problems)}`);
  return prepareResponse(stage.askable, submission, checked, language, receivedAt);
}
