import { createHash } from "node:crypto";
import type { Language } from "@croquette/survey";
import { html, raw } from "hono/html";
import { textsIn } from "../../languages/texts-in.ts";
import { isLoopback } from "../../platform/http/loopback.ts";
import { surveyLink } from "../link.ts";
import { spotName } from "../page/render-frame.ts";
import { drawQrSvg } from "./draw-qr-code.ts";
import type { Touchpoint } from "./schemas.ts";

const style = `
@page{size:A4;margin:0}
*{box-sizing:border-box}
body{margin:0;background:#fbf7f0;color:#1f1b16;font-family:"Inter Variable",Inter,system-ui,sans-serif}
.tip{max-width:210mm;margin:0 auto;padding:8mm 6mm 4mm;font-size:16px}
main{display:grid;grid-template-columns:105mm 105mm;width:210mm;margin:0 auto;background:#fff}
article{height:148.5mm;padding:11mm 10mm 9mm;display:flex;flex-direction:column;align-items:center;text-align:center;outline:.2mm dashed #cfc4b4;break-inside:avoid;overflow:hidden}
.at{margin:0;color:#9a5b17;font-weight:600;font-size:11pt}
h2{margin:2mm 0 5mm;font-size:25pt;line-height:1.1;letter-spacing:-.01em}
svg{width:66mm;height:66mm}
p{margin:4mm 0 0;font-size:12pt;line-height:1.35}
.spot{margin-top:auto;font-size:13pt;font-weight:700}
@media print{.tip{display:none}body{background:none}}
`
  .trim()
  .replaceAll("\n", "");

const styleHash = createHash("sha256").update(style).digest("base64");

/** The headers of the page of cards: nothing runs in it and nothing is loaded. */
export const tableCardHeaders: Readonly<Record<string, string>> = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'`,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cache-control": "no-store",
};

export interface TableCards {
  readonly touchpoint: Touchpoint;
  readonly workspaceName: string;
  readonly publicUrl: string;
  readonly language: Language;
  /** One card each; null is a card for the touchpoint as a whole. */
  readonly spots: readonly (string | null)[];
}

/** Cards to print and put on the tables, four on a sheet of A4, each with its own code. */
export async function renderTableCards(cards: TableCards): Promise<string> {
  const { language, workspaceName } = cards;
  const articles = await Promise.all(cards.spots.map((spot) => renderCard(cards, spot)));
  const page = await html`<!doctype html>
    <html lang="${language.tag}" dir="${language.direction}">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width,initial-scale=1">
        <title>${workspaceName} · ${cards.touchpoint.name}</title>
        <style>${raw(style)}</style>
      </head>
      <body>
        <p class="tip">${language.page.cardPrint}</p>
        ${renderLocalHint(cards)}
        <main>${articles}</main>
      </body>
    </html>`;
  return page.toString();
}

/** Before somebody prints a code that only this computer can open. */
function renderLocalHint({ publicUrl, language }: TableCards) {
  const { hostname, port: written } = new URL(publicUrl);
  if (!isLoopback(hostname)) return "";
  const port = written || "80";
  const chosen = port === "4000" ? "" : ` PORT=${port}`;
  const line = `HOST=0.0.0.0${chosen} PUBLIC_URL=http://192.168.x.y:${port} npm start`;
  return html`<p class="tip"><strong>${textsIn(language.tag).tableCards.localOnly}</strong><br>${line}</p>`;
}

async function renderCard({ touchpoint, workspaceName, publicUrl, language }: TableCards, spot: string | null) {
  const svg = await drawQrSvg(surveyLink(publicUrl, touchpoint.linkCode, spot));
  const at = [workspaceName, touchpoint.place?.name].filter(Boolean).join(" · ");
  return html`<article>
    <p class="at">${at}</p>
    <h2>${language.page.cardCall}</h2>
    ${raw(svg)}
    <p>${language.page.cardHow}</p>
    ${spot === null ? "" : html`<p class="spot">${spotName(language, spot)}</p>`}
  </article>`;
}
