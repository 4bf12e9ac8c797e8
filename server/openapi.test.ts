import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { newId } from "./platform/id.ts";
import { bodyFor, type NamedObjects } from "./testing/route-samples.ts";
import { testDatabase } from "./testing/test-database.ts";
import { testPlatform } from "./testing/test-platform.ts";
import { wholeApi } from "./testing/whole-api.ts";
import { createTestWorkspace } from "./testing/workspace.ts";

const platform = await testPlatform(await testDatabase());
const { send, signedIn } = wholeApi(platform);

const body = z.object({
  $ref: z.string().optional(),
  required: z.array(z.string()).default([]),
  oneOf: z.array(z.looseObject({ required: z.array(z.string()) })).default([]),
});
const operation = z.object({
  operationId: z.string(),
  parameters: z.array(z.object({ name: z.string(), description: z.string().optional() })).default([]),
  requestBody: z.object({ content: z.object({ "application/json": z.object({ schema: body }) }) }).optional(),
  responses: z.record(z.string(), z.unknown()),
});
const description = z.object({
  openapi: z.literal("3.1.0"),
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});

let document: z.infer<typeof description>;
let owner: Record<string, string>;

beforeAll(async () => {
  document = description.parse(await (await send("GET", "/openapi.json")).json());
  owner = await signedIn((await createTestWorkspace(platform)).members.owner);
});

function operations() {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, found]) => ({ ...found, name: `${method} ${path}`, method, path })),
  );
}

test("a generated client gets a name of its own for every operation", () => {
  const names = operations().map(({ operationId }) => operationId);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(
    expect.arrayContaining(["getTouchpoints", "getTouchpoint", "postTouchpointArchive", "getFeedbackById"]),
  );
});

test("every parameter says what it is for", () => {
  const silent = operations().flatMap(({ name, parameters }) =>
    parameters.filter((one) => !one.description).map((one) => `${name}: ${one.name}`),
  );
  expect(silent).toEqual([]);
});

test("the refusals that an operation can answer stand beside what it answers otherwise", () => {
  const statusesOf = (name: string) =>
    Object.keys(operations().find((one) => one.name === name)?.responses ?? {}).join(" ");
  expect(statusesOf("get /touchpoints")).toBe("200 400 401 403 503 default");
  expect(statusesOf("patch /touchpoints/{id}")).toBe("200 400 401 403 404 409 413 503 default");
  expect(statusesOf("get /scores/trend")).toContain("404");
  expect(statusesOf("post /responses")).toBe("200 201 400 404 409 410 413 429 503 default");
});

test("a field is described as required exactly when the server asks for it", async () => {
  const named: NamedObjects = {
    memberId: newId(),
    teamId: newId(),
    placeId: newId(),
    surveyId: newId(),
    causeId: newId(),
    metricId: newId(),
  };
  const described: string[] = [];
  const asked: string[] = [];
  for (const { name, method, path, requestBody } of operations()) {
    const sample = bodyFor[name]?.(named);
    if (!sample || !requestBody) continue;
    const required = requiredOf(requestBody.content["application/json"].schema);
    for (const key of Object.keys(sample)) {
      const without = Object.fromEntries(Object.entries(sample).filter(([other]) => other !== key));
      if (required.includes(key)) described.push(`${name}: ${key}`);
      if (await isAskedFor(key, method, path.replace("{id}", newId()), without)) asked.push(`${name}: ${key}`);
    }
  }
  expect(described.length).toBeGreaterThan(20);
  expect(asked).toEqual(described);
});

function requiredOf(schema: z.infer<typeof body>): string[] {
  const name = schema.$ref?.split("/").at(-1);
  const { required, oneOf } = name === undefined ? schema : body.parse(document.components.schemas[name]);
  return [...required, ...oneOf.flatMap((choice) => choice.required)];
}

async function isAskedFor(key: string, method: string, path: string, sent: object): Promise<boolean> {
  const response = await send(method.toUpperCase(), path, { headers: owner, body: sent });
  if (response.status !== 400) return false;
  const { errors } = z.object({ errors: z.array(z.object({ path: z.string() })) }).parse(await response.json());
  return errors.some((one) => one.path === key);
}
