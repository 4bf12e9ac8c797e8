import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { asActor, asSystemActor } from "../platform/platform.ts";
import { subscribeRecover } from "../recover/index.ts";
import { testDatabase } from "../testing/test-database.ts";
import { testClock, testPlatform } from "../testing/test-platform.ts";
import { findChanges } from "../understand/index.ts";
import { createWorkspaceWithOwner } from "../workspace/index.ts";
import { demo } from "./index.ts";

const platform = await testPlatform(await testDatabase(), testClock("2026-11-20T15:00:00Z"));
subscribeRecover(platform);
platform.jobs.work("cases.notify-owners", async () => {});
platform.jobs.work("cases.ask-confirmation", async () => {});
await platform.jobs.start();

async function fill(language: string) {
  return asSystemActor(platform, async (ctx) => {
    const owner = { name: "Olga", email: `${language}@example.com`, password: "a password for tests" };
    const { name, timeZone } = demo;
    const input = { name: name(language), timeZone, language, isDemo: true, owner };
    const openedAt = demo.openedAt(ctx.clock.now());
    const created = await createWorkspaceWithOwner({ ...ctx, clock: { now: () => openedAt } }, input);
    await demo.fill(ctx, created, language);
    return created;
  });
}

describe.each(["en", "nl"])("the demo (%s)", async (language) => {
  const { workspaceId, owner } = await fill(language);

  test("has months of answers that its own surveys accept, and a case for each unhappy one", async () => {
    const { rows } = await asActor(platform, workspaceId, owner, ({ tx }) =>
      sql<Record<"days" | "answers" | "comments" | "guests" | "unhappy" | "hashes", number>>`
        select count(*)::int as answers, count(text)::int as comments, count(distinct customer_id)::int as guests,
          count(distinct content_hash)::int as hashes, count(distinct local_day)::int as days,
          count(c.case_id)::int as unhappy
        from feedback f left join case_feedback c on c.workspace_id = f.workspace_id and c.feedback_id = f.id
        where f.workspace_id = ${workspaceId}`.execute(tx),
    );
    const found = rows[0];
    if (!found) return expect.unreachable("A count always has a row.");
    expect(found.days).toBeGreaterThan(88);
    expect(found.answers).toBeGreaterThan(1_500);
    expect(found.comments).toBeGreaterThan(300);
    expect(found.guests).toBeGreaterThan(100);
    expect(found.unhappy).toBeGreaterThan(100);
    expect(found.hashes, "what each said, as a resent answer would be recognized").toBeGreaterThan(found.answers / 2);
  });

  test("lets no two guests write the same within a month", async () => {
    const comments = await asActor(platform, workspaceId, owner, ({ tx }) =>
      tx
        .selectFrom("feedback")
        .select(["text", "received_at"])
        .where("workspace_id", "=", workspaceId)
        .where("text", "is not", null)
        .orderBy("received_at")
        .execute(),
    );
    const latest = new Map<string | null, Date>();
    const twice = comments.filter(({ text, received_at }) => {
      const before = latest.get(text);
      latest.set(text, received_at);
      return before !== undefined && received_at.getTime() - before.getTime() < 29 * 86_400_000;
    });
    expect(twice).toEqual([]);
    expect(comments.filter(({ text }) => /[{}]|undefined/.test(text ?? ""))).toEqual([]);
  });

  test("knows each guest by a name of their own", async () => {
    const guests = await asActor(platform, workspaceId, owner, ({ tx }) =>
      tx.selectFrom("customer").select("name").where("workspace_id", "=", workspaceId).execute(),
    );
    expect(new Set(guests.map(({ name }) => name)).size).toBe(guests.length);
  });

  test("began before anything happened in it, by its own log", async () => {
    const entries = await asActor(platform, workspaceId, owner, ({ tx }) =>
      tx
        .selectFrom("audit_entry")
        .select(["action", "at"])
        .where("workspace_id", "=", workspaceId)
        .orderBy("id")
        .execute(),
    );
    expect(entries[0]?.action).toBe("workspace.created");
    expect(entries.map(({ at }) => at.getTime())).toEqual(
      entries.map(({ at }) => at.getTime()).toSorted((a, b) => a - b),
    );
  });

  test("shows the trouble on weekend evenings in Utrecht as a real change for the worse", async () => {
    const { changes } = await asActor(platform, workspaceId, owner, findChanges);
    expect(changes).toContainEqual(expect.objectContaining({ dimension: "place", name: "Utrecht", better: false }));
  });
});
