import { readLanguageTag, readSpot } from "@croquette/survey";
import { z } from "@hono/zod-openapi";
import { newId } from "../platform/id.ts";
import { type AddressOf, route, routes } from "../workspace/index.ts";
import type { Askables } from "./askables.ts";
import { findForGuest } from "./find-for-guest.ts";
import { languageFor, languageTags } from "./languages.ts";
import { renderClosed, renderNotFound, renderUnavailable } from "./page/render-message.ts";
import { renderSurveyPage } from "./page/render-survey-page.ts";
import { script, scriptName } from "./page/script.ts";
import { surveyPageHeaders } from "./page/survey-page-headers.ts";

const page = (description: string) => ({ description, content: { "text/html": { schema: z.string() } } });

/** A guest gets a page, never an error, for a link in which something stands twice: the first counts. */
const once = z.string().or(z.array(z.string()).transform((values) => values[0] ?? ""));

const ask = route("public", {
  method: "get",
  path: "/s/{code}",
  summary: "The page that asks",
  description: "Records nothing, whoever follows the link. `score` only chooses an answer to the first scale.",
  request: {
    params: z.object({ code: z.string() }),
    query: z.object({ table: once, lang: once, score: once }).partial(),
  },
  responses: {
    200: page("The form"),
    404: page("No such touchpoint"),
    410: page("The survey is closed"),
    429: page("Very many links into nowhere were followed from this network"),
    503: page("The database does not answer"),
  },
});

const asset = route("public", {
  method: "get",
  path: "/s/assets/{name}",
  summary: "The script that makes the page nicer",
  request: { params: z.object({ name: z.string().max(100) }) },
  responses: {
    200: { description: "The script", content: { "text/javascript": { schema: z.string() } } },
    404: { description: "Another version, or nothing", content: { "text/plain": { schema: z.string() } } },
  },
});

/** What a guest opens by a link or a QR code. The sending is next door, in `listen`. */
export function makeSurveyPages(askables: Askables, addressOf: AddressOf) {
  return routes()
    .openapi(ask, async (c) => {
      const { code } = c.req.valid("param");
      const query = c.req.valid("query");
      const accepted = c.req.header("accept-language");
      const wished = readLanguageTag(query.lang);

      const askable = await findForGuest(askables, { address: addressOf(c), code });
      if (askable === "unavailable" || askable === "too_many") {
        const away = await renderUnavailable(languageFor(languageTags, accepted, wished));
        return c.body(away, askable === "too_many" ? 429 : 503, { ...surveyPageHeaders, "retry-after": "5" });
      }
      if (!askable) {
        return c.body(await renderNotFound(languageFor(languageTags, accepted, wished)), 404, surveyPageHeaders);
      }
      if (!askable.open) {
        const available = [askable.workspaceLanguage, ...languageTags];
        return c.body(await renderClosed(askable, languageFor(available, accepted, wished)), 410, surveyPageHeaders);
      }
      const form = await renderSurveyPage({
        askable,
        language: languageFor(askable.content.languages, accepted, wished),
        submissionId: newId(),
        spot: readSpot(query.table),
        preselected: readScore(query.score),
      });
      return c.body(form, 200, surveyPageHeaders);
    })
    .openapi(asset, (c) => {
      if (c.req.valid("param").name !== scriptName) return c.text("There is no such file.", 404);
      return c.body(script, 200, {
        "content-type": "text/javascript; charset=utf-8",
        "cache-control": "public, max-age=31536000, immutable",
        "x-content-type-options": "nosniff",
      });
    });
}

function readScore(raw: string | undefined): number | null {
  return raw !== undefined && /^[0-9]{1,2}$/.test(raw) ? Number(raw) : null;
}
