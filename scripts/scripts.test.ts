import { spawn } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../server/testing/temporary-folder.ts";

// A clone of a tiny product with the real scripts, the real vite and the real Node.
const clone = temporaryFolder();

const source = join(import.meta.dirname, "..");
cpSync(import.meta.dirname, join(clone, "scripts"), { recursive: true });
cpSync(join(source, "package-lock.json"), join(clone, "package-lock.json"));
symlinkSync(join(source, "node_modules"), join(clone, "node_modules"));
for (const folder of ["web", "survey", "measurement", "server"]) mkdirSync(join(clone, folder));
writeFileSync(join(clone, "package.json"), '{ "type": "module" }');
writeFileSync(
  join(clone, "web", "vite.config.ts"),
  'export default { build: { outDir: "../dist/web", emptyOutDir: true } };',
);
writeFileSync(join(clone, "web", "index.html"), '<script type="module" src="./main.ts"></script>');
writeFileSync(join(clone, "web", "main.ts"), 'document.title = "first";');
writeFileSync(
  join(clone, "server", "main.ts"),
  `process.on("SIGTERM", () => process.exit(7));
   console.log("args", JSON.stringify(process.argv.slice(2)), process.env["NODE_ENV"], process.version);
   setTimeout(() => process.exit(3), process.argv.includes("wait") ? 20_000 : 0);`,
);

function run(script: string, args: readonly string[] = []) {
  const { NODE_ENV: _, ...environment } = process.env;
  const child = spawn(process.execPath, [join(clone, "scripts", script), ...args], {
    env: environment,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (text) => {
      output += text;
    });
  }
  const ended = new Promise<{ code: number | null; output: string }>((resolve) => {
    child.on("close", (code) => resolve({ code, output }));
  });
  return { child, ended, output: () => output };
}

const builds = async () => (await run("build.js").ended).output.includes("Building the web app");
const built = () => readFileSync(join(clone, "dist", "web", "index.html"), "utf8");

test("the web app is built once, again after a change, and never for a touched file or a test", async () => {
  const main = join(clone, "web", "main.ts");
  expect(await builds()).toBe(true);
  const first = built();
  expect(await builds()).toBe(false);

  utimesSync(main, new Date(), new Date());
  writeFileSync(join(clone, "web", "main.test.ts"), "");
  expect(await builds()).toBe(false);

  appendFileSync(main, '\ndocument.body.textContent = "second";');
  expect(await builds()).toBe(true);
  expect(built()).not.toBe(first);

  rmSync(join(clone, "dist", "web"), { recursive: true });
  expect(await builds()).toBe(true);
});

test("a web app that cannot be built stops the start with a sentence", async () => {
  appendFileSync(join(clone, "web", "main.ts"), '\nimport "./absent.ts";');
  const { code, output } = await run("start.js").ended;
  expect(code).toBe(1);
  expect(output).toContain("The web app could not be built; the reason is above.");

  writeFileSync(join(clone, "web", "absent.ts"), "");
  expect((await run("start.js").ended).code).toBe(3);
});

test("start hands over to the server on the pinned Node, with its arguments, its exit code and its signals", async () => {
  const pinned = JSON.parse(readFileSync(join(source, "node_modules", "node", "package.json"), "utf8")).version;
  const { code, output } = await run("start.js", ["--a b", "c"]).ended;
  expect(output).toContain(`args ["--a b","c"] production v${pinned}`);
  expect(code).toBe(3);

  const waiting = run("start.js", ["wait"]);
  await expect.poll(waiting.output).toContain("args");
  waiting.child.kill("SIGTERM");
  expect((await waiting.ended).code).toBe(7);
});
