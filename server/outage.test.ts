import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { readConfig } from "./config.ts";
import { startCroquette } from "./croquette.ts";
import { describeError } from "./platform/describe-error.ts";
import { asSystemActor } from "./platform/platform.ts";
import { freePort } from "./testing/free-port.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";
import { createTestWorkspace, testPassword } from "./testing/workspace.ts";

const patience = { timeout: 60_000, interval: 20 };
const said: string[] = [];
const reported: string[] = [];
const data = join(temporaryFolder(), "data");

const config = readConfig({ CROQUETTE_DATA: data, PORT: String(await freePort()) });
const { platform, publicUrl, stop } = await startCroquette(config, {
  say: (sentence) => said.push(sentence),
  reportError: (error, where) => reported.push(`${where}: ${describeError(error)}`),
});
afterAll(stop);

const workspace = await createTestWorkspace(platform);
const printed = vi.spyOn(console, "error");

beforeEach(() => {
  said.length = 0;
  reported.length = 0;
  printed.mockClear();
});

test("an outage of the database is told in a few sentences, and work goes on after it", {
  timeout: 120_000,
}, async () => {
  const cookie = await signIn(workspace.members.owner.email, testPassword);
  const outage = setInterval(killDatabase, 20);
  await expect.poll(() => aboutWork().length, patience).toBeGreaterThan(0);
  expect((await fetch(`${publicUrl}/readyz`)).status).toBe(503);
  expect((await fetch(`${publicUrl}/api/v1/me`, { headers: { cookie } })).status).toBe(503);
  clearInterval(outage);
  await expect.poll(() => aboutWork().length, patience).toBeGreaterThan(1);
  await asSystemActor(platform, (ctx) => ctx.enqueue("mails.deliver", {}));
  await expect.poll(isDelivered, patience).toBe(true);

  expect(aboutWork()).toEqual([
    "The database does not answer; background work waits for it.",
    "The database answers again; background work goes on.",
  ]);
  expect(said.filter((sentence) => !sentence.startsWith("The database "))).toEqual([]);
  expect(reported).toEqual([]);
  expect(printed).not.toHaveBeenCalled();
});

test("a password that somebody mistypes is nobody's business but his", async () => {
  expect(await signIn("nobody@example.com", testPassword)).toBe("");
  expect(await signIn(workspace.members.owner.email, "mistyped password")).toBe("");
  expect([...said, ...reported]).toEqual([]);
  expect(printed).not.toHaveBeenCalled();
});

test("a job that fails for another reason is reported with its name and the place in the program", async () => {
  await platform.pool.query("alter table mail rename to mail_elsewhere");
  await asSystemActor(platform, (ctx) => ctx.enqueue("mails.deliver", {}));
  await expect.poll(() => reported.length, patience).toBeGreaterThan(0);
  await platform.pool.query("alter table mail_elsewhere rename to mail");

  expect(reported[0]).toMatch(/^the job mails\.deliver: error 42P01: relation "mail" does not exist\n\s+at /);
  expect(reported[0]).toContain("deliver-mails.ts");
  expect(said).toEqual([]);
});

/** The session's cookie; empty when the sign-in was refused. */
async function signIn(email: string, password: string): Promise<string> {
  const response = await fetch(`${publicUrl}/api/v1/auth/sign-in/email`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: publicUrl },
    body: JSON.stringify({ email, password }),
  });
  return response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
}

function aboutWork(): string[] {
  return said.filter((sentence) => /does not answer|answers again/.test(sentence));
}

async function isDelivered(): Promise<boolean> {
  const { rows } = await platform.pool.query(
    "select 1 from pgboss.job where name = 'mails.deliver' and state in ('created', 'retry', 'active')",
  );
  return rows.length === 0;
}

/** Kills what runs; its supervisor starts it again, as it does after the kernel ran out of memory. */
function killDatabase(): void {
  try {
    process.kill(Number.parseInt(readFileSync(join(data, "postgres", "postmaster.pid"), "utf8"), 10), "SIGKILL");
  } catch {
    // It is dead already.
  }
}
