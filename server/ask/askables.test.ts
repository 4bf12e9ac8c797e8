import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../platform/context.ts";
import { type Connection, connect } from "../platform/database/connect.ts";
import { tcpProxy } from "../testing/tcp-proxy.ts";
import { testDatabase } from "../testing/test-database.ts";
import { testClock, testPlatform } from "../testing/test-platform.ts";
import { testWeb } from "../testing/test-web.ts";
import { createTestWorkspace, type TestWorkspace } from "../testing/workspace.ts";
import { Askables } from "./askables.ts";
import { makeSurveyPages } from "./survey-pages.ts";
import { createTouchpoint } from "./touchpoints/create-touchpoint.ts";
import { updateTouchpoint } from "./touchpoints/update-touchpoint.ts";

const clock = testClock();
const database = await testDatabase();
const platform = await testPlatform(database, clock);
// Nobody listens on this port: the address of a database that is away.
const away: Connection = connect("postgres://nobody@127.0.0.1:1/none", { poolSize: 1 });
afterAll(() => away.close());
let workspace: TestWorkspace;

beforeAll(async () => {
  workspace = await createTestWorkspace(platform, { name: "Bistro" });
});

async function linkCode(): Promise<{ id: string; code: string }> {
  const touchpoint = await workspace.as("owner", (ctx) =>
    createTouchpoint(ctx, {
      name: "Table",
      channel: "qr",
      placeId: null,
      survey: { template: "restaurant-table" },
      spots: [],
    }),
  );
  return { id: touchpoint.id, code: touchpoint.linkCode };
}

/** Askables whose database can be taken away and brought back. */
function breakable(options: { mostKept?: number } = {}): { askables: Askables; use(db: Database): void } {
  let db = platform.db;
  const parts = {
    clock,
    live: platform.live,
    get db() {
      return db;
    },
  };
  return {
    askables: new Askables(parts, options),
    use: (other) => {
      db = other;
    },
  };
}

describe("what a link asks", () => {
  it("is everything that the page and the taking of answers need", async () => {
    const { id, code } = await linkCode();
    const askable = await new Askables(platform).find(code);
    expect(askable).toMatchObject({
      open: true,
      code,
      workspaceId: workspace.id,
      workspaceName: "Bistro",
      timeZone: "Europe/Amsterdam",
      touchpointId: id,
      channel: "qr",
      ownerMemberId: workspace.members.owner.id,
      ownerName: "Olga",
      settings: { caseRule: { nps: 6, csat: 2, ces: 3 } },
    });
  });

  it("never tells guests a mail address that somebody gave for a name", async () => {
    const { code } = await linkCode();
    const { id } = workspace.members.owner;
    const nameOwner = (name: string) =>
      workspace.as("owner", (ctx) =>
        ctx.tx
          .updateTable("member")
          .set({ name })
          .where("workspace_id", "=", workspace.id)
          .where("id", "=", id)
          .execute(),
      );
    await nameOwner("rob@example.com");
    expect(await new Askables(platform).find(code)).toMatchObject({ ownerMemberId: id, ownerName: null });
    await nameOwner("Olga");
    expect(await new Askables(platform).find(code)).toMatchObject({ ownerName: "Olga" });
  });

  it("is looked up once for a thousand guests", async () => {
    const { code } = await linkCode();
    const { askables, use } = breakable();
    await askables.find(code);
    use(away.db);
    const found = await Promise.all(Array.from({ length: 1000 }, () => askables.find(code)));
    expect(new Set(found).size).toBe(1);
  });

  it("is known anew within a quarter of a second after a change", async () => {
    const { id, code } = await linkCode();
    const askables = new Askables(platform);
    await askables.find(code);
    await workspace.as("owner", (ctx) => updateTouchpoint(ctx, id, { name: "Terrace" }));
    await expect.poll(async () => (await askables.find(code))?.touchpointName).toBe("Terrace");
    askables.close();
  });

  it("is known anew after five seconds even if nobody announced the change", async () => {
    const { id, code } = await linkCode();
    const askables = new Askables(platform);
    await askables.find(code);
    await workspace.as("owner", (ctx) =>
      ctx.tx
        .updateTable("touchpoint")
        .set({ name: "Quiet" })
        .where("workspace_id", "=", workspace.id)
        .where("id", "=", id)
        .execute(),
    );
    expect((await askables.find(code))?.touchpointName).toBe("Table");
    clock.set(new Date(clock.now().getTime() + 5_001));
    expect((await askables.find(code))?.touchpointName).toBe("Quiet");
  });

  it("is nothing for a code that was made up, also with a real workspace in it", async () => {
    const askables = new Askables(platform);
    for (const code of [
      "",
      "-",
      "x-",
      `${workspace.code}-`,
      `${workspace.code}-nothing`,
      randomBytes(80).toString("hex"),
    ]) {
      expect(await askables.find(code)).toBeNull();
    }
  });
});

describe("whoever invents links", () => {
  const invented = () => `${workspace.code}-${randomBytes(6).toString("hex")}`;

  it("pushes no real one out, so that it still asks while the database is away", async () => {
    const { code } = await linkCode();
    const { askables, use } = breakable({ mostKept: 20 });
    const before = await askables.find(code);
    await Promise.all(Array.from({ length: 100 }, () => askables.find(invented())));
    use(away.db);
    clock.addMinutes(1);
    expect(await askables.find(code)).toBe(before);
  });

  it("is asked to wait after a hundred a minute, also when they all come at once; nobody else is", async () => {
    const { code } = await linkCode();
    const other = await linkCode();
    const { askables } = breakable();
    await askables.find(code);
    const guesses = await Promise.allSettled(Array.from({ length: 150 }, () => askables.findFor("flood", invented())));
    expect(guesses.filter(({ status }) => status === "rejected")).toHaveLength(50);

    await expect(askables.findFor("flood", invented())).rejects.toMatchObject({ code: "too_many" });
    expect(await askables.findFor("flood", code)).toMatchObject({ code });
    expect(await askables.findFor("next door", other.code)).toMatchObject({ code: other.code });
    clock.addMinutes(1);
    expect(await askables.findFor("flood", invented())).toBeNull();
  });

  it("reads a page that says to come back", async () => {
    const { send } = testWeb(platform, (web) =>
      web.route(
        "/",
        makeSurveyPages(new Askables(platform), () => "flood"),
      ),
    );
    for (let time = 0; time < 100; time++) expect((await send("GET", `/s/${invented()}`)).status).toBe(404);
    const page = await send("GET", `/s/${invented()}`);
    expect(page.status).toBe(429);
    expect(page.headers.get("retry-after")).toBe("5");
    expect(await page.text()).toContain("<h1>");
  });

  it("is told from whoever follows real ones, even if none is in memory any more", async () => {
    const codes = [(await linkCode()).code, (await linkCode()).code];
    const { askables } = breakable({ mostKept: 1 });
    for (let time = 0; time < 60; time++) {
      for (const code of codes) expect(await askables.findFor("hotel", code)).toMatchObject({ code });
    }
  });
});

describe("while the database is away", () => {
  it("what was known for ten minutes is still asked", async () => {
    const { code } = await linkCode();
    const { askables, use } = breakable();
    const before = await askables.find(code);
    use(away.db);
    clock.addMinutes(9);
    expect(await askables.find(code)).toBe(before);
    clock.addMinutes(2);
    await expect(askables.find(code)).rejects.toThrow();
    use(platform.db);
    expect(await askables.find(code)).toEqual(before);
  });

  it("on a line that swallows everything, what was known is asked after two seconds", async () => {
    const line = await tcpProxy(database.url);
    const behindIt = connect(line.url, { poolSize: 2 });
    try {
      const { code } = await linkCode();
      const { askables, use } = breakable();
      use(behindIt.db);
      const before = await askables.find(code);
      line.blackHole();
      clock.addMinutes(1);
      const began = performance.now();
      expect(await askables.find(code)).toBe(before);
      expect(performance.now() - began).toBeLessThan(10_000);
    } finally {
      line.close();
      await behindIt.close();
    }
  });

  it("a guest with another link reads that it will be back", async () => {
    const { askables, use } = breakable();
    use(away.db);
    const { send } = testWeb(platform, (web) =>
      web.route(
        "/",
        makeSurveyPages(askables, () => "test"),
      ),
    );
    const page = await send("GET", "/s/abc-def", { headers: { "accept-language": "nl" } });
    expect(page.status).toBe(503);
    expect(page.headers.get("retry-after")).toBe("5");
    expect(await page.text()).toContain("Een ogenblik, alstublieft");
  });
});
