import { expect, test } from "vitest";
import { systemClock } from "../platform/clock.ts";
import { asSystemActor } from "../platform/platform.ts";
import { createTestTouchpoint, receiveTestFeedback } from "../testing/feedback.ts";
import { testDatabase } from "../testing/test-database.ts";
import { testPlatform } from "../testing/test-platform.ts";
import { createTestWorkspace } from "../testing/workspace.ts";
import { subscribeRecover, workOnRecoverJobs } from "./index.ts";
import { openCases } from "./open-cases.ts";

const platform = await testPlatform(await testDatabase(), systemClock);
subscribeRecover(platform);
workOnRecoverJobs(platform);
platform.jobs.work("mails.deliver", async () => {});

test("an owner who cannot be written to keeps nobody else from being told, and is told once that is mended", async () => {
  await platform.jobs.start();
  const workspace = await createTestWorkspace(platform);
  const { agent, manager } = workspace.members;
  const toAgent = await createTestTouchpoint(platform, workspace, { ownerMemberId: agent.id });
  const toManager = await createTestTouchpoint(platform, workspace, { ownerMemberId: manager.id });
  const setEmail = (email: string) =>
    asSystemActor(platform, ({ tx }) => tx.updateTable("member").set({ email }).where("id", "=", agent.id).execute());
  const told = async () => {
    const mails = await asSystemActor(platform, ({ tx }) =>
      tx.selectFrom("mail").select("to_email").where("workspace_id", "=", workspace.id).execute(),
    );
    return mails.map(({ to_email }) => to_email).toSorted();
  };

  await setEmail("nobody at all");
  await asSystemActor(platform, async (ctx) => {
    // One job for a batch of answers, and jobs of their own that a worker takes together.
    const quiet = { ...ctx, publish: async () => {} };
    const batch = [
      ...(await receiveTestFeedback(quiet, toAgent, [{}])),
      ...(await receiveTestFeedback(quiet, toManager, [{}])),
    ];
    await openCases(ctx, { feedback: batch });
    await receiveTestFeedback(ctx, toAgent, [{}]);
    await receiveTestFeedback(ctx, toManager, [{}]);
  });
  await expect.poll(told).toEqual([manager.email, manager.email]);

  await setEmail(agent.email);
  await expect.poll(told).toEqual([agent.email, agent.email, manager.email, manager.email].toSorted());
});
