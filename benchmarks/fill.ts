import { Readable } from "node:stream";
import pg from "pg";
import { Chance } from "../server/demo/chance.ts";
import { copyIn } from "../server/platform/database/copy.ts";
import { asSystemActor } from "../server/platform/platform.ts";
import { recountDay } from "../server/understand/queries.ts";
import { scoreColumns } from "../server/understand/questions/score-columns.ts";
import { type BenchDatabase, type BenchWorkspace, makeBenchWorkspace } from "./ground.ts";

export const days = 730;
const unfolded = 500;

/**
 * Makes a workspace and fills it with so many answers of two years by COPY; the newest 500 are left to be folded.
 * The histograms are counted here, and a recount of some days by the product proves that they are right.
 */
export async function fillWorkspace(database: BenchDatabase, answers: number): Promise<BenchWorkspace> {
  const workspace = await makeBenchWorkspace(database.platform);
  const histograms = new Map<string, Int32Array>();
  await copy(database, feedbackCopy, feedbackLines(workspace, answers, histograms));
  await copy(database, histogramCopy, histogramLines(workspace, histograms));
  await copy(database, deltaCopy, deltaLines(workspace, answers));
  for (const daysAgo of [0, 17, 400]) {
    const { drift, cells } = await asSystemActor(database.platform, ({ tx }) =>
      recountDay(tx, workspace.workspaceId, dayBefore(daysAgo)),
    );
    if (drift !== 0) throw new Error(`The generated histograms differ from a recount by ${drift} in ${cells} cells.`);
  }
  return workspace;
}

const feedbackCopy = `copy feedback (workspace_id, id, kind, channel, touchpoint_id, place_id, survey_id, survey_version_id,
  spot, language, received_at, entered_at, local_day, answers, text, content_hash) from stdin`;
const deltaCopy = `copy score_delta (workspace_id, id, day, touchpoint_id, place_id, survey_id, channel, scores, sign) from stdin`;
const histogramCopy = `copy daily_score (workspace_id, metric_id, dimension, value, day, ${scoreColumns.join(", ")}) from stdin`;

async function copy(database: BenchDatabase, statement: string, lines: Iterable<string>): Promise<void> {
  const client = new pg.Client({ connectionString: database.adminUrl });
  await client.connect();
  // The generator names only rows that it made itself: looking each reference up would take longer than writing it.
  await client.query("set session_replication_role = replica");
  try {
    await copyIn(client, statement, Readable.from(chunks(lines)));
  } finally {
    await client.end();
  }
}

/** Lines in pieces of some size: one chunk a line would spend its time in streams. */
function* chunks(lines: Iterable<string>): Generator<Buffer> {
  let text = "";
  for (const line of lines) {
    text += line;
    if (text.length < 256 * 1024) continue;
    yield Buffer.from(text);
    text = "";
  }
  if (text !== "") yield Buffer.from(text);
}

interface Row {
  readonly id: string;
  readonly receivedAt: string;
  readonly day: string;
  readonly touchpoint: BenchWorkspace["touchpoints"][number];
  readonly scores: Readonly<Record<string, number>>;
  readonly text: string;
}

/** The same rows each time that they are asked for: both tables tell of the same answers. */
function* rowsOf(workspace: BenchWorkspace, answers: number): Generator<Row> {
  const chance = new Chance(answers);
  const end = Date.parse(`${dayBefore(0)}T18:00:00Z`);
  const step = (days * 86_400_000) / answers;
  for (let index = 0; index < answers; index++) {
    const receivedAt = new Date(end - (answers - index) * step).toISOString();
    const touchpoint = chance.pick(workspace.touchpoints);
    const nps = Math.min(10, Math.max(0, Math.round(8 + 2 * chance.around())));
    const scores: Record<string, number> = {};
    for (const [position, metric] of workspace.metrics.entries()) {
      scores[metric] = position === 0 ? nps : Math.min(5, Math.max(1, Math.round(nps / 2.2 + 0.6 * chance.around())));
    }
    yield {
      id: `${index.toString(16).padStart(8, "0")}-0000-7000-8000-${answers.toString(16).padStart(12, "0")}`,
      receivedAt,
      day: receivedAt.slice(0, 10),
      touchpoint,
      scores,
      text: chance.happens(0.3) ? `Comment number ${index} about the evening` : "\\N",
    };
  }
}

function* feedbackLines(
  workspace: BenchWorkspace,
  answers: number,
  histograms: Map<string, Int32Array>,
): Generator<string> {
  const { workspaceId, surveyId, versionId } = workspace;
  let index = 0;
  for (const { id, receivedAt, day, touchpoint, scores, text } of rowsOf(workspace, answers)) {
    if (index < answers - unfolded) count(histograms, workspace, { day, touchpoint, scores });
    index += 1;
    const fields = [workspaceId, id, "response", "qr", touchpoint.id, touchpoint.placeId, surveyId, versionId];
    fields.push("\\N", "en", receivedAt, receivedAt, day, JSON.stringify(scores), text, "\\\\x00");
    yield `${fields.join("\t")}\n`;
  }
}

function count(
  histograms: Map<string, Int32Array>,
  { surveyId }: BenchWorkspace,
  { day, touchpoint, scores }: Pick<Row, "day" | "touchpoint" | "scores">,
): void {
  const cuts = [
    `all\t`,
    `touchpoint\t${touchpoint.id}`,
    `place\t${touchpoint.placeId}`,
    "channel\tqr",
    `survey\t${surveyId}`,
  ];
  for (const [metric, score] of Object.entries(scores)) {
    for (const cut of cuts) {
      const key = `${metric}\t${cut}\t${day}`;
      const counts = histograms.get(key) ?? new Int32Array(scoreColumns.length);
      counts[score] = (counts[score] ?? 0) + 1;
      histograms.set(key, counts);
    }
  }
}

function* histogramLines(
  { workspaceId }: BenchWorkspace,
  histograms: ReadonlyMap<string, Int32Array>,
): Generator<string> {
  for (const [key, counts] of histograms) yield `${workspaceId}\t${key}\t${counts.join("\t")}\n`;
}

function* deltaLines(workspace: BenchWorkspace, answers: number): Generator<string> {
  const { workspaceId, surveyId } = workspace;
  let index = 0;
  for (const { id, day, touchpoint, scores } of rowsOf(workspace, answers)) {
    if (index >= answers - unfolded) {
      const fields = [
        workspaceId,
        id,
        day,
        touchpoint.id,
        touchpoint.placeId,
        surveyId,
        "qr",
        JSON.stringify(scores),
        "1",
      ];
      yield `${fields.join("\t")}\n`;
    }
    index += 1;
  }
}

/** The day so many days before today, in UTC. */
export function dayBefore(count: number): string {
  return new Date(Date.now() - count * 86_400_000).toISOString().slice(0, 10);
}
