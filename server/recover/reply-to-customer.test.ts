import { describe, expect, test } from "vitest";
import { newId } from "../platform/id.ts";
import { asSystemActor } from "../platform/platform.ts";
import { createTestCustomer } from "../testing/feedback.ts";
import { replyToCustomer } from "./reply-to-customer.ts";
import { caseDesk, kindsOf } from "./testing/case-desk.ts";

const { platform, workspace, openCase } = await caseDesk();

describe("a reply to the customer", () => {
  test("is one mail from the person, ends the waiting, and is sent once however often it is sent", async () => {
    const customer = await createTestCustomer(platform, workspace.id, { name: "Anna" });
    const opened = await openCase({ customerId: customer.id, language: "nl", text: "Koude <b>soep</b>" });
    const id = newId();
    const reply = () =>
      workspace.as("agent", (ctx) =>
        replyToCustomer(ctx, opened.id, { id, text: "Het spijt ons.\n\nKom gerust langs." }),
      );

    await Promise.all([reply(), reply()]);
    const replied = await reply();

    expect(replied).toMatchObject({
      status: "in_progress",
      waitingSince: null,
      mails: [{ kind: "reply", status: "queued" }],
    });
    expect(kindsOf(replied)).toEqual(["opened", "reply"]);
    const [mail] = await mailsOf(opened.id);
    expect(mail).toMatchObject({
      to_email: customer.email,
      to_name: "Anna",
      from_name: `Aagje Agent, ${await workspaceName()}`,
      reply_to: workspace.members.agent.email,
      language: "nl",
    });
    expect(mail?.html).toContain("Koude &lt;b&gt;soep&lt;/b&gt;");
    expect(mail?.text).toContain("> Koude <b>soep</b>");
  });

  test("by a program does not end the customer's waiting", async () => {
    const customer = await createTestCustomer(platform, workspace.id);
    const opened = await openCase({ customerId: customer.id });
    const actor = { kind: "api-key", apiKeyId: workspace.apiKeyId, name: "Helpdesk", role: "agent" } as const;
    const replied = await workspace.asActor(actor, (ctx) =>
      replyToCustomer(ctx, opened.id, { text: "We look at it." }),
    );
    expect(replied.waitingSince).toBe(opened.waitingSince);
    expect((await mailsOf(opened.id))[0]?.reply_to).toBeNull();
  });

  test("is refused with a reason when the customer left no address", async () => {
    const opened = await openCase();
    expect(opened.can).toEqual({ reply: false, askConfirmation: false });
    await expect(
      workspace.as("agent", (ctx) => replyToCustomer(ctx, opened.id, { text: "Hello" })),
    ).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("no address") });
  });
});

function mailsOf(caseId: string) {
  return asSystemActor(platform, ({ tx }) =>
    tx
      .selectFrom("mail")
      .selectAll()
      .where("workspace_id", "=", workspace.id)
      .where("case_id", "=", caseId)
      .orderBy("id")
      .execute(),
  );
}

async function workspaceName(): Promise<string> {
  const row = await asSystemActor(platform, ({ tx }) =>
    tx.selectFrom("workspace").select("name").where("id", "=", workspace.id).executeTakeFirstOrThrow(),
  );
  return row.name;
}
