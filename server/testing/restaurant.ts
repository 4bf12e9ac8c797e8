import type { SurveyContent } from "@croquette/survey";
import { Askables, createTouchpoint, type OpenAskable } from "../ask/index.ts";
import { IngestQueue, type Intake, SubmissionGate } from "../listen/index.ts";
import type { Platform } from "../platform/platform.ts";
import { createPlace } from "../workspace/index.ts";
import type { TestWorkspace } from "./workspace.ts";

/** A table of a test's restaurant that really asks: published, with a link, ready to take answers. */
export interface TestRestaurant {
  readonly intake: Intake;
  readonly askable: OpenAskable;
  readonly touchpointId: string;
  readonly placeId: string;
  readonly code: string;
  readonly content: SurveyContent;
  /** The metric of "how likely are you to recommend us?". */
  readonly nps: string;
  readonly comment: string;
}

/** Makes a place, a touchpoint and its survey from the restaurant template. */
export async function openRestaurant(platform: Platform, workspace: TestWorkspace): Promise<TestRestaurant> {
  const { touchpoint, placeId } = await workspace.as("owner", async (ctx) => {
    const place = await createPlace(ctx, { name: `Place ${crypto.randomUUID().slice(0, 8)}` });
    const survey = { template: "restaurant-table" } as const;
    const input = { name: "Table", channel: "qr", placeId: place.id, survey, spots: [] } as const;
    return { touchpoint: await createTouchpoint(ctx, { ...input, spots: [] }), placeId: place.id };
  });
  const askables = new Askables(platform);
  const code = touchpoint.linkCode;
  const askable = await askables.find(code);
  if (!askable?.open) throw new Error("The restaurant does not ask.");
  return {
    intake: {
      askables,
      ingest: new IngestQueue(platform),
      clock: platform.clock,
      gate: new SubmissionGate({ perMinute: 0, addressOf: () => "test", clock: platform.clock }),
    },
    askable,
    touchpointId: touchpoint.id,
    placeId,
    code,
    content: askable.content,
    nps: metricOf(askable.content, "nps"),
    comment: metricOf(askable.content, "text"),
  };
}

function metricOf(content: SurveyContent, kind: "nps" | "text"): string {
  for (const question of content.questions) if (question.kind === kind) return question.metricId;
  throw new Error(`The survey has no question of kind ${kind}.`);
}
