import { beforeEach, describe, expect, test } from "vitest";
import type { Context } from "../../platform/context.ts";
import { testDatabase } from "../../testing/test-database.ts";
import { testPlatform } from "../../testing/test-platform.ts";
import { createTestWorkspace, type TestWorkspace } from "../../testing/workspace.ts";
import { listAudit } from "../audit/list-audit.ts";
import { changeRole } from "./change-role.ts";
import { listMembers } from "./list-members.ts";
import { removeMember } from "./remove-member.ts";
import { restoreMember } from "./restore-member.ts";

const platform = await testPlatform(await testDatabase());
let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = await createTestWorkspace(platform);
});

const idOf = (role: keyof TestWorkspace["members"]) => workspace.members[role].id;
const emailsOf = async (limit = 50) => {
  const { items } = await workspace.as("viewer", (ctx) => listMembers(ctx, { limit }));
  return items.map((member) => member.email);
};

describe("the list of members", () => {
  test("shows everybody who works here, page by page, and nobody else", async () => {
    const stranger = await createTestWorkspace(platform);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await workspace.as("viewer", (ctx) => listMembers(ctx, { cursor, limit: 2 }));
      seen.push(...page.items.map((member) => member.email));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen.sort()).toEqual(
      Object.values(workspace.members)
        .map((member) => member.email)
        .sort(),
    );
    expect(seen).not.toContain(stranger.members.owner.email);
  });

  test("refuses a page link of another list", async () => {
    const { nextCursor } = await workspace.as("admin", (ctx) => listAudit(ctx, { limit: 1 }));
    await expect(
      workspace.as("viewer", (ctx) => listMembers(ctx, { cursor: nextCursor ?? "", limit: 2 })),
    ).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("roles", () => {
  test("are given by admins, and everybody can read in the log who gave them", async () => {
    const changed = await workspace.as("admin", (ctx) => changeRole(ctx, idOf("viewer"), "agent"));
    expect(changed.role).toBe("agent");
    const { items } = await workspace.as("admin", (ctx) => listAudit(ctx, { limit: 1 }));
    expect(items[0]).toMatchObject({
      action: "member.role-changed",
      subjectId: idOf("viewer"),
      actor: { kind: "member", name: "Adam Admin" },
      details: { from: "viewer", to: "agent" },
    });
  });

  test("of owners are touched by owners only", async () => {
    const refused = { code: "forbidden" };
    await expect(workspace.as("admin", (ctx) => changeRole(ctx, idOf("viewer"), "owner"))).rejects.toMatchObject(
      refused,
    );
    await expect(workspace.as("admin", (ctx) => changeRole(ctx, idOf("owner"), "viewer"))).rejects.toMatchObject(
      refused,
    );
    await expect(workspace.as("admin", (ctx) => removeMember(ctx, idOf("owner")))).rejects.toMatchObject(refused);
    await expect(workspace.as("manager", (ctx) => changeRole(ctx, idOf("viewer"), "agent"))).rejects.toMatchObject(
      refused,
    );

    await workspace.as("owner", (ctx) => changeRole(ctx, idOf("admin"), "owner"));
    await workspace.as("owner", (ctx) => removeMember(ctx, idOf("admin")));
    await expect(workspace.as("manager", (ctx) => restoreMember(ctx, idOf("admin")))).rejects.toMatchObject(refused);
    expect((await workspace.as("owner", (ctx) => restoreMember(ctx, idOf("admin")))).role).toBe("owner");
  });
});

describe("a workspace keeps an owner", () => {
  test("when the last one would leave or step down", async () => {
    const conflict = { code: "conflict" };
    await expect(workspace.as("owner", (ctx) => removeMember(ctx, idOf("owner")))).rejects.toMatchObject(conflict);
    await expect(workspace.as("owner", (ctx) => changeRole(ctx, idOf("owner"), "admin"))).rejects.toMatchObject(
      conflict,
    );
  });

  test("when two owners demote each other in the same moment", async () => {
    await workspace.as("owner", (ctx) => changeRole(ctx, idOf("admin"), "owner"));
    const admin = { ...workspace.members.admin.actor, role: "owner" as const };
    const outcomes = await Promise.allSettled([
      workspace.as("owner", (ctx) => changeRole(ctx, idOf("admin"), "viewer")),
      workspace.asActor(admin, (ctx) => changeRole(ctx, idOf("owner"), "viewer")),
    ]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("a promotion to owner that commits while an admin decides", () => {
  test("is not undone by the admin, neither by a lower role nor by removal", async () => {
    const undoings = [
      (ctx: Context) => changeRole(ctx, idOf("agent"), "viewer").then(() => {}),
      (ctx: Context) => removeMember(ctx, idOf("agent")).then(() => {}),
    ];
    for (const undo of undoings) {
      let undoing: Promise<void> | undefined;
      await workspace.as("owner", async (ctx) => {
        await changeRole(ctx, idOf("agent"), "owner");
        undoing = workspace.as("admin", undo);
        undoing.catch(() => {});
        await expect.poll(() => waitingForALock()).toBe(1);
      });
      await expect(undoing).rejects.toMatchObject({ code: "forbidden" });
      expect((await workspace.as("owner", (ctx) => changeRole(ctx, idOf("agent"), "agent"))).role).toBe("agent");
    }
  });

  async function waitingForALock(): Promise<number> {
    const { rows } = await platform.pool.query<{ waiting: number }>(
      "select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    );
    return rows[0]?.waiting ?? 0;
  }
});

describe("removing a member", () => {
  test("can be undone, with the role as it was", async () => {
    await workspace.as("admin", (ctx) => removeMember(ctx, idOf("agent")));
    expect(await emailsOf()).not.toContain(workspace.members.agent.email);
    const restored = await workspace.as("admin", (ctx) => restoreMember(ctx, idOf("agent")));
    expect(restored.role).toBe("agent");
    expect(await emailsOf()).toContain(workspace.members.agent.email);
  });

  test("of another workspace is not possible, nor is anything else", async () => {
    const other = await createTestWorkspace(platform);
    const missing = { code: "not_found" };
    await expect(workspace.as("owner", (ctx) => removeMember(ctx, other.members.agent.id))).rejects.toMatchObject(
      missing,
    );
    await expect(
      workspace.as("owner", (ctx) => changeRole(ctx, other.members.agent.id, "admin")),
    ).rejects.toMatchObject(missing);
    await expect(workspace.as("owner", (ctx) => restoreMember(ctx, other.members.agent.id))).rejects.toMatchObject(
      missing,
    );
    const { items } = await other.as("owner", (ctx) => listMembers(ctx, { limit: 50 }));
    expect(items.find((member) => member.id === other.members.agent.id)?.role).toBe("agent");
  });
});
