import { asSystemActor, type Platform } from "../../platform/platform.ts";
import {
  createTestTouchpoint,
  receiveTestFeedback,
  type TestAnswer,
  type TestTouchpoint,
} from "../../testing/feedback.ts";
import { testDatabase } from "../../testing/test-database.ts";
import { type TestClock, testClock, testPlatform } from "../../testing/test-platform.ts";
import { createTestWorkspace, type TestWorkspace } from "../../testing/workspace.ts";
import { getCase } from "../get-case.ts";
import { subscribeRecover } from "../index.ts";
import { listCases } from "../list-cases.ts";
import type { CaseDetail } from "../schemas.ts";

/** A workspace where somebody works on cases. */
export interface CaseDesk {
  readonly clock: TestClock;
  readonly platform: Platform;
  readonly workspace: TestWorkspace;
  readonly touchpoint: TestTouchpoint;
  /** Receives an answer, unhappy unless it says otherwise, and returns the case that it opened or was added to. */
  openCase(answer?: TestAnswer, at?: TestTouchpoint): Promise<CaseDetail>;
  /** The case as it is now. */
  load(id: string): Promise<CaseDetail>;
}

/** Makes the desk on a database of its own. Jobs are enqueued and done by nobody. Call it at the top of the file. */
export async function caseDesk(): Promise<CaseDesk> {
  const clock = testClock();
  const platform = await testPlatform(await testDatabase(), clock);
  subscribeRecover(platform);
  platform.jobs.work("cases.notify-owners", async () => {});
  platform.jobs.work("cases.ask-confirmation", async () => {});
  platform.jobs.work("mails.deliver", async () => {});
  await platform.jobs.start();

  const workspace = await createTestWorkspace(platform);
  const touchpoint = await createTestTouchpoint(platform, workspace);
  const load = (id: string) => workspace.as("viewer", (ctx) => getCase(ctx, id));

  return {
    clock,
    platform,
    workspace,
    touchpoint,
    load,
    async openCase(answer = {}, at = touchpoint) {
      const [feedback] = await asSystemActor(platform, (ctx) => receiveTestFeedback(ctx, at, [answer]));
      const { items } = await workspace.as("viewer", (ctx) =>
        listCases(ctx, { status: "open", sort: "opened", limit: 200, touchpoint: at.id }),
      );
      for (const item of items) {
        const detail = await load(item.id);
        if (detail.feedback.some(({ id }) => id === feedback?.id)) return detail;
      }
      throw new Error("No case was opened.");
    },
  };
}

/** What happened to a case, in the order of its timeline. */
export function kindsOf(detail: CaseDetail): string[] {
  return detail.timeline.map(({ kind }) => kind);
}
