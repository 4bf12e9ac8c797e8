import { writeFile } from "node:fs/promises";
import { buildSurveyPage } from "./build-survey-page.ts";

// The server has no build step, so what it serves is written down here; a test says when it is out of date.
const script = await buildSurveyPage();
const target = new URL("./survey-page-script.ts", import.meta.url);
await writeFile(
  target,
  [
    "// Written by `node widget/build.ts` from survey-page.ts. Do not edit.",
    "",
    "/** The script that makes a survey page nicer, as browsers get it. */",
    "// biome-ignore format: one line, as it is sent.\n// biome-ignore lint/suspicious/noTemplateCurlyInString: it is a script, and these are its own.",
    `export const surveyPageScript = ${JSON.stringify(script)};`,
    "",
  ].join("\n"),
);
console.log(`${target.pathname}: ${Buffer.byteLength(script)} bytes`);
