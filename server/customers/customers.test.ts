import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "../platform/id.ts";
import { testDatabase } from "../testing/test-database.ts";
import { testPlatform } from "../testing/test-platform.ts";
import { testWeb } from "../testing/test-web.ts";
import { createTestWorkspace, type TestWorkspace } from "../testing/workspace.ts";
import { listAudit } from "../workspace/audit/list-audit.ts";
import { customerRoutes } from "./routes.ts";

const platform = await testPlatform(await testDatabase());
const { send, signedIn } = testWeb(platform, (web) => web.route("/", customerRoutes));

let workspace: TestWorkspace;
let headers: Record<string, string>;
beforeEach(async () => {
  workspace = await createTestWorkspace(platform);
  headers = { authorization: `Bearer ${workspace.apiKey}` };
});

async function call(method: string, path: string, body?: object) {
  const response = await send(method, path, { headers, ...(body ? { body } : {}) });
  return { status: response.status, body: await response.json() };
}

async function newCustomer(name: string | null, email: string | null, of = workspace): Promise<string> {
  const id = newId();
  await of.as("owner", async ({ tx }) => {
    const created_at = platform.clock.now();
    await tx.insertInto("customer").values({ workspace_id: of.id, id, name, language: "nl", created_at }).execute();
    if (email === null) return;
    await tx
      .insertInto("customer_identity")
      .values({ workspace_id: of.id, id: newId(), customer_id: id, kind: "email", value: email, created_at })
      .execute();
  });
  return id;
}

async function say(customerId: string, receivedAt: string): Promise<void> {
  await workspace.as("owner", async ({ tx }) => {
    await tx
      .insertInto("feedback")
      .values({
        workspace_id: workspace.id,
        id: newId(),
        kind: "note",
        channel: "qr",
        customer_id: customerId,
        language: "nl",
        received_at: receivedAt,
        entered_at: receivedAt,
        local_day: receivedAt.slice(0, 10),
        answers: "{}",
        content_hash: Buffer.alloc(32),
      })
      .execute();
  });
}

async function openCase(customerId: string, status: "new" | "closed"): Promise<void> {
  await workspace.as("owner", async ({ tx }) => {
    const at = platform.clock.now();
    await tx
      .insertInto("recovery_case")
      .values({
        workspace_id: workspace.id,
        id: newId(),
        channel: "qr",
        customer_id: customerId,
        status,
        reason: "{}",
        opened_at: at,
        deadline_at: at,
        updated_at: at,
      })
      .execute();
  });
}

describe("a customer", () => {
  test("is shown with how to reach him, how often he spoke and what is still open", async () => {
    const id = await newCustomer("Piet", "piet@example.com");
    await say(id, "2026-03-01T10:00:00Z");
    await say(id, "2026-03-05T10:00:00Z");
    await openCase(id, "new");
    await openCase(id, "closed");
    const shown = {
      id,
      name: "Piet",
      emails: ["piet@example.com"],
      language: "nl",
      createdAt: platform.clock.now().toISOString(),
      feedbackCount: 2,
      openCases: 1,
      lastFeedbackAt: "2026-03-05T10:00:00.000Z",
    };
    expect((await call("GET", `/customers/${id}`)).body).toEqual(shown);
    expect((await call("GET", "/customers")).body.items).toEqual([shown]);
  });

  test("without a name, an address or a word is shown as such", async () => {
    const id = await newCustomer(null, null);
    const { body } = await call("GET", `/customers/${id}`);
    expect(body).toMatchObject({ name: null, emails: [], feedbackCount: 0, openCases: 0, lastFeedbackAt: null });
  });

  test("is renamed, and the log says so without the names", async () => {
    const id = await newCustomer("Peit", "piet@example.com");
    expect((await call("PATCH", `/customers/${id}`, { name: "  Piet  " })).body.name).toBe("Piet");
    const { items } = await workspace.as("admin", (ctx) => listAudit(ctx, { limit: 1 }));
    expect(items[0]).toMatchObject({ action: "customer.renamed", subjectId: id });
    expect(JSON.stringify(items)).not.toMatch(/Peit|Piet/);
  });

  test("is changed in nothing but the name", async () => {
    const id = await newCustomer("Piet", "piet@example.com");
    const refused = [
      { name: "" },
      { name: "P\u0000" },
      { name: "Piet", workspaceId: id },
      { id },
      { name: "Piet", emails: [] },
    ];
    for (const body of refused) expect((await call("PATCH", `/customers/${id}`, body)).status).toBe(400);
    headers = await signedIn(workspace.members.agent);
    expect((await call("PATCH", `/customers/${id}`, { name: "Eve" })).status).toBe(403);
  });

  test("of another workspace is not there", async () => {
    const other = await createTestWorkspace(platform);
    const id = await newCustomer("Piet", "piet@example.com", other);
    expect((await call("GET", `/customers/${id}`)).status).toBe(404);
    expect((await call("PATCH", `/customers/${id}`, { name: "Eve" })).status).toBe(404);
    expect((await call("GET", "/customers?search=piet")).body.items).toEqual([]);
  });
});

describe("the list of customers", () => {
  const search = async (text: string) => {
    const { body } = await call("GET", `/customers?search=${encodeURIComponent(text)}`);
    return body.items.map((customer: { name: string }) => customer.name);
  };

  test("finds by a part of the name or address, whatever the case", async () => {
    await newCustomer("Piet Pietersen", "info@harbour.example");
    await newCustomer("Klaas", "KLAAS@harbour.example".toLowerCase());
    expect(await search("PIETERS")).toEqual(["Piet Pietersen"]);
    expect(await search("harbour")).toEqual(["Klaas", "Piet Pietersen"]);
    expect(await search("nobody")).toEqual([]);
  });

  test("takes signs that mean something in SQL as they are", async () => {
    await newCustomer("100% Pure", null);
    await newCustomer("A_B", null);
    await newCustomer("Back\\slash", null);
    expect(await search("%")).toEqual(["100% Pure"]);
    expect(await search("_")).toEqual(["A_B"]);
    expect(await search("\\")).toEqual(["Back\\slash"]);
    expect(await search("'; drop table customer; --")).toEqual([]);
  });

  test("begins with whoever was heard last, page by page, and ends with those who never said anything", async () => {
    const silent = await newCustomer("Silent", null);
    const early = await newCustomer("Early", null);
    const regular = await newCustomer("Regular", null);
    const late = await newCustomer("Late", null);
    await say(regular, "2026-03-01T10:00:00Z");
    await say(early, "2026-03-02T10:00:00Z");
    await say(late, "2026-03-05T10:00:00Z");
    await say(regular, "2026-03-09T10:00:00Z");
    const seen: string[] = [];
    let cursor = "";
    do {
      const { body } = await call("GET", `/customers?limit=1${cursor}`);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.nextCursor ? `&cursor=${body.nextCursor}` : "";
    } while (cursor);
    expect(seen).toEqual([regular, late, early, silent]);
  });

  test("goes on page by page without skipping or repeating, and not into another search", async () => {
    const names = ["a", "b", "c", "d", "e"];
    for (const name of names) await newCustomer(name, null);
    const seen: string[] = [];
    let cursor = "";
    do {
      const { body } = await call("GET", `/customers?limit=2${cursor}`);
      seen.push(...body.items.map((customer: { name: string }) => customer.name));
      cursor = body.nextCursor ? `&cursor=${body.nextCursor}` : "";
      if (body.nextCursor) {
        expect((await call("GET", `/customers?limit=2&search=a${cursor}`)).status).toBe(400);
      }
    } while (cursor);
    expect(seen).toEqual(names.toReversed());
  });

  test("finds far back and among the silent what the last ones heard do not have, page by page", async () => {
    const early = await newCustomer("Zebedee", null);
    const earlier = await newCustomer(null, "zebedee@example.com");
    const silent = ["Zebedee the second", "Zebedee the third"];
    for (const name of silent) await newCustomer(name, null);
    await say(earlier, "2026-02-01T10:00:00Z");
    await say(early, "2026-02-02T10:00:00Z");
    const regular = await newCustomer("Regular", null);
    for (let minute = 10; minute < 60; minute++) await say(regular, `2026-03-01T10:${minute}:00Z`);
    const seen: (string | null)[] = [];
    let cursor = "";
    do {
      const { body } = await call("GET", `/customers?limit=1&search=zebed${cursor}`);
      seen.push(...body.items.map((customer: { name: string | null }) => customer.name));
      cursor = body.nextCursor ? `&cursor=${body.nextCursor}` : "";
    } while (cursor);
    expect(seen).toEqual(["Zebedee", null, ...silent.toReversed()]);
  });

  test.each(["limit=0", "limit=1000", "limit=x", "cursor=damaged"])("refuses ?%s", async (query) => {
    expect((await call("GET", `/customers?${query}`)).status).toBe(400);
  });
});

test("a search for what no text can hold is refused with a sentence, not a failure of ours", async () => {
  const { status, body } = await call("GET", "/customers?search=a%00b");
  expect(status).toBe(400);
  expect(body.detail).toBe("This has characters that cannot be stored.");
});
