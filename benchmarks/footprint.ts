import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { median } from "../measurement/kernel/median.ts";
import { surveyPageScript } from "../widget/survey-page-script.ts";
import { makeBenchWorkspace, makeFolder } from "./ground.ts";
import { platformOn, startProduct } from "./product.ts";

export interface Footprint {
  /** From the start of the process to its first answer, milliseconds: with an empty data folder, and with one that was used. */
  readonly coldStart: number;
  readonly warmStart: number;
  /** Bytes of a survey page with its style and script, uncompressed, and the script alone compressed. */
  readonly surveyPage: number;
  readonly surveyScriptGzip: number;
  /** Proportional memory (PSS) of the server and of its PostgreSQL when nobody does anything, MiB. */
  readonly idleServer: number;
  readonly idlePostgres: number;
}

const starts = 5;

/** How small and quick the product is when nothing is going on. */
export async function measureFootprint(): Promise<Footprint> {
  const { folder, remove } = makeFolder();
  const dataFolder = `${folder}/data`;
  try {
    const first = await startProduct({ dataFolder });
    const platform = platformOn(first.databaseUrl);
    const workspace = await makeBenchWorkspace(platform);
    await platform.close();
    const surveyPage = await pageBytes(first.port, workspace.touchpoints[0]?.code ?? "");
    await first.stop();

    const warm: number[] = [];
    for (let start = 0; start < starts; start++) {
      const product = await startProduct({ dataFolder });
      warm.push(product.startedAfter);
      if (start < starts - 1) await product.stop();
      else {
        await sleep(10_000);
        const memory = { server: memoryOf([product.pid]), postgres: memoryOf(processesOf(dataFolder)) };
        await product.stop();
        return {
          coldStart: first.startedAfter,
          warmStart: median(warm),
          surveyPage,
          surveyScriptGzip: gzipSync(surveyPageScript).length,
          idleServer: memory.server,
          idlePostgres: memory.postgres,
        };
      }
    }
    throw new Error("At least one start is measured.");
  } finally {
    remove();
  }
}

async function pageBytes(port: number, code: string): Promise<number> {
  const page = await fetch(`http://127.0.0.1:${port}/s/${code}?table=12`);
  if (!page.ok) throw new Error(`The survey page answered ${page.status}.`);
  return Buffer.byteLength(await page.text()) + Buffer.byteLength(surveyPageScript);
}

/** The postmaster of this data folder and its children. */
function processesOf(dataFolder: string): number[] {
  const [postmaster = ""] = readFileSync(`${dataFolder}/postgres/postmaster.pid`, "utf8").split("\n");
  const children = readdirSync("/proc").filter((name) => /^\d+$/.test(name) && parentOf(name) === postmaster);
  return [postmaster, ...children].map(Number);
}

function parentOf(pid: string): string | undefined {
  try {
    return /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  } catch {
    return undefined;
  }
}

function memoryOf(pids: readonly number[]): number {
  const kilobytes = pids.map((pid) => {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
    return Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0);
  });
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1_024;
}
