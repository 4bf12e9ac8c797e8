import { readFile } from "node:fs/promises";
import { minify, transformWithOxc } from "vite";

const source = new URL("./survey-page.ts", import.meta.url);

/** The script of the survey page as browsers get it: without types, comments and long names. */
export async function buildSurveyPage(): Promise<string> {
  const typed = await readFile(source, "utf8");
  const plain = await transformWithOxc(typed, source.pathname, { target: "es2022" });
  // Wrapped, so that none of its names is seen by anything else on the page.
  const { code, errors } = await minify("survey-page.js", `(()=>{${plain.code}})()`);
  if (errors.length > 0) throw new Error(errors.map((error) => error.message).join("\n"));
  return code.trim();
}
