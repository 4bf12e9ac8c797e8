import type { AddressInfo } from "node:net";
import { checkAnswers, readSubmissionForm, templateKeys } from "@croquette/survey";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { newId } from "../../platform/id.ts";
import { languageOf } from "../languages.ts";
import { renderSurveyPage } from "../page/render-survey-page.ts";
import { renderThanks } from "../page/render-thanks.ts";
import { script, scriptPath } from "../page/script.ts";
import { surveyPageHeaders } from "../page/survey-page-headers.ts";
import { exampleAskable } from "./example-askable.ts";

export interface GuestServer {
  readonly address: string;
  /** The id of each answer that was taken, one entry a request. */
  readonly taken: string[];
  /** What the server does with the next answers: take them, take them without saying so, or nothing. */
  mood: "well" | "silent" | "busy";
  close(): Promise<void>;
}

/** Far from midnight and from a change of clocks: a day later is tomorrow. */
const sentAt = new Date("2026-11-10T12:00:00Z");

/** The guest's pages of every template on a real port, without a database: `/s/<template>`. */
export async function startGuestServer(): Promise<GuestServer> {
  const askables = new Map(templateKeys.map((key) => [key, exampleAskable(key, { code: key })]));
  const app = new Hono();
  const askableOf = (key: string) => {
    const template = templateKeys.find((candidate) => candidate === key);
    const askable = template && askables.get(template);
    if (!askable) throw new Error(`There is no template ${key}.`);
    return askable;
  };

  app.get(scriptPath, (c) => c.body(script, 200, { "content-type": "text/javascript" }));
  app.get("/s/:key", async (c) => {
    const page = await renderSurveyPage({
      askable: askableOf(c.req.param("key")),
      language: languageOf(c.req.query("lang") ?? "en"),
      submissionId: newId(),
      spot: c.req.query("table") ?? null,
    });
    return c.body(page, 200, surveyPageHeaders);
  });
  app.post("/s/:key", async (c) => {
    const askable = askableOf(c.req.param("key"));
    const submission = readSubmissionForm(new URLSearchParams(await c.req.text()));
    const language = languageOf(submission.language ?? "en");
    const checked = checkAnswers(askable.content, submission);
    const { id: submissionId, spot } = submission;
    const again = { askable, language, submissionId, spot, kept: checked.kept };
    if (server.mood === "busy") {
      return c.body(await renderSurveyPage({ ...again, notice: "busy" }), 503, surveyPageHeaders);
    }
    if (!checked.ok) {
      return c.body(await renderSurveyPage({ ...again, problems: checked.problems }), 422, surveyPageHeaders);
    }
    server.taken.push(submission.id);
    const sent = { answers: checked.answers, wantsReply: checked.contact !== null, at: sentAt };
    if (server.mood === "silent") return c.body("<p>Sign in to this network</p>", 200, { "content-type": "text/html" });
    return c.body(await renderThanks({ askable, language, sent, spot }), 200, surveyPageHeaders);
  });

  const listening = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
  await new Promise<void>((resolve) => listening.once("listening", resolve));
  const server: GuestServer = {
    address: `http://127.0.0.1:${portOf(listening.address())}`,
    taken: [],
    mood: "well",
    close: () => new Promise((resolve) => listening.close(() => resolve())),
  };
  return server;
}

function portOf(address: AddressInfo | string | null): number {
  if (typeof address !== "object" || address === null) throw new Error("The server does not listen on a port.");
  return address.port;
}
