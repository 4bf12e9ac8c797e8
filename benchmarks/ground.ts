import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSurvey, createTouchpoint, publishSurvey } from "../server/ask/index.ts";
import { type Connection, connect } from "../server/platform/database/connect.ts";
import { startEmbeddedPostgres } from "../server/platform/database/embedded.ts";
import { migrate } from "../server/platform/database/migrate.ts";
import { makePlatform } from "../server/platform/make-platform.ts";
import { asActor, asSystemActor, type Platform } from "../server/platform/platform.ts";
import { createPlace, createWorkspaceWithOwner } from "../server/workspace/index.ts";

export interface BenchDatabase {
  readonly folder: string;
  readonly url: string;
  readonly adminUrl: string;
  readonly platform: Platform;
  close(): Promise<void>;
}

/** A folder for one measurement, reachable for the account that runs PostgreSQL. */
export function makeFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "croquette-bench-"));
  chmodSync(folder, 0o711);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A durable database with the product's own settings, for questions that need no server in front of it. */
export async function openBenchDatabase(): Promise<BenchDatabase> {
  const { folder, remove } = makeFolder();
  const server = await startEmbeddedPostgres(join(folder, "data"), { say: () => {} });
  await migrate(server.url);
  const connection = connect(server.url, { queryTimeoutMs: 600_000 });
  const platform = benchPlatform(connection);
  return {
    folder,
    url: server.url,
    adminUrl: server.adminUrl.replace("/postgres?", "/croquette?"),
    platform,
    async close() {
      platform.live.stop();
      await connection.close();
      await server.stop();
      remove();
    },
  };
}

/** The product's own parts on a connection of a benchmark. */
export function benchPlatform(connection: Connection): Platform {
  return makePlatform(connection, {
    publicUrl: "http://localhost",
    secret: Buffer.alloc(32, 7),
    onError: console.error,
  });
}

export interface BenchWorkspace {
  readonly workspaceId: string;
  readonly surveyId: string;
  readonly versionId: string;
  /** Of the scales of the restaurant template, in its order: recommendation first. */
  readonly metrics: readonly string[];
  /** The metric of the comment. */
  readonly comment: string;
  readonly touchpoints: readonly { readonly id: string; readonly placeId: string; readonly code: string }[];
}

/** A workspace as the product makes it: five places with four touchpoints each, one published survey. */
export async function makeBenchWorkspace(platform: Platform): Promise<BenchWorkspace> {
  const { workspaceId, owner } = await asSystemActor(platform, (ctx) =>
    createWorkspaceWithOwner(ctx, {
      name: "Benchmark",
      timeZone: "Europe/Amsterdam",
      language: "en",
      owner: { name: "Bench", email: `${crypto.randomUUID()}@example.com`, password: crypto.randomUUID() },
    }),
  );
  return asActor(platform, workspaceId, owner, async (ctx) => {
    const draft = await createSurvey(ctx, { template: "restaurant-table", name: "Table" });
    await publishSurvey(ctx, draft.id, { draftRevision: draft.draftRevision });
    const touchpoints = [];
    for (let place = 1; place <= 5; place++) {
      const { id: placeId } = await createPlace(ctx, { name: `Place ${place}` });
      for (let table = 1; table <= 4; table++) {
        const survey = { id: draft.id };
        const name = `Touchpoint ${place}.${table}`;
        const touchpoint = await createTouchpoint(ctx, { name, channel: "qr", placeId, survey, spots: [] });
        touchpoints.push({
          id: touchpoint.id,
          placeId,
          code: touchpoint.linkCode,
        });
      }
    }
    const metrics = draft.draft.questions.flatMap((question) =>
      question.kind === "nps" || question.kind === "rating" ? question.metricId : [],
    );
    const { id: versionId } = await ctx.tx
      .selectFrom("survey_version")
      .select("id")
      .where("workspace_id", "=", workspaceId)
      .executeTakeFirstOrThrow();
    const comment = draft.draft.questions.find(({ kind }) => kind === "text");
    if (comment?.kind !== "text") throw new Error("The restaurant template asks for no comment.");
    return { workspaceId, surveyId: draft.id, versionId, metrics, comment: comment.metricId, touchpoints };
  });
}
