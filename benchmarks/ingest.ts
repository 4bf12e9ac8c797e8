import { median } from "../measurement/kernel/median.ts";
import { rowOf } from "../server/listen/queries.ts";
import { checkStored, type StoredCheck } from "./check-stored.ts";
import { type BenchWorkspace, makeBenchWorkspace, makeFolder } from "./ground.ts";
import type { LoadPlan } from "./load.ts";
import { runPgbench } from "./pgbench.ts";
import { type Product, platformOn, sendLoad, startProduct } from "./product.ts";

export interface IngestRound {
  readonly pgbench: number;
  readonly product: number;
  /** With one guest in six unhappy: each of these opens a case in the transaction of the answer. */
  readonly withCases: number;
  readonly oneByOne: number;
}

export interface IngestResult {
  readonly rounds: readonly IngestRound[];
  readonly pgbench: number;
  readonly product: number;
  readonly withCases: number;
  readonly oneByOne: number;
  /** Medians of the ratios of each round. */
  readonly ratioToPgbench: number;
  readonly ratioToOneByOne: number;
  readonly p50: number;
  readonly p99: number;
  readonly check: StoredCheck;
}

const connections = 64;
const seconds = 5;
const pgbenchClients = [8, 16, 32];

/** Durable answers over HTTP beside pgbench on the same PostgreSQL and beside one transaction a request, in the same run. */
export async function measureIngest(roundCount = 5): Promise<IngestResult> {
  const ours = await prepare("server/main.ts");
  const theirs = await prepare("benchmarks/one-by-one-server.ts");
  try {
    const rounds: IngestRound[] = [];
    const acknowledged: string[] = [];
    const latencies = { p50: [] as number[], p99: [] as number[] };
    for (let round = 0; round < roundCount; round++) {
      const runs = pgbenchClients.map((clients) =>
        runPgbench(ours.folder, ours.product.databaseUrl, exampleRow(ours.workspace), clients, seconds),
      );
      const load = await sendLoad(planFor(ours, "happy"));
      const mixed = await sendLoad(planFor(ours, "one-in-six-unhappy"));
      const slow = await sendLoad(planFor(theirs, "happy"));
      acknowledged.push(...load.acknowledged, ...mixed.acknowledged);
      latencies.p50.push(load.p50);
      latencies.p99.push(load.p99);
      rounds.push({
        pgbench: Math.max(...runs.map(({ perSecond }) => perSecond)),
        product: load.perSecond,
        withCases: mixed.perSecond,
        oneByOne: slow.perSecond,
      });
    }
    const check = await checkStored(ours.product.databaseUrl, ours.workspace, acknowledged);
    return {
      rounds,
      pgbench: median(rounds.map((round) => round.pgbench)),
      product: median(rounds.map((round) => round.product)),
      withCases: median(rounds.map((round) => round.withCases)),
      oneByOne: median(rounds.map((round) => round.oneByOne)),
      ratioToPgbench: median(rounds.map((round) => round.product / round.pgbench)),
      ratioToOneByOne: median(rounds.map((round) => round.product / round.oneByOne)),
      p50: median(latencies.p50),
      p99: median(latencies.p99),
      check,
    };
  } finally {
    for (const { product, remove } of [ours, theirs]) {
      await product.stop();
      remove();
    }
  }
}

interface Prepared {
  readonly product: Product;
  readonly workspace: BenchWorkspace;
  readonly folder: string;
  readonly remove: () => void;
}

async function prepare(program: string): Promise<Prepared> {
  const { folder, remove } = makeFolder();
  const product = await startProduct({ dataFolder: `${folder}/data`, program });
  const platform = platformOn(product.databaseUrl);
  const workspace = await makeBenchWorkspace(platform);
  await platform.close();
  return { product, workspace, folder, remove };
}

/** Guests with four ratings and a comment, sent as the script of the page or a program would: all happy, or one in six not. */
export function planFor(
  { product, workspace }: Pick<Prepared, "product" | "workspace">,
  guests: "happy" | "one-in-six-unhappy",
  forSeconds = seconds,
): LoadPlan {
  const happy = bodyWith(workspace, 9, 4);
  return {
    port: product.port,
    connections,
    seconds: forSeconds,
    warmUpSeconds: 1,
    path: "/api/v1/responses",
    bodies: guests === "happy" ? [happy] : [happy, happy, happy, happy, happy, bodyWith(workspace, 2, 1)],
  };
}

function bodyWith(workspace: BenchWorkspace, recommendation: number, rating: number): [before: string, after: string] {
  const [recommend = "", ...ratings] = workspace.metrics;
  const answers = {
    [recommend]: recommendation,
    ...Object.fromEntries(ratings.map((metric) => [metric, rating])),
    [workspace.comment]: comment,
  };
  const body = JSON.stringify({ touchpoint: workspace.touchpoints[0]?.code, spot: "12", answers, id: "@@" });
  const [before = "", after = ""] = body.split("@@");
  return [before, after];
}

const comment = "A lovely evening, we will be back.";

/** The same answer as the row that the product stores. */
function exampleRow(workspace: BenchWorkspace): Record<string, unknown> {
  const [recommend = "", ...ratings] = workspace.metrics;
  const scores = { [recommend]: 9, ...Object.fromEntries(ratings.map((metric) => [metric, 4])) };
  const [touchpoint] = workspace.touchpoints;
  return rowOf({
    workspaceId: workspace.workspaceId,
    id: "",
    channel: "qr",
    touchpointId: touchpoint?.id ?? "",
    placeId: touchpoint?.placeId ?? null,
    surveyId: workspace.surveyId,
    surveyVersionId: workspace.versionId,
    spot: "12",
    language: "en",
    receivedAt: new Date(),
    localDay: "2026-03-10",
    answers: { ...scores, [workspace.comment]: comment },
    text: comment,
    scores: Object.entries(scores).map(([metricId, score]) => ({
      metricId,
      kind: "rating",
      score,
      lowest: 0,
      highest: 10,
      direction: "higher-is-better",
    })),
    contact: null,
    contentHash: "00".repeat(32),
    responsibility: {
      caseRule: { nps: 6, csat: 2, ces: 3 },
      caseDeadlineHours: 24,
      ownerMemberId: null,
      ownerTeamId: null,
    },
  });
}
