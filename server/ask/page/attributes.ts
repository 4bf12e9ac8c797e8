import { html, raw } from "hono/html";
import type { Html } from "./document.ts";

type Value = string | number | boolean | null;

/** The attributes of an element, escaped. Those without a value (null, false, empty text) are left out. */
export function attributes(values: Readonly<Record<string, Value>>): Html {
  const written = Object.entries(values).map(([name, value]) => {
    if (value === null || value === false || value === "") return "";
    return value === true ? raw(` ${name}`) : html` ${raw(name)}="${value}"`;
  });
  return html`${written}`;
}
