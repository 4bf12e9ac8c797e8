import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { testDatabase } from "./testing/test-database.ts";
import { testPlatform } from "./testing/test-platform.ts";
import { wholeApi } from "./testing/whole-api.ts";
import { createTestWorkspace, type TestWorkspace } from "./testing/workspace.ts";

const platform = await testPlatform(await testDatabase());
const { send } = wholeApi(platform);
let workspace: TestWorkspace;

beforeAll(async () => {
  workspace = await createTestWorkspace(platform);
});

const problem = z.object({ errors: z.array(z.object({ path: z.string(), message: z.string() })).default([]) });

async function ask(path: string, language = "en") {
  const headers = { authorization: `Bearer ${workspace.apiKey}`, "accept-language": language };
  const response = await send("GET", path, { headers });
  return { status: response.status, ...problem.parse(await response.json()) };
}

describe("a parameter that does not exist is named instead of being ignored", () => {
  test.each([
    ["/feedback?text=kitchen", "text"],
    ["/scores/overview?period=nonsense", "period"],
    ["/customers?name=Anna", "name"],
    ["/cases?state=open", "state"],
    ["/workspace?anything=1", "anything"],
  ])("%s", async (path, name) => {
    expect(await ask(path)).toEqual({
      status: 400,
      errors: [{ path: name, message: `There is no parameter ${name} here. /api/v1/reference says which there are.` }],
    });
  });

  test("in the language of whoever asks", async () => {
    const { errors } = await ask("/feedback?text=kitchen", "nl");
    expect(errors[0]?.message).toContain("Hier bestaat geen parameter text.");
  });

  test("while a browser may name its workspace wherever it can send no headers", async () => {
    expect(await ask(`/feedback?workspace=${workspace.id}`)).toMatchObject({ status: 200 });
  });
});

describe("a range that runs backwards is told so instead of finding nothing", () => {
  test.each([
    ["/feedback?from=2026-03-31&to=2026-03-01", "from", "from comes after to. Exchange the two."],
    [
      "/cases?openedFrom=2026-03-31&openedTo=2026-03-01",
      "openedFrom",
      "openedFrom comes after openedTo. Exchange the two.",
    ],
    ["/scores/overview?from=2026-03-31&to=2026-03-01", "from", "from comes after to. Exchange the two."],
    [
      "/feedback?metric=01900000-0000-7000-8000-000000000001&fromScore=8&toScore=3",
      "fromScore",
      "fromScore comes after toScore. Exchange the two.",
    ],
    ["/feedback?fromScore=8", "metric", "Name the metric that the score is about."],
    ["/scores/overview?compareFrom=2026-03-01", "compareFrom", "Send compareFrom and compareTo together, or neither."],
  ])("%s", async (path, name, message) => {
    expect(await ask(path)).toEqual({ status: 400, errors: [{ path: name, message }] });
  });

  test("a range of one day or one score is none", async () => {
    expect(await ask("/feedback?from=2026-03-31&to=2026-03-31")).toMatchObject({ status: 200 });
  });
});
