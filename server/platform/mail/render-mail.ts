import { html, raw } from "hono/html";
import { mailStyle } from "./mail-style.ts";

/** Somebody's own words, and whose and when. */
interface Quote {
  readonly text: string;
  readonly by: string;
}

/** What a mail says, without how it looks. Everything in it is plain text, whoever wrote it. */
export interface MailContent {
  readonly language: string;
  readonly subject: string;
  /** What lists of mails show after the subject. */
  readonly preview: string;
  readonly paragraphs: readonly string[];
  /** Somebody's own words. */
  readonly quote?: Quote | undefined;
  readonly facts?: readonly { readonly label: string; readonly value: string }[];
  /** Links as buttons. Several are a choice, and look alike so that none is suggested. */
  readonly actions?: readonly { readonly label: string; readonly url: string }[];
  /** After the buttons, before the signature. */
  readonly closing?: readonly string[];
  readonly signature: readonly string[];
  /** Below the signature: the words that this mail answers. */
  readonly afterword?: Quote | undefined;
  /** Why this mail came, in small. */
  readonly footer: string;
}

/** Writes a mail as one short screen that reads well without images and in the dark, and the same as plain text. */
export function renderMail(content: MailContent): { text: string; html: string } {
  return { text: renderText(content), html: renderHtml(content) };
}

function renderText(content: MailContent): string {
  const { quote, facts = [], actions = [], closing = [] } = content;
  const blocks = [
    ...content.paragraphs,
    quote ? quoteText(quote) : "",
    facts.map(({ label, value }) => `${label}: ${value}`).join("\n"),
    ...actions.map(({ label, url }) => `${label}:\n${url}`),
    ...closing,
    content.signature.join("\n"),
    content.afterword ? quoteText(content.afterword) : "",
    `--\n${content.footer}`,
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function quoteText({ text, by }: Quote): string {
  const lines = text.split(/\r\n|\r|\n/).map((line) => `> ${line}`);
  return `${by}:\n${lines.join("\n")}`;
}

function renderHtml(content: MailContent): string {
  const { quote, facts = [], actions = [], closing = [] } = content;
  const page = html`<!doctype html>
<html lang="${content.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${content.subject}</title>
<style>${raw(mailStyle)}</style>
</head>
<body>
<div class="preview" aria-hidden="true">${content.preview}</div>
<div class="letter">
${content.paragraphs.map(paragraph)}
${quote ? blockquote(quote) : ""}
${facts.length > 0 ? html`<dl>${facts.map(({ label, value }) => html`<dt>${label}</dt><dd dir="auto">${value}</dd>`)}</dl>` : ""}
${renderActions(actions)}
${closing.map(paragraph)}
<p class="signature" dir="auto">${content.signature.join("\n")}</p>
${content.afterword ? blockquote(content.afterword) : ""}
</div>
<p class="small">${content.footer}</p>
</body>
</html>`;
  return String(page);
}

function blockquote({ text, by }: Quote) {
  return html`<blockquote><footer>${by}</footer><p dir="auto">${text}</p></blockquote>`;
}

function paragraph(text: string) {
  return html`<p dir="auto">${text}</p>
`;
}

function renderActions(actions: NonNullable<MailContent["actions"]>) {
  if (actions.length === 0) return "";
  const colours = actions.length === 1 ? "background:#8f5211;color:#ffffff" : "background:#efe6d8;color:#1f1b16";
  return html`<p class="actions">${actions.map((action) => button(action, colours))}</p>`;
}

/** Its look is in the tag itself, for programs that drop the style of a page. */
function button({ label, url }: { readonly label: string; readonly url: string }, colours: string) {
  return html`<a href="${url}" style="${colours};display:inline-block;padding:13px 20px;margin:0 8px 8px 0;border-radius:8px;text-decoration:none;font-weight:600">${label}</a> `;
}
