import { spawn } from "node:child_process";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { SetupProblem } from "../platform/setup-problem.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { testDatabase } from "../testing/test-database.ts";
import { testPlatform } from "../testing/test-platform.ts";
import { testWeb } from "../testing/test-web.ts";
import { createTestWorkspace, type TestWorkspace, testPassword } from "../testing/workspace.ts";
import { readSecretLine } from "./read-secret-line.ts";

// Whole processes start here; a busy machine takes its time.
vi.setConfig({ testTimeout: 180_000 });

const base = temporaryFolder();
const database = await testDatabase();
const platform = await testPlatform(database);
const { authentication } = testWeb(platform, () => {});
const chosen = "a croquette for breakfast";

interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

/** Runs the command as a script does, with this text on its standard input. */
function run(args: readonly string[], input: string): Promise<Outcome> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "main.ts"), "password", ...args], {
    cwd: base,
    env: { DATABASE_URL: database.url, CROQUETTE_DATA: base },
    stdio: "pipe",
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (text) => {
      output += text;
    });
  }
  child.stdin.on("error", () => {}); // A command that refuses its arguments reads nothing.
  child.stdin.end(input);
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, output })));
}

const signIn = (email: string, password: string) => authentication.signIn(email, password, new Headers());
const isSignedIn = async (cookies: readonly string[]) => {
  const cookie = cookies.map((line) => line.split(";")[0]).join("; ");
  return (await authentication.findUser(new Headers({ cookie }))) !== null;
};

let workspace: TestWorkspace;
beforeAll(async () => {
  workspace = await createTestWorkspace(platform);
});

test("somebody who forgot the password gets another, and whoever was signed in as them is not any more", async () => {
  const { email } = workspace.members.owner;
  const colleague = await signIn(workspace.members.agent.email, testPassword);
  const before = await signIn(email, testPassword);
  expect(await isSignedIn(before)).toBe(true);

  const { code, output } = await run(["--email", ` ${email.toUpperCase()}`], `${chosen}\n`);
  expect(output).toBe(`${email} has a new password; 1 session was ended.\n`);
  expect(code).toBe(0);

  expect(await isSignedIn(before)).toBe(false);
  await expect(signIn(email, testPassword)).rejects.toMatchObject({ code: "unauthenticated" });
  expect(await isSignedIn(await signIn(email, chosen))).toBe(true);
  expect(await isSignedIn(colleague)).toBe(true);
});

test("an address that nobody has gets one sentence", async () => {
  const { code, output } = await run(["--email", "nobody@example.com"], chosen);
  expect(code).toBe(1);
  expect(output).toBe(
    "Nobody signs in with nobody@example.com. Check how the address is written. Nothing was changed.\n",
  );
});

test("a password that the sign-in page would not take is not set", async () => {
  const { email } = workspace.members.manager;
  for (const [input, sentence] of [
    ["", "at least 10"],
    ["short\n", "at least 10"],
    ["x".repeat(257), "at most 256"],
    ["two lines\nof a password\n", "one line"],
  ] as const) {
    const { code, output } = await run(["--email", email], input);
    expect(code).toBe(1);
    expect(output).toContain(sentence);
  }
  expect(await isSignedIn(await signIn(email, testPassword))).toBe(true);
});

test("a password is never an argument, which every list of processes shows", async () => {
  const { email } = workspace.members.admin;
  for (const args of [["--email", email, "--password", chosen], ["--email", email, chosen], ["--email", "olga"], []]) {
    const { code, output } = await run(args, chosen);
    expect(code).toBe(1);
    expect(output).toContain("Use it like this: npm run croquette -- password --email ADDRESS");
    expect(output).not.toContain(chosen);
  }
  expect(await isSignedIn(await signIn(email, testPassword))).toBe(true);
});

describe("at a terminal", () => {
  let keyboard: PassThrough & { isTTY: boolean };
  let screen: PassThrough;
  let asked: Promise<string>;
  beforeEach(() => {
    keyboard = Object.assign(new PassThrough(), { isTTY: true });
    screen = new PassThrough();
    asked = readSecretLine(keyboard, { question: "New password: ", screen });
  });

  test("the password is asked for and not shown", async () => {
    keyboard.write("a croquettz");
    keyboard.write("\u007f"); // Backspace
    keyboard.write("e for lunch\r");
    expect(await asked).toBe("a croquette for lunch");
    expect(String(screen.read())).toBe("New password: \n");
  });

  test.each([
    ["Ctrl-C", "\u0003"],
    ["Ctrl-D", "\u0004"],
  ])("%s leaves everything as it was", async (_, key) => {
    keyboard.write(key);
    await expect(asked).rejects.toThrow(SetupProblem);
  });
});
