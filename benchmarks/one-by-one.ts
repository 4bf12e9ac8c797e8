import { CompiledQuery } from "kysely";
import { type PreparedResponse, type ResponseStore, receivedFeedback } from "../server/listen/index.ts";
import type { StoreOutcome } from "../server/listen/submission.ts";
import { asSystemActor, type Platform } from "../server/platform/platform.ts";
import { insertDeltaSql, insertFeedbackSql } from "./one-by-one.sql.ts";

/** What most programs do: a transaction a request, taken from a pool, a statement a table. Answers of unknown guests only. */
export class OneByOne implements ResponseStore {
  readonly #platform: Platform;

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  async store(response: PreparedResponse): Promise<StoreOutcome> {
    return asSystemActor(this.#platform, async (ctx) => {
      const { workspaceId, id, channel, touchpointId, placeId, surveyId } = response;
      const inserted = await ctx.tx.executeQuery(
        CompiledQuery.raw(insertFeedbackSql, [
          workspaceId,
          id,
          channel,
          touchpointId,
          placeId,
          surveyId,
          response.surveyVersionId,
          response.spot,
          response.language,
          response.receivedAt,
          response.localDay,
          JSON.stringify(response.answers),
          response.text,
          response.contentHash,
        ]),
      );
      if (inserted.numAffectedRows === 0n) return "repeated";
      const scores = Object.fromEntries(response.scores.map(({ metricId, score }) => [metricId, score]));
      const day = response.localDay;
      await ctx.tx.executeQuery(
        CompiledQuery.raw(insertDeltaSql, [
          workspaceId,
          id,
          day,
          touchpointId,
          placeId,
          surveyId,
          channel,
          JSON.stringify(scores),
        ]),
      );
      await ctx.publish("feedback.received", { feedback: [receivedFeedback(response, null)] });
      ctx.announce(workspaceId, "feedback");
      return "stored";
    });
  }
}
