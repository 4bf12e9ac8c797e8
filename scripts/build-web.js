import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { giveUp, pinnedNode, root } from "./ground.js";

const SOURCES = ["web", "survey", "measurement", "package-lock.json"];
const stampFile = join(root, "dist", "web.json");

/** Builds the web app into dist/web unless the one there was made from the same sources. */
export function buildWeb() {
  const files = SOURCES.flatMap((source) => listFiles(join(root, source))).sort();
  const times = digest(files, (file) => `${statSync(file).mtimeMs} ${statSync(file).size}`);
  const stamp = readStamp();
  if (stamp?.times === times) return;

  const contents = digest(files, (file) => readFileSync(file));
  if (stamp?.contents !== contents) {
    runVite();
    compressFiles(join(root, "dist", "web"));
  }
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, JSON.stringify({ times, contents }));
}

function listFiles(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.name !== "node_modules" && !entry.name.includes(".test."))
    .flatMap((entry) => listFiles(join(path, entry.name)));
}

function digest(files, describe) {
  const hash = createHash("sha256");
  for (const file of files) hash.update(file).update("\0").update(describe(file)).update("\0");
  return hash.digest("hex");
}

function readStamp() {
  if (!existsSync(join(root, "dist", "web", "index.html"))) return null;
  try {
    return JSON.parse(readFileSync(stampFile, "utf8"));
  } catch {
    return null;
  }
}

function runVite() {
  console.log("Building the web app: usually 5 to 15 seconds, only after a change.");
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  const build = spawnSync(pinnedNode, [vite, "build", "--config", "vite.config.ts", "--logLevel", "warn"], {
    cwd: join(root, "web"),
    env: { ...process.env, NODE_ENV: "production" },
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (build.status !== 0) giveUp("The web app could not be built; the reason is above.");
}

/** Puts a compressed file beside each text, for the server to send: compressing it once costs less than every time. */
function compressFiles(folder) {
  for (const file of listFiles(folder)) {
    if (/\.(js|css|svg|html)$/.test(file)) writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
  }
}
