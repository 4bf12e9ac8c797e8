import { readSubmissionJson } from "@croquette/survey";
import { expect, test } from "vitest";
import { submitResponse } from "../listen/index.ts";
import { newId } from "../platform/id.ts";
import { openRestaurant } from "../testing/restaurant.ts";
import { testDatabase } from "../testing/test-database.ts";
import { testClock, testPlatform } from "../testing/test-platform.ts";
import { createTestWorkspace } from "../testing/workspace.ts";
import { findChanges } from "./find-changes.ts";
import { foldScores } from "./fold-scores.ts";

const clock = testClock("2026-01-20T12:00:00Z");
const platform = await testPlatform(await testDatabase(), clock);

test("a change is found in the answers of the last second as in those that were folded long ago", async () => {
  const workspace = await createTestWorkspace(platform);
  const restaurant = await openRestaurant(platform, workspace);
  const answer = (scores: readonly number[]) =>
    Promise.all(
      scores.map((score) => {
        const submission = readSubmissionJson({ id: newId(), answers: { [restaurant.nps]: score } });
        return submitResponse(restaurant.intake, restaurant.askable, submission, "en");
      }),
    );
  const found = () => workspace.as("viewer", findChanges);

  await answer(Array.from({ length: 60 }, (_, guest) => (guest < 20 ? 3 : 9)));
  clock.set("2026-02-17T12:00:00Z");
  expect(await found(), "one of the two periods has no answers").toEqual({ changes: [], comparable: false });

  await answer(Array.from({ length: 60 }, (_, guest) => (guest < 45 ? 3 : 9)));
  const unfolded = await found();
  // One touchpoint is all of its place and of the workspace: these are the same answers three times.
  expect(unfolded).toMatchObject({
    comparable: true,
    changes: [{ dimension: "touchpoint", before: expect.closeTo(100 / 3), after: -50, better: false, n: 60 }],
  });

  await foldScores(platform);
  expect(await found()).toEqual(unfolded);
});
