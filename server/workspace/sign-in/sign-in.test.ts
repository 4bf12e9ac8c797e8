import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { contentOf, secretOf } from "../../platform/mail/mail-secret.ts";
import type { Platform } from "../../platform/platform.ts";
import { testDatabase } from "../../testing/test-database.ts";
import { testClock, testPlatform } from "../../testing/test-platform.ts";
import { cookieOf, testWeb } from "../../testing/test-web.ts";
import { wholeDatabase } from "../../testing/whole-database.ts";
import { createTestWorkspace, type TestWorkspace, testPassword } from "../../testing/workspace.ts";
import { forgetExpired } from "./jobs.ts";
import { limitAttempts, limits } from "./limit-attempts.ts";
import { makeSignInRoutes } from "./routes.ts";

const clock = testClock();
const database = await testDatabase();
const platform = await testPlatform(database, clock);
let address = "198.51.100.1";
const { send, web, authentication } = testWeb(platform, (app, ours) => {
  app.route("/", makeSignInRoutes({ authentication: ours, addressOf: () => address, mailConfigured: true }));
});
const origin = platform.publicUrl;
platform.jobs.work("mails.deliver", async () => {});
beforeAll(() => platform.jobs.start());
let workspace: TestWorkspace;
let email: string;

beforeEach(async () => {
  workspace = await createTestWorkspace(platform);
  email = workspace.members.agent.email;
  address = `198.51.100.${Math.floor(Math.random() * 250)}:${workspace.id}`;
});

async function signIn(password = testPassword, who = email): Promise<Response> {
  return send("POST", "/auth/sign-in/email", { headers: { origin }, body: { email: who, password } });
}

async function sessionOf(cookie: string) {
  return (await send("GET", "/auth/get-session", { headers: { cookie } })).json();
}

/** What wrong attempts leave behind, without the slow hashing of each. */
async function countWrongOnes(count: number): Promise<void> {
  for (let attempt = 0; attempt < count; attempt++) {
    await limitAttempts(platform, "passwordOfAccountFromAddress", email, address);
    await limitAttempts(platform, "passwordOfAccount", email);
  }
}

async function resetTokensOf(served: Platform): Promise<string[]> {
  const mails = await workspace.as("owner", (ctx) =>
    ctx.tx.selectFrom("mail").selectAll().where("kind", "=", "password-reset").orderBy("id").execute(),
  );
  return mails
    .map((mail) => contentOf(mail, secretOf(mail, served.secret, clock.now())))
    .flatMap(({ text }) => text.split(`${served.publicUrl}/reset-password?token=`).slice(1))
    .map(firstWord);
}

function firstWord(text: string): string {
  return /^\S+/.exec(text)?.[0] ?? "";
}

describe("signing in", () => {
  test("sets a cookie that scripts and other hosts cannot touch, and shows no token", async () => {
    const response = await signIn();
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: true });
    const [line = ""] = response.headers.getSetCookie();
    expect(line).toMatch(/^__Host-croquette-session=/);
    for (const attribute of ["HttpOnly", "Secure", "SameSite=Lax", "Path=/", "Max-Age=2592000"]) {
      expect(line).toContain(attribute);
    }
    expect(line).not.toContain("Domain");
    expect(await sessionOf(cookieOf([line]))).toMatchObject({ user: { email } });
  });

  test("keeps no record of where somebody signed in from", async () => {
    const headers = { origin, "x-forwarded-for": "203.0.113.9", "x-real-ip": "203.0.113.9" };
    await send("POST", "/auth/sign-in/email", { headers, body: { email, password: testPassword } });
    const rows = await platform.db.selectFrom("auth_session").select("ip_address").execute();
    expect(rows.filter(({ ip_address }) => ip_address)).toEqual([]);
    const attempts = await platform.db.selectFrom("auth_rate_limit").select("key").execute();
    expect(JSON.stringify(attempts)).not.toContain(email);
  });

  test("works whatever the case of the address", async () => {
    expect((await signIn(testPassword, `  ${email.toUpperCase()} `)).status).toBe(200);
  });

  test("says the same for a wrong password and for an unknown address", async () => {
    const wrong = await signIn("another long password");
    const unknown = await signIn(testPassword, "nobody@example.com");
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(await wrong.text()).toBe(await unknown.text());
  });

  test("takes as long for an unknown address as for a wrong password", async () => {
    // The time of the processor, not of the clock on the wall: that one also counts what else the machine does.
    const time = async (who: string) => {
      const start = process.cpuUsage();
      await signIn("another long password", who);
      const { user, system } = process.cpuUsage(start);
      return user + system;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    for (let round = 0; round < 5; round++) {
      known.push(await time(email));
      unknown.push(await time(`nobody-${round}@example.com`));
    }
    // The quickest of each: what else this process does makes some slower, none quicker. Without the same hashing for
    // both, one would take a tenth of the other.
    const ratio = Math.min(...unknown) / Math.min(...known);
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });

  test("is refused from another site's page", async () => {
    const body = { email, password: testPassword };
    for (const headers of [
      { origin: "https://evil.example" },
      { origin: "null" },
      { "sec-fetch-site": "cross-site" },
    ]) {
      const response = await send("POST", "/auth/sign-in/email", { headers, body });
      expect(response.status).toBe(403);
      expect(response.headers.getSetCookie()).toEqual([]);
    }
  });

  test("nobody can sign up, verify, or reach another door of the library", async () => {
    const doors = [
      "sign-up/email",
      "update-user",
      "delete-user",
      "list-sessions",
      "callback/google",
      "change-email",
      "error",
    ];
    for (const door of doors) {
      expect((await send("POST", `/auth/${door}`, { headers: { origin }, body: {} })).status).toBe(404);
      expect((await send("GET", `/auth/${door}`)).status).toBe(404);
    }
    const open = new Set(web.routes.map(({ path }) => path).filter((path) => path.startsWith("/auth/")));
    expect([...open].sort()).toEqual([
      "/auth/change-password",
      "/auth/get-session",
      "/auth/request-password-reset",
      "/auth/reset-password",
      "/auth/sign-in/email",
      "/auth/sign-out",
    ]);
  });
});

describe("guessing passwords", () => {
  test("ends after ten wrong ones, with a time to wait, also for the right one", async () => {
    for (let attempt = 1; attempt <= 10; attempt++) expect((await signIn("wrong password!")).status).toBe(401);
    const refused = await signIn();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({ code: "too_many" });

    clock.addMinutes(limits.passwordOfAccountFromAddress.minutes);
    expect((await signIn()).status).toBe(200);
  });

  test("ends after ten also when all are tried at once", async () => {
    await countWrongOnes(6);
    const attempts = Array.from({ length: 10 }, () => signIn("wrong password!"));
    const statuses = (await Promise.all(attempts)).map((response) => response.status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(4);
    expect(statuses.filter((status) => status === 429)).toHaveLength(6);
  });

  test("from elsewhere does not lock the owner of the account out", async () => {
    address = `203.0.113.66:${workspace.id}`;
    await countWrongOnes(10);
    expect((await signIn()).status).toBe(429);
    address = `198.51.100.7:${workspace.id}`;
    expect((await signIn()).status).toBe(200);
  });

  test("of one account from ever other addresses ends too", async () => {
    for (let from = 1; from < limits.passwordOfAccount.max; from++) {
      address = `203.0.113.${from}:${workspace.id}`;
      await countWrongOnes(1);
    }
    address = `203.0.113.200:${workspace.id}`;
    expect((await signIn("wrong password!")).status).toBe(401);
    address = `203.0.113.201:${workspace.id}`;
    expect((await signIn("wrong password!")).status).toBe(429);
  });

  test("hinders no colleague behind the same address, and a right password begins anew", async () => {
    await countWrongOnes(10);
    expect((await signIn()).status).toBe(429);
    email = workspace.members.viewer.email;
    for (let round = 1; round <= 2; round++) {
      await countWrongOnes(9);
      expect((await signIn()).status).toBe(200);
    }
  });

  test("of many accounts from one address ends too", async () => {
    for (let count = 0; count < limits.signInFromAddress.max; count++) {
      await limitAttempts(platform, "signInFromAddress", address);
    }
    expect((await signIn()).status).toBe(429);
    clock.addMinutes(limits.signInFromAddress.minutes);
    expect((await signIn()).status).toBe(200);
  });
});

test("signing out ends the session, not only the cookie", async () => {
  const cookie = cookieOf((await signIn()).headers.getSetCookie());
  expect((await send("POST", "/auth/sign-out", { headers: { cookie } })).status).toBe(403);
  expect(await sessionOf(cookie)).not.toBeNull();

  expect((await send("POST", "/auth/sign-out", { headers: { cookie, origin }, body: {} })).status).toBe(200);
  expect(await sessionOf(cookie)).toBeNull();
});

describe("changing the password", () => {
  test("asks for the present one and signs out everywhere else", async () => {
    const here = cookieOf((await signIn()).headers.getSetCookie());
    const elsewhere = cookieOf((await signIn()).headers.getSetCookie());
    const change = (currentPassword: string, newPassword: string) =>
      send("POST", "/auth/change-password", {
        headers: { cookie: here, origin },
        body: { currentPassword, newPassword },
      });

    expect((await change("not the present one", "a brand new password")).status).toBe(400);
    expect((await change(testPassword, "short")).status).toBe(400);
    const changed = await change(testPassword, "a brand new password");
    expect(changed.status).toBe(200);

    expect(await sessionOf(cookieOf(changed.headers.getSetCookie()))).toMatchObject({ user: { email } });
    expect(await sessionOf(elsewhere)).toBeNull();
    expect(await sessionOf(here)).toBeNull();
    expect((await signIn()).status).toBe(401);
    expect((await signIn("a brand new password")).status).toBe(200);
  });

  test("with a session that somebody found open leaves ten guesses, and keeps nobody from signing in", async () => {
    const change = async (cookie: string, currentPassword: string) =>
      send("POST", "/auth/change-password", {
        headers: { cookie, origin },
        body: { currentPassword, newPassword: "a brand new password" },
      });
    const found = cookieOf((await signIn()).headers.getSetCookie());
    for (let guess = 0; guess < 10; guess++) expect((await change(found, `guess number ${guess}`)).status).toBe(400);
    const refused = await change(found, testPassword);
    expect(refused.status).toBe(429);
    expect(refused.headers.get("retry-after")).toBe(String(limits.passwordOfSession.minutes * 60));

    const owners = await signIn();
    expect(owners.status).toBe(200);
    expect((await change(cookieOf(owners.headers.getSetCookie()), testPassword)).status).toBe(200);
  });

  test("tells a program that its key cannot do it, and which fields do not exist", async () => {
    const body = { currentPassword: testPassword, newPassword: "a brand new password" };
    const headers = { authorization: "Bearer crq_x_y", origin };
    const byKey = await send("POST", "/auth/change-password", { headers, body });
    expect(byKey.status).toBe(403);
    expect(await byKey.json()).toMatchObject({ detail: expect.stringContaining("An API key has no password") });

    const unknown = await send("POST", "/auth/sign-in/email", {
      headers: { origin },
      body: { email, password: testPassword, role: "owner" },
    });
    expect(unknown.status).toBe(400);
    expect(await unknown.json()).toMatchObject({ errors: [{ message: "This field does not exist here: role." }] });
  });

  test("is for somebody who is signed in, on our own page", async () => {
    const body = { currentPassword: testPassword, newPassword: "a brand new password" };
    expect((await send("POST", "/auth/change-password", { headers: { origin }, body })).status).toBe(401);
    const cookie = cookieOf((await signIn()).headers.getSetCookie());
    const headers = { cookie, origin: "https://evil.example" };
    expect((await send("POST", "/auth/change-password", { headers, body })).status).toBe(403);
  });
});

test("without a mail server nobody is told to wait for a mail, whether they are known or not", async () => {
  const poor = testWeb(platform, (app, authentication) => {
    app.route("/", makeSignInRoutes({ authentication, addressOf: () => address, mailConfigured: false }));
  });
  const ask = async (who: string) => {
    const answer = await poor.send("POST", "/auth/request-password-reset", {
      headers: { origin },
      body: { email: who },
    });
    return { status: answer.status, ...(await answer.json()) };
  };
  const known = await ask(email);
  expect(known).toMatchObject({ status: 409, detail: expect.stringContaining("npm run croquette -- password") });
  expect(await ask("nobody@example.com")).toEqual(known);
});

describe("a forgotten password", () => {
  const ask = (who: string, headers: Record<string, string> = {}) =>
    send("POST", "/auth/request-password-reset", { headers: { origin, ...headers }, body: { email: who } });
  const choose = (token: string, newPassword: string) =>
    send("POST", "/auth/reset-password", { headers: { origin }, body: { token, newPassword } });

  async function askForToken(): Promise<string> {
    await ask(email);
    await expect.poll(() => resetTokensOf(platform)).toHaveLength(1);
    const [token = ""] = await resetTokensOf(platform);
    return token;
  }

  test("is replaced through a link that works once, and ends every session", async () => {
    const cookie = cookieOf((await signIn()).headers.getSetCookie());
    const token = await askForToken();
    expect((await choose(token, "short")).status).toBe(400);
    expect((await choose(`${token}x`, "a brand new password")).status).toBe(410);
    expect((await choose(token, "a brand new password")).status).toBe(200);
    expect((await choose(token, "yet another password")).status).toBe(410);

    expect(await sessionOf(cookie)).toBeNull();
    expect((await signIn()).status).toBe(401);
    expect((await signIn("a brand new password")).status).toBe(200);
  });

  test("answers the same for an address that nobody has, and mails nobody", async () => {
    const known = await ask(email);
    const unknown = await ask("nobody@example.com");
    expect([known.status, unknown.status]).toEqual([200, 200]);
    expect(await known.text()).toBe(await unknown.text());
    await expect.poll(() => resetTokensOf(platform)).toHaveLength(1);
  });

  test("makes a link to our own address, whatever the request calls us", async () => {
    await ask(email, { host: "evil.example", "x-forwarded-host": "evil.example", origin: "https://evil.example" });
    await ask(email, { "x-forwarded-host": "evil.example", "x-forwarded-proto": "http" });
    await expect.poll(() => resetTokensOf(platform)).toHaveLength(1);
    const mails = await workspace.as("owner", (ctx) => ctx.tx.selectFrom("mail").select(["text", "html"]).execute());
    expect(JSON.stringify(mails)).not.toContain("evil.example");
  });

  test("is kept such that whoever reads the database cannot use it", async () => {
    const token = await askForToken();
    const stolen = await wholeDatabase(database);
    expect(stolen).toContain("auth_verification");
    expect(stolen).toContain("/reset-password?token=");
    expect(stolen).not.toContain(token);
  });

  test("fills nobody's mailbox, however often a stranger asks", async () => {
    // Past the route, which does not wait for the mail: after the last of these there is nothing more to come.
    await Promise.all(Array.from({ length: 8 }, () => authentication.requestPasswordReset(email)));
    expect(await resetTokensOf(platform)).toHaveLength(1);
  });

  test("a link does not sign anybody in, and a session token changes no password", async () => {
    const token = await askForToken();
    expect(await sessionOf(`__Host-croquette-session=${token}`)).toBeNull();
    const cookie = cookieOf((await signIn()).headers.getSetCookie());
    const session = decodeURIComponent(cookie.split("=")[1] ?? "");
    expect((await choose(session, "a brand new password")).status).toBe(410);
    expect((await choose(session.split(".")[0] ?? "", "a brand new password")).status).toBe(410);
    expect((await choose(workspace.apiKey, "a brand new password")).status).toBe(410);
  });
});

test("what is over is forgotten, and what holds stays", async () => {
  const cookie = cookieOf((await signIn()).headers.getSetCookie());
  await signIn("wrong password!");
  const counted = () => platform.db.selectFrom("auth_rate_limit").select("key").execute();
  expect((await counted()).length).toBeGreaterThan(0);

  clock.addMinutes(25 * 60);
  await forgetExpired(platform);
  expect(await counted()).toEqual([]);
  expect(await sessionOf(cookie)).not.toBeNull();
});
