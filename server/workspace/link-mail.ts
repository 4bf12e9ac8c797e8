import { html } from "hono/html";

export interface LinkMail {
  readonly language: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly link: { readonly label: string; readonly url: string };
  readonly ending: string;
}

/** A short mail around one link, as text and as HTML. Everything in it is escaped. */
export function renderLinkMail(mail: LinkMail): { text: string; html: string } {
  const text = [...mail.paragraphs, `${mail.link.label}:\n${mail.link.url}`, mail.ending].join("\n\n");
  const page = html`<!doctype html>
<html lang="${mail.language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${mail.title}</title></head>
<body style="margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif;color:#2b2622;background:#fbf8f4">
<div style="max-width:32rem;margin:0 auto">
${mail.paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
<p><a href="${mail.link.url}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#8a4b14;color:#fff;text-decoration:none">${mail.link.label}</a></p>
<p style="color:#6b625a;font-size:14px">${mail.ending}</p>
</div>
</body>
</html>`;
  return { text, html: String(page) };
}
