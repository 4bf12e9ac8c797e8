import { createHash } from "node:crypto";
import { surveyPageScript } from "../../../widget/survey-page-script.ts";

const hash = createHash("sha256").update(surveyPageScript).digest("base64url").slice(0, 12);

/** Its name changes with its content, so that browsers may keep it for a year. */
export const scriptName = `survey-page-${hash}.js`;
export const scriptPath = `/s/assets/${scriptName}`;
export { surveyPageScript as script };
