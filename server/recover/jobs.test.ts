import { expect, test } from "vitest";
import { systemClock } from "../platform/clock.ts";
import { registerMailDelivery } from "../platform/mail/deliver-mails.ts";
import { asSystemActor } from "../platform/platform.ts";
import { createTestCustomer, createTestTouchpoint, receiveTestFeedback } from "../testing/feedback.ts";
import { testSmtpServer } from "../testing/smtp-server.ts";
import { testDatabase } from "../testing/test-database.ts";
import { testPlatform } from "../testing/test-platform.ts";
import { createTestWorkspace } from "../testing/workspace.ts";
import { getCase } from "./get-case.ts";
import { subscribeRecover, workOnRecoverJobs } from "./index.ts";
import { resolveCase } from "./resolve-case.ts";

const platform = await testPlatform(await testDatabase(), systemClock);
const smtp = await testSmtpServer();

test("an unhappy answer reaches its owner's mailbox, and resolving it the customer's, by themselves", async () => {
  subscribeRecover(platform);
  workOnRecoverJobs(platform);
  registerMailDelivery(platform, { smtpUrl: smtp.url, from: "care@croquette.example" });
  await platform.jobs.start();
  const workspace = await createTestWorkspace(platform);
  const { agent } = workspace.members;
  const touchpoint = await createTestTouchpoint(platform, workspace, { ownerMemberId: agent.id });
  const customer = await createTestCustomer(platform, workspace.id);

  await asSystemActor(platform, (ctx) => receiveTestFeedback(ctx, touchpoint, [{ customerId: customer.id }]));
  await expect.poll(() => smtp.received.map(({ to }) => to[0])).toEqual([agent.email]);

  const { id } = await asSystemActor(platform, ({ tx }) =>
    tx.selectFrom("recovery_case").select("id").where("workspace_id", "=", workspace.id).executeTakeFirstOrThrow(),
  );
  await workspace.as("agent", async (ctx) => {
    const { revision } = await getCase(ctx, id);
    await resolveCase(ctx, id, { revision, askCustomer: true });
  });
  await expect.poll(() => smtp.received.map(({ to }) => to[0])).toEqual([agent.email, customer.email]);
  expect(smtp.received[1]?.content).toContain("/confirm/");
}, 60_000);
