import { mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadSecret, publicUrlOf, readConfig, shareableStart } from "./config.ts";
import { addressInNetwork } from "./platform/http/reachable-host.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

const base = temporaryFolder();

test("without any variable everything has a value that works on a laptop", () => {
  const config = readConfig({});
  expect(config).toMatchObject({
    databaseUrl: null,
    host: "127.0.0.1",
    port: 4000,
    portIsFlexible: true,
    smtpUrl: null,
  });
  expect(config.dataFolder).toBe(join(process.cwd(), "data"));
  expect(publicUrlOf(config, 4003)).toBe("http://localhost:4003");
});

test("an empty variable counts as not given", () => {
  expect(readConfig({ DATABASE_URL: "", PORT: " " })).toMatchObject({ databaseUrl: null, portIsFlexible: true });
});

test("a port that was asked for is not exchanged for another", () => {
  expect(readConfig({ PORT: "8080" })).toMatchObject({ port: 8080, portIsFlexible: false });
});

test("the public address loses its last slash, so that links do not get two", () => {
  const config = readConfig({ PUBLIC_URL: "https://feedback.example.com/" });
  expect(publicUrlOf(config, 4000)).toBe("https://feedback.example.com");
});

test("links begin with the address under which others reach the server, and with the given one before that", () => {
  expect(publicUrlOf(readConfig({ HOST: "192.0.2.7" }), 4000)).toBe("http://192.0.2.7:4000");
  expect(publicUrlOf(readConfig({ HOST: "2001:db8::7" }), 4000)).toBe("http://[2001:db8::7]:4000");
  expect(publicUrlOf(readConfig({ HOST: "::1" }), 4000)).toBe("http://localhost:4000");
  const address = addressInNetwork() ?? "localhost";
  expect(publicUrlOf(readConfig({ HOST: "0.0.0.0" }), 4000)).toBe(`http://${address}:4000`);
  const given = { HOST: "0.0.0.0", PUBLIC_URL: "https://feedback.example.com" };
  expect(publicUrlOf(readConfig(given), 4000)).toBe("https://feedback.example.com");
});

test("the line that lets phones in is one to copy, and is not said to whoever has given an address", () => {
  const line = "HOST=192.0.2.7 PORT=4001 PUBLIC_URL=http://192.0.2.7:4001 npm start";
  expect(shareableStart(readConfig({ HOST: "192.0.2.7" }), 4001)).toBe(line);
  const address = addressInNetwork();
  const wanted = address && `HOST=0.0.0.0 PUBLIC_URL=http://${address}:4000 npm start`;
  expect(shareableStart(readConfig({}), 4000)).toBe(wanted);
  expect(shareableStart(readConfig({ PUBLIC_URL: "https://feedback.example.com" }), 4000)).toBeNull();
});

test("all that is wrong is told at once, each in a sentence with an example", () => {
  const wrong = () =>
    readConfig({
      PORT: "80a",
      DATABASE_URL: "mysql://x/y",
      PUBLIC_URL: "https://a.example/path",
      SMTP_URL: "mail.example.com",
      TRUSTED_PROXIES: "-1",
    });
  for (const name of ["PORT", "DATABASE_URL", "PUBLIC_URL", "SMTP_URL", "TRUSTED_PROXIES", "MAIL_FROM"]) {
    expect(wrong).toThrow(new RegExp(`- ${name} (must be|is missing).*\\.`));
  }
});

test("a database may be named by host or by the folder of its socket", () => {
  for (const DATABASE_URL of [
    "postgresql://u:p%40ss@db:5432/croquette?sslmode=require",
    "postgres://u@/croquette?host=/var/run/postgresql",
  ]) {
    expect(readConfig({ DATABASE_URL })).toMatchObject({ databaseUrl: DATABASE_URL });
  }
  expect(() => readConfig({ DATABASE_URL: "postgres://db:5432" })).toThrow(/DATABASE_URL must be/);
});

test("a password in a wrong address is not repeated in the sentence", () => {
  expect(() => readConfig({ DATABASE_URL: "mysql://croquette:hunter2@db/x" })).not.toThrow(/hunter2/);
});

test("a secret that is too short to be one is refused", () => {
  expect(() => readConfig({ CROQUETTE_SECRET: "short" })).toThrow(/at least 32 characters/);
});

test("the secret is made once, is read by nobody else, and stays the same", () => {
  const CROQUETTE_DATA = join(base, "new", "data");
  const first = loadSecret(readConfig({ CROQUETTE_DATA }));
  expect(first).toHaveLength(32);
  expect(loadSecret(readConfig({ CROQUETTE_DATA }))).toEqual(first);
  expect(statSync(join(CROQUETTE_DATA, "secret")).mode & 0o777).toBe(0o600);
  expect(readFileSync(join(CROQUETTE_DATA, "secret"), "utf8").trim()).toBe(first.toString("hex"));
});

test("a given secret wins, and a damaged file is not silently replaced", () => {
  const CROQUETTE_DATA = mkdtempSync(join(base, "damaged-"));
  writeFileSync(join(CROQUETTE_DATA, "secret"), "damaged");
  expect(() => loadSecret(readConfig({ CROQUETTE_DATA }))).toThrow(/is damaged/);
  expect(loadSecret(readConfig({ CROQUETTE_DATA, CROQUETTE_SECRET: "x".repeat(40) }))).toHaveLength(32);
});
