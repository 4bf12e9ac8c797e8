import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { testDatabase } from "../../testing/test-database.ts";
import { testPlatform } from "../../testing/test-platform.ts";
import { cookieOf, testWeb } from "../../testing/test-web.ts";
import { createTestWorkspace, type TestMember } from "../../testing/workspace.ts";
import { meRoutes } from "../me-routes.ts";

const platform = await testPlatform(await testDatabase());
const { send, signedIn } = testWeb(platform, (web) => {
  web.route("/", meRoutes);
});

describe("a session", () => {
  const day = 24 * 60 * 60 * 1000;
  let agent: TestMember;
  let cookie: string;
  beforeEach(async () => {
    ({ agent } = (await createTestWorkspace(platform)).members);
    ({ cookie = "" } = await signedIn(agent));
  });

  const mine = () => platform.db.selectFrom("auth_session").selectAll().where("user_id", "=", agent.userId);
  const endIn = async (days: number) => {
    const expires_at = new Date(Date.now() + days * day);
    const { userId } = agent;
    await platform.db.updateTable("auth_session").set({ expires_at }).where("user_id", "=", userId).execute();
  };
  const daysLeft = async () => ((await mine().executeTakeFirstOrThrow()).expires_at.getTime() - Date.now()) / day;
  /** Changes with every write to the row, whatever it writes. */
  const version = async () =>
    (await mine().select(sql<string>`xmin::text`.as("version")).executeTakeFirstOrThrow()).version;
  const use = () => send("GET", "/me", { headers: { cookie } });

  test("lasts 30 days from its last use, in the browser too", async () => {
    await endIn(2);
    const response = await use();
    expect(response.status).toBe(200);
    expect(await daysLeft()).toBeCloseTo(30, 2);

    const [line = "", ...more] = response.headers.getSetCookie();
    expect(more).toEqual([]);
    for (const attribute of ["HttpOnly", "Secure", "SameSite=Lax", "Path=/", "Max-Age=2592000"]) {
      expect(line).toContain(attribute);
    }
    expect(cookieOf([line])).toBe(cookie);
  });

  test("costs one write a day, however many requests come at once", async () => {
    await endIn(28.9);
    const first = await Promise.all(Array.from({ length: 8 }, use));
    expect(first.filter((response) => response.headers.has("set-cookie"))).toHaveLength(1);

    await endIn(29.1);
    const written = await version();
    const later = await Promise.all(Array.from({ length: 8 }, use));
    expect(later.filter((response) => response.headers.has("set-cookie"))).toEqual([]);
    expect(await version()).toBe(written);
  });

  test("that ended stays ended", async () => {
    await endIn(-0.1);
    expect((await use()).status).toBe(401);
    expect(await mine().execute()).toEqual([]);
  });
});
