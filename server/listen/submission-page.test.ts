import { beforeAll, describe, expect, test } from "vitest";
import { createSurvey, publishSurvey } from "../ask/index.ts";
import { newId } from "../platform/id.ts";
import { asSystemActor } from "../platform/platform.ts";
import { openRestaurant, type TestRestaurant } from "../testing/restaurant.ts";
import { testDatabase } from "../testing/test-database.ts";
import { testClock, testPlatform } from "../testing/test-platform.ts";
import { type TestWeb, testWeb } from "../testing/test-web.ts";
import { createTestWorkspace, type TestWorkspace } from "../testing/workspace.ts";
import { makeListenRoutes } from "./routes.ts";
import { SubmissionGate } from "./submission-gate.ts";
import { makeSubmissionPage } from "./submission-page.ts";
import type { Intake } from "./submit-response.ts";

const clock = testClock();
const platform = await testPlatform(await testDatabase(), clock);
let workspace: TestWorkspace;
let restaurant: TestRestaurant;
let web: TestWeb;

function serve(intake: Intake): TestWeb {
  return testWeb(platform, (app) => {
    app.route("/api/v1", makeListenRoutes(intake));
    app.route("/", makeSubmissionPage(intake));
  });
}

beforeAll(async () => {
  workspace = await createTestWorkspace(platform);
  restaurant = await openRestaurant(platform, workspace);
  web = serve(restaurant.intake);
});

/** What a browser without a script sends. */
function post(fields: Record<string, string>, to: TestWeb = web, code = restaurant.code): Promise<Response> {
  return Promise.resolve(
    to.web.request(`${platform.publicUrl}/s/${code}`, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", "user-agent": "a phone" },
      body: new URLSearchParams(fields),
    }),
  );
}

function answer(fields: Record<string, string> = {}): Record<string, string> {
  return { id: newId(), [restaurant.nps]: "9", ...fields };
}

function isStored(id: string): Promise<boolean> {
  return asSystemActor(platform, async ({ tx }) => {
    const row = await tx.selectFrom("feedback").select("id").where("id", "=", id).executeTakeFirst();
    return row !== undefined;
  });
}

describe("a guest whose browser runs no script", () => {
  test("is thanked, and the answer is stored", async () => {
    const fields = answer({ table: "12" });
    const response = await post(fields);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain("<h1>");
    expect(await isStored(fields["id"] ?? "")).toBe(true);
  });

  test("gets the page back with what was right when something is not", async () => {
    const fields = answer({ [restaurant.nps]: "11", [restaurant.comment]: "The soup was cold <b>and</b> late" });
    const response = await post(fields);
    const html = await response.text();
    expect(response.status).toBe(422);
    expect(html).toContain("The soup was cold &lt;b&gt;and&lt;/b&gt; late");
    expect(html).toContain(fields["id"]);
    expect(await isStored(fields["id"] ?? "")).toBe(false);
  });

  test("reads that other answers were sent from this page already", async () => {
    const fields = answer();
    await post(fields);
    expect((await post({ ...fields, [restaurant.nps]: "1" })).status).toBe(409);
  });

  test("reads that it is too long, not an error", async () => {
    for (const length of [200_000, 2_000_000]) {
      const response = await post(answer({ [restaurant.comment]: "x".repeat(length) }));
      expect(response.status).toBe(413);
      expect(response.headers.get("content-type")).toContain("text/html");
      expect(await response.text()).toContain("shorten it and send it again");
    }
  });

  test("reads that a link leads nowhere", async () => {
    expect((await post(answer(), web, "nowhere-atall")).status).toBe(404);
    expect((await post(answer(), web, "x".repeat(5_000))).status).toBe(404);
  });

  test("is asked to wait when very many answers come from one device, and loses nothing", async () => {
    const gate = new SubmissionGate({ perMinute: 8, addressOf: () => "203.0.113.9", clock });
    const busy = serve({ ...restaurant.intake, gate });
    const fields = answer({ [restaurant.comment]: "I typed this on a phone" });
    const statuses: number[] = [];
    for (let sent = 0; sent < 3; sent++) statuses.push((await post(answer(), busy)).status);
    const refused = await post(fields, busy);
    expect(statuses).toEqual([200, 200, 429]);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await refused.text()).toContain("I typed this on a phone");
    clock.addMinutes(1);
    expect((await post(fields, busy)).status).toBe(200);
  });
});

describe("a program that sends answers", () => {
  const send = (body: unknown) => web.send("POST", "/api/v1/responses", { body });

  test("is told which field is wrong and why", async () => {
    const response = await send({
      touchpoint: restaurant.code,
      id: newId(),
      answers: { [restaurant.nps]: 99, [newId()]: 3 },
    });
    expect(response.status).toBe(400);
    const problem = await response.json();
    expect(problem.detail).toBe("Some fields are not right; each is named below. What was right need not be changed.");
    expect(problem.errors.map(({ code }: { code: string }) => code).toSorted()).toEqual([
      "out_of_range",
      "unknown_question",
    ]);
  });

  test.each([
    [{ language: "en_US" }, "language", "A language is written as nl or pt-BR."],
    [{ spot: "x".repeat(41) }, "spot", "Keep it to 40 characters."],
    [
      { contact: { name: "Anna" } },
      "email",
      "A name alone cannot be answered: send an e-mail address too, or no contact.",
    ],
    [{ contact: { email: "anna" } }, "email", "This is not an e-mail address."],
    [{ colour: "red" }, "colour", "There is no such field, and the survey has no such question."],
  ])("gets a sentence for programs about %j", async (more, path, message) => {
    const body = { touchpoint: restaurant.code, id: newId(), answers: { [restaurant.nps]: 8 }, ...more };
    expect(await (await send(body)).json()).toMatchObject({ errors: [{ path, message }] });
  });

  test("may say null for what it does not know", async () => {
    const answers = { [restaurant.nps]: 8 };
    const unknown = { versionId: null, language: null, spot: null, contact: null };
    expect((await send({ touchpoint: restaurant.code, id: newId(), answers, ...unknown })).status).toBe(201);
  });

  test("is refused when it names one question twice, as a form is", async () => {
    const { nps, code } = restaurant;
    const response = await web.web.request(`${platform.publicUrl}/api/v1/responses`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: `{"touchpoint":"${code}","id":"${newId()}","answers":{"${nps}":1,"${nps}":9}}`,
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [{ path: nps, code: "repeated", message: `This stands here twice: ${nps}. Send it once.` }],
    });
  });

  test("may send again what it does not know to have arrived", async () => {
    const body = { touchpoint: restaurant.code, id: newId(), answers: { [restaurant.nps]: 8 } };
    expect((await send(body)).status).toBe(201);
    expect((await send(body)).status).toBe(200);
    expect((await send({ ...body, answers: { [restaurant.nps]: 7 } })).status).toBe(409);
  });

  test.each([
    ["nothing", null],
    ["a list", []],
    ["no touchpoint", { id: newId() }],
    ["a prototype", JSON.parse('{"touchpoint":"x","__proto__":{"admin":true}}')],
  ])("gets a sentence and no fault for %s", async (_what, body) => {
    const response = await send(body);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(Object.prototype).not.toHaveProperty("admin");
  });

  test("answers an earlier version of a survey as it was when it was shown", async () => {
    const { versionId, surveyId } = restaurant.askable;
    await workspace.as("owner", async (ctx) => {
      const other = await createSurvey(ctx, { template: "delivery" });
      await publishSurvey(ctx, other.id, {});
    });
    const body = { touchpoint: restaurant.code, id: newId(), versionId, answers: { [restaurant.nps]: 8 } };
    expect((await send(body)).status).toBe(201);
    expect((await send({ ...body, id: newId(), versionId: surveyId })).status).toBe(409);
  });
});

test("a program is thanked in the same words as a guest: with the name and the day filled in", async () => {
  const id = newId();
  const answers = { [restaurant.nps]: 2 };
  const body = { touchpoint: restaurant.code, id, answers, contact: { email: "anna@example.com" } };
  const response = await web.send("POST", "/api/v1/responses", { body, headers: { "accept-language": "en" } });
  expect(await response.json()).toMatchObject({
    thanks: {
      title: "Thank you for telling us",
      text: "We are sorry that it was not what you hoped for. Olga will look at this by tomorrow. You will get a personal answer by e-mail.",
    },
  });

  const page = await (await post(answer({ [restaurant.nps]: "2", email: "anna@example.com", lang: "en" }))).text();
  expect(page).toContain("Olga will look at this by tomorrow. You will get a personal answer by e-mail.");
});
