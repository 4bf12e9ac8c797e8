import { html, raw } from "hono/html";
import { z } from "zod";

const schemaObject = z.looseObject({});
const media = z.record(z.string(), z.object({ schema: schemaObject.optional() }));
const operation = z.object({
  summary: z.string().optional(),
  description: z.string().optional(),
  tags: z.array(z.string()).optional(),
  "x-permission": z.string().optional(),
  parameters: z
    .array(
      z.object({ name: z.string(), in: z.string(), required: z.boolean().optional(), schema: schemaObject.optional() }),
    )
    .optional(),
  requestBody: z.object({ content: media }).optional(),
  responses: z.record(z.string(), z.object({ description: z.string(), content: media.optional() })).optional(),
});
const description = z.object({
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.object({ schemas: z.record(z.string(), schemaObject).optional() }).optional(),
});

type Operation = z.infer<typeof operation>;
type Html = ReturnType<typeof html>;

const style = `
:root{color-scheme:light dark;--page:#fbf7f0;--text:#1f1b16;--line:#ddd5c8;--soft:#f2ebdf;--brand:#8f5414}
@media(prefers-color-scheme:dark){:root{--page:#1f1b16;--text:#f4eee4;--line:#453d33;--soft:#2a251e;--brand:#e0a458}}
body{margin:0 auto;max-width:56rem;padding:2rem 1rem 6rem;background:var(--page);color:var(--text);font:1rem/1.55 system-ui,sans-serif}
a{color:var(--brand)}h2{margin-top:3rem;border-bottom:1px solid var(--line)}h3{margin:2rem 0 .25rem;font-size:1.05rem}
code,pre{font:.875rem/1.5 ui-monospace,monospace}pre{background:var(--soft);padding:.75rem 1rem;border-radius:8px;overflow-x:auto}
.method{display:inline-block;min-width:4rem;font-weight:700;text-transform:uppercase}.need{opacity:.85;font-size:.875rem;margin:.1rem 0}
nav ul{columns:2;padding-left:1.2rem}summary{cursor:pointer;padding:.3rem 0}
table{border-collapse:collapse;width:100%;font-size:.9rem}td,th{text-align:left;padding:.3rem .6rem .3rem 0;border-bottom:1px solid var(--line);vertical-align:top}
@media(max-width:30rem){nav ul{columns:1}}`;

/** The API for people: one page made from the OpenAPI document, without a script. */
export function renderApiReference(document: unknown): Html {
  const { paths, components } = description.parse(document);
  const groups = new Map<string, { method: string; path: string; operation: Operation }[]>();
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, found] of Object.entries(methods)) {
      const tag = found.tags?.[0] ?? "Other";
      groups.set(tag, [...(groups.get(tag) ?? []), { method, path, operation: found }]);
    }
  }
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Croquette API</title>
        <style>${raw(style)}</style>
      </head>
      <body>
        <h1>Croquette API</h1>
        <p>
          Everything that the screens do, programs can do too. Make a key in Settings, then send it with each request:
        </p>
        <pre>Authorization: Bearer crq_…</pre>
        <p>
          Lists come in pages: send <code>nextCursor</code> back as <code>cursor</code>. Errors are
          <code>application/problem+json</code> with a sentence in <code>detail</code> and each wrong field in
          <code>errors</code>. The same in a form for machines: <a href="openapi.json">openapi.json</a>.
        </p>
        <nav aria-label="Groups">
          <ul>
            ${[...groups.keys()].map((tag) => html`<li><a href="#${anchor(tag)}">${tag}</a></li>`)}
          </ul>
        </nav>
        <main>
          ${[...groups].map(
            ([tag, operations]) => html`<section>
              <h2 id="${anchor(tag)}">${tag}</h2>
              ${operations.map(({ method, path, operation: found }) => renderOperation(method, path, found))}
            </section>`,
          )}
          <section>
            <h2 id="types">Types</h2>
            ${Object.entries(components?.schemas ?? {}).map(([name, schema]) => renderSchema(name, schema))}
          </section>
        </main>
      </body>
    </html>`;
}

function anchor(tag: string): string {
  return tag.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
}

function renderOperation(method: string, path: string, found: Operation): Html {
  const need = found["x-permission"] ?? "public";
  const body = Object.values(found.requestBody?.content ?? {})[0]?.schema;
  const [status, success] = Object.entries(found.responses ?? {}).find(([code]) => code.startsWith("2")) ?? [];
  const answer = Object.values(success?.content ?? {})[0]?.schema;
  return html`<article>
    <h3><span class="method">${method}</span> <code>${path}</code></h3>
    <p>${found.summary ?? ""}${found.description ? html`<br />${found.description}` : ""}</p>
    <p class="need">${need === "public" ? "Open to everybody." : `Needs: ${need}`}</p>
    ${
      found.parameters && found.parameters.length > 0
        ? html`<table>
            <thead><tr><th>Parameter</th><th>In</th><th>Form</th></tr></thead>
            <tbody>
              ${found.parameters.map(
                (parameter) => html`<tr>
                  <td><code>${parameter.name}</code>${parameter.required ? "" : " (optional)"}</td>
                  <td>${parameter.in}</td>
                  <td><code>${JSON.stringify(parameter.schema ?? {})}</code></td>
                </tr>`,
              )}
            </tbody>
          </table>`
        : ""
    }
    ${body ? renderSchema("Request", body) : ""} ${answer ? renderSchema(`Answer ${status}`, answer) : ""}
  </article>`;
}

function renderSchema(name: string, schema: unknown): Html {
  return html`<details>
    <summary>${name}</summary>
    <pre tabindex="0">${JSON.stringify(schema, null, 2)}</pre>
  </details>`;
}
