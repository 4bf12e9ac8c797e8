import type { Language } from "@croquette/survey";
import { html, raw } from "hono/html";
import { scriptPath } from "./script.ts";
import { style } from "./style.ts";

/** A piece of a page. Everything that is put into it as text is escaped. */
export type Html = ReturnType<typeof html>;

export interface PageParts {
  readonly language: Language;
  readonly title: string;
  readonly main: Html;
  readonly footer: Html;
  /** Whether the page is one that the script can make nicer. */
  readonly script: "with-script" | "without-script";
}

/** A whole page, with its style inside. */
export async function renderDocument({ language, title, main, footer, script }: PageParts): Promise<string> {
  const page = await html`<!doctype html>
    <html lang="${language.tag}" dir="${language.direction}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <style>${raw(style)}</style>
        ${script === "with-script" ? html`<script src="${scriptPath}" defer></script>` : ""}
      </head>
      <body>
        <main>${main}</main>
        <footer>${footer}</footer>
      </body>
    </html>`;
  // The indentation of the templates is for us, not for a phone on a bad line. Text from people holds no bare "<".
  return page.toString().replace(/>\s+</g, "><");
}
