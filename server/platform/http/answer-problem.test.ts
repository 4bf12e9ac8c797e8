import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "../../testing/test-database.ts";
import { testPlatform } from "../../testing/test-platform.ts";
import { testWeb } from "../../testing/test-web.ts";
import { createTestWorkspace, type TestWorkspace } from "../../testing/workspace.ts";
import { makeInvitationRoutes } from "../../workspace/invitations/routes.ts";
import { meRoutes } from "../../workspace/me-routes.ts";
import { ownWorkspaceRoutes } from "../../workspace/workspace-routes.ts";

const platform = await testPlatform(await testDatabase());
const { send, web } = testWeb(platform, (web, authentication) => {
  web.route("/", meRoutes);
  web.route("/", ownWorkspaceRoutes);
  web.route("/", makeInvitationRoutes({ authentication, addressOf: () => "198.51.100.1", mailConfigured: true }));
});

let workspace: TestWorkspace;
beforeAll(async () => {
  workspace = await createTestWorkspace(platform);
});

function ask(method: string, path: string, acceptLanguage: string | undefined, body: object): Promise<Response> {
  const headers = { authorization: `Bearer ${workspace.apiKey}` };
  return send(method, path, {
    headers: acceptLanguage === undefined ? headers : { ...headers, "accept-language": acceptLanguage },
    body,
  });
}

const inviteAgain = (acceptLanguage?: string) =>
  ask("POST", "/invitations", acceptLanguage, { email: workspace.members.viewer.email, role: "agent" });

const english = {
  title: "Conflict",
  detail: "Somebody with this e-mail address works here already.",
  code: "conflict",
  errors: [{ path: "email", code: "taken", message: "This person works here already." }],
};
const dutch = {
  title: "Dit botst met iets anders",
  detail: "Iemand met dit e-mailadres werkt hier al.",
  code: "conflict",
  errors: [{ path: "email", code: "taken", message: "Deze persoon werkt hier al." }],
};

describe("a refusal", () => {
  test.each([
    ["nl", dutch],
    ["nl-BE", dutch],
    ["fr, nl;q=0.8, en;q=0.5", dutch],
    ["en", english],
    ["fr", english],
    ["*", english],
    ["", english],
    [undefined, english],
  ])("for somebody who reads %s", async (acceptLanguage, expected) => {
    const response = await inviteAgain(acceptLanguage);
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject(expected);
  });

  test("says its language, and that caches must look at the one asked for", async () => {
    const { headers } = await inviteAgain("nl");
    expect(headers.get("content-language")).toBe("nl");
    expect(headers.get("vary")?.toLowerCase()).toContain("accept-language");
    expect((await inviteAgain()).headers.get("content-language")).toBe("en");
  });
});

describe("a wrong field", () => {
  async function messageFor(acceptLanguage: string, body: object): Promise<[string, string]> {
    const response = await ask("PATCH", "/workspace", acceptLanguage, body);
    expect(response.status).toBe(400);
    const { errors } = await response.json();
    return [errors[0].path, errors[0].message];
  }

  test.each<[object, string, string, string]>([
    [{ name: "" }, "name", "Write something here.", "Vul hier iets in."],
    [{ name: 5 }, "name", "This has to be a text.", "Dit moet een tekst zijn."],
    [{ name: "x".repeat(5000) }, "name", "Keep it to 100 characters.", "Houd het bij 100 tekens."],
    [
      { timeZone: "Europe/Kroket" },
      "timeZone",
      "This is not a time zone. Write it like Europe/Amsterdam.",
      "Dit is geen tijdzone. Schrijf hem als Europe/Amsterdam.",
    ],
    [{ language: "tlh" }, "language", "Choose one of these: en, nl.", "Kies een van deze: en, nl."],
    [
      { settings: { minimumAnswers: 1 } },
      "settings.minimumAnswers",
      "This has to be 5 or more.",
      "Dit moet 5 of meer zijn.",
    ],
    [
      { settings: { confirmationDays: 1.5 } },
      "settings.confirmationDays",
      "This has to be a whole number.",
      "Dit moet een heel getal zijn.",
    ],
    [
      { settings: { reviewUrl: "javascript:alert(1)" } },
      "settings.reviewUrl",
      "This is not a web address. Write it whole, with https:// at its beginning.",
      "Dit is geen webadres. Schrijf het helemaal uit, met https:// aan het begin.",
    ],
    [{ "{names}": 1 }, "", "This field does not exist here: {names}.", "Dit veld bestaat hier niet: {names}."],
  ])("of %j is told in the reader's language", async (body, path, inEnglish, inDutch) => {
    expect(await messageFor("en", body)).toEqual([path, inEnglish]);
    expect(await messageFor("nl", body)).toEqual([path, inDutch]);
  });

  test("that is missing is called missing", async () => {
    const response = await ask("POST", "/invitations", "nl", { role: "agent" });
    expect(await response.json()).toMatchObject({ errors: [{ path: "email", message: "Dit ontbreekt." }] });
  });
});

test.each([
  ["a body that is no JSON", "application/json", "{"],
  ["a body of another kind", "text/plain", "name"],
])("%s is the sender's mistake, and he hears what to send", async (_, type, body) => {
  const response = await web.request(`${platform.publicUrl}/workspace`, {
    method: "PATCH",
    headers: { authorization: `Bearer ${workspace.apiKey}`, "content-type": type, "accept-language": "nl" },
    body,
  });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    code: "invalid",
    detail: "Deze aanvraag is niet te lezen. Stuur JSON, met application/json als content type.",
  });
});
