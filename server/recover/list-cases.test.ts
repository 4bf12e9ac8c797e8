import { describe, expect, test } from "vitest";
import { newId } from "../platform/id.ts";
import { asSystemActor } from "../platform/platform.ts";
import { createTestCustomer, createTestTouchpoint, receiveTestFeedback } from "../testing/feedback.ts";
import { createTestWorkspace } from "../testing/workspace.ts";
import { getCaseFigures } from "./figures/get-case-figures.ts";
import { listCases } from "./list-cases.ts";
import { reopenCase } from "./reopen-case.ts";
import { resolveCase } from "./resolve-case.ts";
import { caseDesk } from "./testing/case-desk.ts";

const { clock, platform } = await caseDesk();

describe("the list of cases", () => {
  test("shows mine and my teams', late ones, and what a search finds, page after page without a gap", async () => {
    const own = await createTestWorkspace(platform);
    const teamId = newId();
    await asSystemActor(platform, async ({ tx }) => {
      const created_at = clock.now();
      await tx.insertInto("team").values({ workspace_id: own.id, id: teamId, name: "Kitchen", created_at }).execute();
      await tx
        .insertInto("team_member")
        .values({ workspace_id: own.id, team_id: teamId, member_id: own.members.agent.id })
        .execute();
    });
    const mine = await createTestTouchpoint(platform, own, { ownerMemberId: own.members.agent.id });
    const ours = await createTestTouchpoint(platform, own, { ownerTeamId: teamId });
    const nobodys = await createTestTouchpoint(platform, own);
    await asSystemActor(platform, async (ctx) => {
      await receiveTestFeedback(ctx, mine, [{ text: "The soup was cold" }]);
      await receiveTestFeedback(ctx, ours, [{ text: "Soupçon de sel" }]);
      await receiveTestFeedback(ctx, nobodys, [{}, {}, {}]);
    });
    const list = (filter: Partial<Parameters<typeof listCases>[1]>) =>
      own.as("agent", (ctx) => listCases(ctx, { status: "open", sort: "deadline", limit: 50, ...filter }));

    expect((await list({ owner: "me" })).items).toHaveLength(2);
    expect((await list({ owner: "none" })).items).toHaveLength(3);
    expect((await list({ owner: `team:${teamId}` })).items).toMatchObject([
      { owner: { kind: "team", name: "Kitchen" } },
    ]);
    expect((await list({ search: "cold sou" })).items).toMatchObject([{ excerpt: "The soup was cold" }]);
    expect((await list({ search: "%" })).items).toEqual([]);
    const [first] = (await list({ owner: "me" })).items;
    expect((await list({ search: first?.reference.toLowerCase() ?? "" })).items).toContainEqual(first);
    expect((await list({ late: "true" })).items).toEqual([]);

    for (const sort of ["deadline", "opened"] as const) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await list({ sort, limit: 2, ...(cursor ? { cursor } : {}) });
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      expect(new Set(seen).size).toBe(5);
      expect(seen).toHaveLength(5);
    }
    const { nextCursor } = await list({ limit: 1 });
    await expect(list({ sort: "opened", cursor: nextCursor ?? "" })).rejects.toMatchObject({ code: "invalid" });
    await expect(list({ owner: "none", cursor: nextCursor ?? "" })).rejects.toMatchObject({ code: "invalid" });

    clock.addMinutes(24 * 60 + 1);
    expect((await list({ late: "true" })).items).toHaveLength(5);
    const today = clock.now().toISOString().slice(0, 10);
    expect((await list({ openedFrom: today })).items).toEqual([]);
    expect((await list({ openedTo: today })).items).toHaveLength(5);
  });

  test("finds words, a name and a reference below all the other cases, and in no other workspace", async () => {
    const own = await createTestWorkspace(platform);
    const at = await createTestTouchpoint(platform, own);
    const { id: customerId } = await createTestCustomer(platform, own.id, { name: "Zebedee 100%" });
    await asSystemActor(platform, async (ctx) => {
      await receiveTestFeedback(
        ctx,
        at,
        Array.from({ length: 70 }, () => ({ text: "It was cold" })),
      );
    });
    clock.addMinutes(1);
    await asSystemActor(platform, (ctx) =>
      receiveTestFeedback(ctx, at, [{ customerId, text: "A zebrafinch ate my bread" }]),
    );
    const other = await createTestWorkspace(platform);
    const theirs = await createTestTouchpoint(platform, other);
    await asSystemActor(platform, (ctx) => receiveTestFeedback(ctx, theirs, [{ text: "Our zebrafinch" }]));

    const search = async (text: string, filter: Partial<Parameters<typeof listCases>[1]> = {}) => {
      const query = { status: "all", sort: "deadline", limit: 1, search: text, ...filter } as const;
      return own.as("agent", (ctx) => listCases(ctx, query));
    };
    const [last] = (await search("zebrafinch")).items;
    expect(last).toMatchObject({ excerpt: "A zebrafinch ate my bread" });
    for (const text of ["bread zebra", "bedee 100%", last?.reference ?? "", last?.reference.toLowerCase() ?? ""]) {
      expect((await search(text)).items.map(({ id }) => id)).toEqual([last?.id]);
    }
    for (const text of ["nobody", "100_", "%%", own.id]) expect((await search(text)).items).toEqual([]);
    expect((await search("zebrafinch", { status: "closed" })).items).toEqual([]);

    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await search("was cold", { limit: 30, ...(cursor ? { cursor } : {}) });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(new Set(seen).size).toBe(70);
    expect(seen).toHaveLength(70);
  });

  test("behind the figures of some days shows exactly the cases that these count", async () => {
    const own = await createTestWorkspace(platform);
    const at = await createTestTouchpoint(platform, own);
    const list = (filter: Partial<Parameters<typeof listCases>[1]>) =>
      own.as("agent", (ctx) => listCases(ctx, { status: "all", sort: "deadline", limit: 50, ...filter }));
    const receive = async () => {
      const customerId = (await createTestCustomer(platform, own.id)).id;
      await asSystemActor(platform, (ctx) => receiveTestFeedback(ctx, at, [{ customerId }]));
    };
    const resolve = (id: string, revision: number) =>
      own.as("agent", (ctx) => resolveCase(ctx, id, { revision, askCustomer: false }));
    const reopen = (id: string, revision: number) =>
      own.as("agent", (ctx) => reopenCase(ctx, id, { revision, reason: "She called" }));
    const day = () => clock.now().toISOString().slice(0, 10);

    await receive();
    await receive();
    const [early, late] = (await list({})).items;
    const first = day();
    const closed = await resolve(early?.id ?? "", early?.revision ?? 0);
    await reopen(closed.id, closed.revision);

    clock.addMinutes(3 * 24 * 60);
    const second = day();
    const closedLater = await resolve(late?.id ?? "", late?.revision ?? 0);
    expect((await list({ closedFrom: second, closedTo: second })).items).toMatchObject([{ id: late?.id }]);
    expect((await list({ closedFrom: first, closedTo: first })).items, "it is open again").toEqual([]);
    const again = await reopen(closedLater.id, closedLater.revision);
    const onceMore = await resolve(again.id, again.revision);
    await reopen(onceMore.id, onceMore.revision);

    const reopened = async (from: string, to: string) => {
      const { items } = await list({ reopenedFrom: from, reopenedTo: to });
      const figures = await own.as("agent", (ctx) => getCaseFigures(ctx, { from, to, dimension: "all", value: "" }));
      expect(figures.reopened).toBe(items.length);
      return items.map(({ id }) => id);
    };
    expect(await reopened(first, first)).toEqual([early?.id]);
    expect(await reopened(second, second)).toEqual([late?.id]);
    expect(new Set(await reopened(first, second))).toEqual(new Set([early?.id, late?.id]));
    const both = { from: first, to: second };
    const twice = await own.as("agent", (ctx) =>
      getCaseFigures(ctx, { ...both, dimension: "place", value: at.placeId }),
    );
    expect(twice, "two cases, one of them twice").toMatchObject({ reopened: 2, reopenings: 3 });
    expect((await list({ reopenedTo: "2020-01-01" })).items).toEqual([]);
  });
});
