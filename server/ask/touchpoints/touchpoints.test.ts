import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "../../testing/test-database.ts";
import { testPlatform } from "../../testing/test-platform.ts";
import { createTestWorkspace, type TestWorkspace } from "../../testing/workspace.ts";
import { createPlace } from "../../workspace/places/create-place.ts";
import { askWeb } from "../testing/ask-web.ts";
import { createTouchpoint } from "./create-touchpoint.ts";
import { touchpointView } from "./schemas.ts";

const platform = await testPlatform(await testDatabase());
const { api, open } = askWeb(platform);
let workspace: TestWorkspace;
let other: TestWorkspace;

beforeAll(async () => {
  workspace = await createTestWorkspace(platform, { name: "Bistro" });
  other = await createTestWorkspace(platform);
});

async function make(change: object = {}) {
  const answer = await api(workspace, "POST", "/touchpoints", {
    name: "Table",
    template: "restaurant-table",
    ...change,
  });
  expect(answer.status).toBe(201);
  return touchpointView.parse(await answer.json());
}

function pathOf(link: string): string {
  return link.slice(platform.publicUrl.length);
}

describe("a touchpoint", () => {
  it("made from a template asks at once, under a link that is never the same", async () => {
    const [one, another] = [await make({ spots: ["12"] }), await make()];
    expect(one.survey.status).toBe("published");
    expect(one.link).toBe(`${platform.publicUrl}/s/${workspace.code}-${one.code}`);
    expect(one.link).not.toBe(another.link);

    const page = await open(`${pathOf(one.link)}?table=12`, { "accept-language": "nl-NL" });
    expect(page.status).toBe(200);
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(page.headers.has("set-cookie")).toBe(false);
    const html = await page.text();
    expect(html).toContain("Hoe was uw bezoek?");
    expect(html).toContain("Bistro · Tafel 12");
  });

  it("is looked after by whoever made it, unless somebody else is named", async () => {
    const own = await workspace.as("manager", (ctx) =>
      createTouchpoint(ctx, { name: "Bar", channel: "qr", placeId: null, survey: { template: "delivery" }, spots: [] }),
    );
    expect(own.owner).toEqual({ kind: "member", id: workspace.members.manager.id, name: "Mira Manager" });
    const byProgram = await make({ owner: undefined });
    expect(byProgram.owner).toMatchObject({ kind: "member", id: workspace.members.owner.id });

    const agent = { kind: "member", id: workspace.members.agent.id };
    expect((await make({ owner: agent })).owner).toMatchObject({ ...agent, name: "Aagje Agent" });
    expect((await make({ owner: null })).owner).toBeNull();
  });

  it("is changed in what was named, and keeps its link", async () => {
    const before = await make({ spots: ["1", "2", "2"] });
    expect(before.spots).toEqual(["1", "2"]);
    const place = await workspace.as("owner", (ctx) => createPlace(ctx, { name: "Utrecht" }));

    const change = { name: "Terrace", placeId: place.id };
    const after = await (await api(workspace, "PATCH", `/touchpoints/${before.id}`, change)).json();
    expect(after).toEqual({ ...before, name: "Terrace", place: { id: place.id, name: "Utrecht" } });
    expect(await (await open(pathOf(before.link))).text()).toContain("Bistro · Utrecht");
  });

  it("refers only to what its own workspace has", async () => {
    const foreign = await other.as("owner", (ctx) => createPlace(ctx, { name: "Elsewhere" }));
    const body = {
      name: "Table",
      template: "delivery",
      placeId: foreign.id,
      owner: { kind: "member", id: other.members.agent.id },
    };
    const answer = await api(workspace, "POST", "/touchpoints", body);
    expect(answer.status).toBe(400);
    const { errors } = await answer.json();
    expect(errors.map((error: { path: string }) => error.path)).toEqual(["placeId", "owner"]);
  });

  it("is invisible to another workspace", async () => {
    const { id } = await make();
    for (const [method, path] of [
      ["GET", ""],
      ["PATCH", ""],
      ["POST", "/archive"],
      ["GET", "/qr.svg"],
      ["GET", "/qr.png"],
      ["GET", "/card"],
    ] as const) {
      const answer = await api(
        other,
        method,
        `/touchpoints/${id}${path}`,
        method === "PATCH" ? { name: "x" } : undefined,
      );
      expect(`${method} ${path} ${answer.status}`).toBe(`${method} ${path} 404`);
    }
  });

  it.each([
    [{}, "surveyId"],
    [{ template: "delivery", surveyId: "01900000-0000-7000-8000-000000000001" }, "surveyId"],
    [{ template: "lunch" }, "template"],
    [{ template: "delivery", name: " " }, "name"],
    [{ template: "delivery", spots: ["x".repeat(41)] }, "spots.0"],
    [{ template: "delivery", workspaceId: "01900000-0000-7000-8000-000000000001" }, ""],
  ])("cannot be made from %j", async (change, path) => {
    const answer = await api(workspace, "POST", "/touchpoints", { name: "Table", ...change });
    expect(answer.status).toBe(400);
    expect((await answer.json()).errors.map((error: { path: string }) => error.path)).toContain(path);
  });

  it("is named when the survey that it asks is put away, because its code stops asking at once", async () => {
    const { id, name, link, survey } = await make();
    const answer = await (await api(workspace, "POST", `/surveys/${survey.id}/archive`)).json();
    expect(answer).toMatchObject({ status: "archived", closedTouchpoints: [{ id, name }] });
    expect((await open(pathOf(link))).status).toBe(410);
  });

  it("that is archived asks no more, and again when it is restored", async () => {
    const { id, link } = await make();
    expect((await open(pathOf(link))).status).toBe(200);

    const archived = await (await api(workspace, "POST", `/touchpoints/${id}/archive`)).json();
    expect(archived.archivedAt).not.toBeNull();
    await expect.poll(async () => (await open(pathOf(link))).status).toBe(410);
    expect(await (await open(pathOf(link))).text()).toContain("This survey is closed");

    await api(workspace, "POST", `/touchpoints/${id}/restore`);
    await expect.poll(async () => (await open(pathOf(link))).status).toBe(200);
  });

  it("stands in the list, page after page, and in the other list when it is archived", async () => {
    const mine = await createTestWorkspace(platform);
    const ids: string[] = [];
    for (let n = 0; n < 5; n++) {
      const made = await mine.as("owner", (ctx) =>
        createTouchpoint(ctx, {
          name: `T${n}`,
          channel: "qr",
          placeId: null,
          survey: { template: "delivery" },
          spots: [],
        }),
      );
      ids.push(made.id);
    }
    await api(mine, "POST", `/touchpoints/${ids[2]}/archive`);

    const seen: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const page: { items: { id: string }[]; nextCursor: string | null } = await (
        await api(mine, "GET", `/touchpoints?limit=2${cursor && `&cursor=${cursor}`}`)
      ).json();
      seen.push(...page.items.map((item) => item.id));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(ids.filter((_, n) => n !== 2));
    const archived = await (await api(mine, "GET", "/touchpoints?archived=true")).json();
    expect(archived.items.map((item: { id: string }) => item.id)).toEqual([ids[2]]);
  });
});

describe("to print", () => {
  it("there is a QR code as vectors and as a picture of the size that was asked for", async () => {
    const { id } = await make();
    const svg = await api(workspace, "GET", `/touchpoints/${id}/qr.svg?spot=12`);
    expect(svg.headers.get("content-type")).toBe("image/svg+xml");
    expect(await svg.text()).toMatch(/^<svg/);

    const png = await api(workspace, "GET", `/touchpoints/${id}/qr.png?size=512`);
    const bytes = Buffer.from(await png.arrayBuffer());
    expect(bytes.subarray(1, 4).toString()).toBe("PNG");
    expect(bytes.readUInt32BE(16)).toBe(512);
  });

  it("there is a card for each table, or for one, with the name as text", async () => {
    const { id } = await make({ spots: ["1", "2", "<b>3</b>"] });
    const all = await api(workspace, "GET", `/touchpoints/${id}/card?lang=nl`);
    const html = await all.text();
    expect(html.match(/<svg/g)).toHaveLength(3);
    expect(html).toContain("Tafel 2");
    expect(html).toContain("&lt;b&gt;3&lt;/b&gt;");
    expect(all.headers.get("content-security-policy")).toContain("default-src 'none'");

    const one = await (await api(workspace, "GET", `/touchpoints/${id}/card?spot=2`)).text();
    expect(one.match(/<svg/g)).toHaveLength(1);
    expect(one).toContain("Table 2");
  });
});

describe("a link", () => {
  it.each(["x", "-", "a-b", "no-such-touchpoint", "%00", "x".repeat(500), "..%2f..%2fetc"])(
    "that leads nowhere (%s) ends on a page that says so",
    async (code) => {
      const page = await open(`/s/${code}`);
      expect(page.status).toBe(404);
      expect(await page.text()).toContain("This link leads to no survey");
    },
  );

  it("in which something stands twice or is damaged still asks", async () => {
    const { link } = await make({ spots: ["1", "2"] });
    const page = await open(`${pathOf(link)}?table=1&table=2&lang=%00&score=1e3&score=x&utm_source=mail`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("Table 1");
  });

  it("serves its script under a name that changes with its content, to be kept for a year", async () => {
    const { link } = await make();
    const src = /<script src="([^"]+)"/.exec(await (await open(pathOf(link))).text())?.[1] ?? "";
    const file = await open(src);
    expect(file.headers.get("content-type")).toContain("text/javascript");
    expect(file.headers.get("cache-control")).toContain("immutable");
    expect((await open("/s/assets/survey-page-old.js")).status).toBe(404);
  });
});
