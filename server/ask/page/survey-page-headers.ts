import { styleHash } from "./style.ts";

/**
 * The headers of every page for guests: nothing but our own style and script runs, nothing is sent elsewhere, nobody
 * frames it, and no address of it leaks to another site.
 */
export const surveyPageHeaders: Readonly<Record<string, string>> = headersFramedBy("'none'");

/** The same for the preview, which the staff app shows in a frame beside the builder. */
export const previewHeaders: Readonly<Record<string, string>> = headersFramedBy("'self'");

function headersFramedBy(ancestors: "'none'" | "'self'"): Record<string, string> {
  const policy = [
    "default-src 'none'",
    `style-src '${styleHash}'`,
    "script-src 'self'",
    "connect-src 'self'",
    "img-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${ancestors}`,
  ];
  return {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": policy.join("; "),
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
    vary: "accept-language",
  };
}
