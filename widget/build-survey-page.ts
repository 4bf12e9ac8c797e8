import { readFile, writeFile } from "node:fs/promises";
import { minify, transformWithOxc } from "vite";

const source = new URL("./survey-page.ts", import.meta.url);
const target = new URL("./survey-page-script.ts", import.meta.url);

/** The script of the survey page as browsers get it: without types, comments and long names. */
export async function buildSurveyPage(): Promise<string> {
  const typed = await readFile(source, "utf8");
  const plain = await transformWithOxc(typed, source.pathname, { target: "es2022" });
  // Wrapped, so that none of its names is seen by anything else on the page.
  const { code, errors } = await minify("survey-page.js", `(()=>{${plain.code}})()`);
  if (errors.length > 0) throw new Error(errors.map((error) => error.message).join("\n"));
  return code.trim();
}

// The server has no build step, so what it serves is written down here; a test says when it is out of date.
if (import.meta.main) {
  const script = await buildSurveyPage();
  await writeFile(
    target,
    [
      "// Written by `node widget/build-survey-page.ts` from survey-page.ts. Do not edit.",
      "",
      "/** The script that makes a survey page nicer, as browsers get it. */",
      "// biome-ignore format: one line, as it is sent.",
      "// biome-ignore lint/suspicious/noTemplateCurlyInString: it is a script, and these are its own.",
      `export const surveyPageScript = ${JSON.stringify(script)};`,
      "",
    ].join("\n"),
  );
  console.log(`${target.pathname}: ${Buffer.byteLength(script)} bytes`);
}
