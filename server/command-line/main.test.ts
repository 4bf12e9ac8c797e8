import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer as createWebServer } from "node:http";
import { createServer } from "node:net";
import { join } from "node:path";
import { SMTPServer } from "smtp-server";
import { expect, inject, onTestFinished, test, vi } from "vitest";
import { asSystem } from "../platform/database/in-workspace.ts";
import { freePort } from "../testing/free-port.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { emptyTestDatabase, testDatabase } from "../testing/test-database.ts";

const base = temporaryFolder();

// Whole processes and databases start here; a busy machine takes its time.
vi.setConfig({ testTimeout: 180_000 });

const main = join(import.meta.dirname, "main.ts");

interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

/** Runs a command as an operator does: in a process of its own, with nothing in the environment but what is given. */
function run(args: readonly string[], environment: Record<string, string> = {}): Promise<Outcome> {
  const child = spawn(process.execPath, [main, ...args], {
    cwd: base,
    env: environment,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (text) => {
      output += text;
    });
  }
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, output })));
}

/** A port that somebody listens on until the test ends. */
async function takePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
}

/** A port at which somebody answers everything alike until the test ends. */
async function serve(status: number, text: string): Promise<number> {
  const server = createWebServer((_, response) => response.writeHead(status).end(text)).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
}

test("help lists every command, and an unknown one is answered with that list", async () => {
  const help = await run(["help"]);
  expect(help.code).toBe(0);
  for (const name of ["doctor", "bootstrap", "backup FILE", "restore FILE"]) expect(help.output).toContain(`  ${name}`);

  const unknown = await run(["bakcup"]);
  expect(unknown.code).toBe(1);
  expect(unknown.output).toMatch(/There is no command bakcup\.[\s\S]*backup FILE/);
});

test("a wrong option or a missing file gets a sentence and the right way to write it", async () => {
  for (const args of [["backup"], ["backup", "a", "b"], ["restore", "--force", "a"], ["doctor", "--now"]]) {
    const { code, output } = await run(args);
    expect(code).toBe(1);
    expect(output).toContain(`Use it like this: npm run croquette -- ${args[0]}`);
    expect(output).not.toContain("    at ");
  }
});

test("the doctor finds a healthy new set-up well, and changes nothing by looking", async () => {
  const folder = join(base, "new", "data");
  const { code, output } = await run(["doctor"], { CROQUETTE_DATA: folder });
  expect(output).toContain("the first start makes an embedded one");
  expect(output).toContain("All is well.");
  expect(code).toBe(0);
  expect(existsSync(folder)).toBe(false);
});

test("the doctor names everything that is wrong with the variables", async () => {
  const { code, output } = await run(["doctor"], { PORT: "x", SMTP_URL: "smtp://mail.example.com" });
  expect(code).toBe(1);
  expect(output).toMatch(/^WRONG PORT must be a port number.*\nWRONG MAIL_FROM is missing/m);
  expect(output).toContain("2 things are wrong.");
});

test("the doctor promises no database in a file, nor where it may not look", async () => {
  const file = join(base, "no-folder");
  writeFileSync(file, "");
  const { code, output } = await run(["doctor"], { CROQUETTE_DATA: join(file, "data") });
  expect(code).toBe(1);
  expect(output).toContain(`WRONG ${file} is a file, and the data needs a folder.`);
  expect(output).not.toContain("the first start makes an embedded one");
});

test("the doctor follows PUBLIC_URL to where it leads", async () => {
  const data = { CROQUETTE_DATA: join(base, "links") };
  const unknown = await run(["doctor"], { ...data, PUBLIC_URL: "https://nobody..invalid" });
  expect(unknown.output).toContain(
    "WRONG Links lead to https://nobody..invalid, but no machine is called nobody..invalid",
  );

  const port = await freePort();
  const free = { ...data, PORT: String(await freePort()) };
  const elsewhere = await run(["doctor"], { ...free, PUBLIC_URL: `http://localhost:${port}` });
  expect(elsewhere.output).toMatch(/WRONG Links lead to .*, where nobody answers, but the server listens on port/);
  const right = await run(["doctor"], { ...free, PUBLIC_URL: `http://localhost:${free.PORT}` });
  expect(right.output).toContain("All is well.");
});

test("the doctor notices that Croquette runs, but that its links lead to another program", async () => {
  const ours = await serve(200, '{"status":"ok"}');
  const other = await serve(404, "<h1>Bistro Olga</h1>");
  const running = { CROQUETTE_DATA: join(base, "others"), PORT: String(ours) };
  const { output } = await run(["doctor"], { ...running, PUBLIC_URL: `http://127.0.0.1:${other}` });
  expect(output).toMatch(/WRONG Croquette runs, but at .*, where links lead, something else answers \(status 404\)/);
  const right = await run(["doctor"], { ...running, PUBLIC_URL: `http://127.0.0.1:${ours}` });
  expect(right.output).not.toContain("WRONG");
});

test("the doctor sees a taken port, links that lead nowhere, and a mail server that does not answer", async () => {
  const taken = await takePort();
  const environment = {
    CROQUETTE_DATA: join(base, "troubles"),
    PORT: String(taken),
    SMTP_URL: "smtp://127.0.0.1:1",
    MAIL_FROM: "a@example.com",
  };
  const first = await run(["doctor"], environment);
  expect(first.output).toContain(`WRONG Port ${taken} on 127.0.0.1 is taken by another program.`);
  expect(first.output).toContain("WRONG The mail server 127.0.0.1:1 does not accept us");
  expect(first.output).toContain("2 things are wrong.");
  expect(first.code).toBe(1);

  const open = await run(["doctor"], { CROQUETTE_DATA: join(base, "troubles"), HOST: "0.0.0.0" });
  // A machine without a network has no address that anybody else could open.
  expect(open.output).toMatch(
    /WRONG Links would lead to http:\/\/localhost:4000, which nobody else can open|Links lead to http:\/\/[\d.]+:4000, the address of this machine, which may change/,
  );
});

test("the doctor greets a real mail server and logs in", async () => {
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS"],
    onAuth: ({ password }, _session, done) =>
      password === "right" ? done(null, { user: "x" }) : done(new Error("Wrong password")),
    allowInsecureAuth: true,
  });
  onTestFinished(() => new Promise((resolve) => server.close(resolve)));
  const listening = server.listen(0, "127.0.0.1");
  await new Promise((resolve) => listening.once("listening", resolve));
  const address = listening.address();
  const port = typeof address === "object" && address ? address.port : 0;

  const mail = { CROQUETTE_DATA: join(base, "mail"), MAIL_FROM: "a@example.com" };
  const right = await run(["doctor"], { ...mail, SMTP_URL: `smtp://x:right@127.0.0.1:${port}` });
  expect(right.output).toContain(`ok    The mail server 127.0.0.1:${port} accepts us; mails leave from a@example.com.`);
  const wrong = await run(["doctor"], { ...mail, SMTP_URL: `smtp://x:wrong@127.0.0.1:${port}` });
  expect(wrong.output).toMatch(
    /WRONG The mail server .* does not accept us: the user name or the password in SMTP_URL is not right/,
  );
  expect(wrong.output).not.toContain("x:wrong");
});

test("the doctor examines a database of one's own: version, migrations, roles", async () => {
  const { url } = await testDatabase();
  const migrated = await run(["doctor"], { DATABASE_URL: url, CROQUETTE_DATA: join(base, "own") });
  expect(migrated.output).toMatch(/ok {4}The database at DATABASE_URL: PostgreSQL \d+/);
  expect(migrated.output).toMatch(/ok {4}The database is up to date: (1 migration is|\d+ migrations are) applied\./);
  expect(migrated.output).toContain("keep workspaces apart");
  // The tests' server gives durability away for speed, and the doctor notices.
  expect(migrated.output).toContain("WRONG fsync or synchronous_commit is off");

  const empty = await emptyTestDatabase();
  const waiting = await run(["doctor"], { DATABASE_URL: empty.url, CROQUETTE_DATA: join(base, "own") });
  expect(waiting.output).toMatch(/note {2}(1 migration is|\d+ migrations are) not applied yet \(0001/);

  const absent = inject("databaseAdminUrl").replace("/postgres?", "/absent?");
  const missing = await run(["doctor"], { DATABASE_URL: absent, CROQUETTE_DATA: join(base, "own") });
  expect(missing.output).toMatch(
    /WRONG The database at the local socket\/absent cannot be used: database "absent" does not exist/,
  );
});

test("a database that does not answer keeps neither the doctor nor a command waiting in silence", async () => {
  const data = { CROQUETTE_DATA: join(base, "silent") };
  const silent = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void silent.close());
  await new Promise((resolve) => silent.once("listening", resolve));
  const address = silent.address();
  const port = typeof address === "object" && address ? address.port : 0;

  const began = performance.now();
  const silence = await run(["doctor"], { ...data, DATABASE_URL: `postgres://a:b@127.0.0.1:${port}/c` });
  expect(silence.output).toMatch(/WRONG The database at 127\.0\.0\.1:\d+\/c cannot be used: timeout expired/);
  expect(performance.now() - began).toBeLessThan(50_000);

  // A name that no machine can have is answered alike with and without a network.
  const nobody = { ...data, DATABASE_URL: "postgres://a:b@nobody..invalid/c" };
  const unknown = await run(["backup", join(base, "never.backup")], nobody);
  expect(unknown.output).toMatch(/^The database at nobody\.\.invalid\/c cannot be used: no machine has this name\./);
  expect(unknown.output).not.toContain("Waiting");
});

test("a backup moves an installation: to an empty place at once, over other data only when told so and after saving it", async () => {
  const from = { CROQUETTE_DATA: join(base, "from") };
  const file = join(base, "moved.backup");
  expect((await run(["backup", file], from)).output).toMatch(/Wrote 0 rows of \d+ tables/);
  expect((await run(["backup", file], from)).output).toContain("already exists");

  const to = { CROQUETTE_DATA: join(base, "to") };
  mkdirSync(to.CROQUETTE_DATA, { mode: 0o711 });
  const restored = await run(["restore", file], to);
  expect(restored.output).toMatch(/Restored 0 rows of \d+ tables/);
  expect(restored.code).toBe(0);
  expect(readFileSync(join(to.CROQUETTE_DATA, "secret"), "utf8")).toBe(
    readFileSync(join(from.CROQUETTE_DATA, "secret"), "utf8"),
  );
  expect((await run(["doctor"], to)).output).toContain("All is well.");
});

test("restoring over data needs --replace and keeps what was there", async () => {
  const empty = join(base, "empty.backup");
  await run(["backup", empty], { CROQUETTE_DATA: join(base, "empty") });

  const { url, pool, close } = await testDatabase();
  await pool.query("insert into auth_user (id, name, email) values ('u1', 'Olga', 'olga@example.com')");
  await close();
  const there = { DATABASE_URL: url, CROQUETTE_DATA: join(base, "full") };
  const refused = await run(["restore", empty], there);
  expect(refused.code).toBe(1);
  expect(refused.output).toContain("There is data here already");

  const replaced = await run(["restore", empty, "--replace"], there);
  expect(replaced.output).toMatch(/Saved what was here to .*\.backup\.\nRestored 0 rows/);
  const [saved = ""] = readdirSync(there.CROQUETTE_DATA).filter((name) => name.startsWith("before-restore-"));
  const back = await run(["restore", join(there.CROQUETTE_DATA, saved)], there);
  expect(back.output).toContain("Restored 1 rows");
});

test("bootstrap makes a workspace that is ready for use and prints JSON for a script, while a server may be running", async () => {
  const { url, db } = await testDatabase();
  const environment = {
    DATABASE_URL: url,
    CROQUETTE_DATA: join(base, "bootstrap"),
    PUBLIC_URL: "https://care.example.com",
  };
  const options = [
    "--email",
    "olga@example.com",
    "--password",
    "a long password",
    "--workspace",
    "Bistro Olga",
    "--name",
    "Olga Owner",
    "--language",
    "nl",
  ];
  const { code, output } = await run(["bootstrap", ...options], environment);
  expect(code, output).toBe(0);
  const made = JSON.parse(output);
  expect(made).toEqual({
    workspace: expect.any(String),
    apiKey: expect.stringMatching(/^crq_[a-z0-9]+_[\w-]{43}$/),
    address: "https://care.example.com",
  });

  const causes = await asSystem(db, (tx) => tx.selectFrom("cause").select("workspace_id").execute());
  expect(causes.length).toBeGreaterThan(0);
  expect(new Set(causes.map((cause) => cause.workspace_id))).toEqual(new Set([made.workspace]));

  const members = await asSystem(db, (tx) => tx.selectFrom("member").select(["name", "email"]).execute());
  expect(members).toEqual([{ name: "Olga Owner", email: "olga@example.com" }]);

  const wrong = await run(["bootstrap", ...options.with(3, "another password"), "--another"], environment);
  expect(wrong).toMatchObject({ code: 1, output: expect.stringContaining("its password is another one") });

  const again = await run(["bootstrap", ...options.with(1, "Olga@Example.com")], environment);
  expect(again.output).toContain("owns a workspace named Bistro Olga already. Nothing was changed.");
  expect(again.code).toBe(1);
  expect((await run(["bootstrap", ...options, "--another"], environment)).code).toBe(0);
  const workspaces = await asSystem(db, (tx) => tx.selectFrom("workspace").select("name").execute());
  expect(workspaces).toEqual([{ name: "Bistro Olga" }, { name: "Bistro Olga" }]);
});

test("bootstrap tells everything that is missing or wrong at once", async () => {
  const { code, output } = await run(["bootstrap", "--email", "olga", "--password", "short", "--time-zone", "Mars"]);
  expect(code).toBe(1);
  for (const name of [
    "--email must be",
    "--password must have at least 10",
    "--workspace is missing",
    "--name is missing",
    "--time-zone must be",
  ]) {
    expect(output).toContain(name);
  }
});

test("a file that is no backup changes nothing and says so", async () => {
  const file = join(base, "letter.txt");
  writeFileSync(file, "Dear Croquette");
  const { code, output } = await run(["restore", file], { CROQUETTE_DATA: join(base, "untouched") });
  expect(code).toBe(1);
  expect(output).toContain("is not a complete backup of Croquette");
  expect(existsSync(join(base, "untouched"))).toBe(false);
});
