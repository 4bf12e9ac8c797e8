import { readFileSync } from "node:fs";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context as HttpContext } from "hono";
import type { AppEnv } from "./workspace/index.ts";

const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  // Mantine sets its own properties on elements; no text of a guest or colleague ever becomes a style.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** Serves the built staff app: its files for ever, since their names carry their content, and its page for every other address. */
export function serveWebApp(web: OpenAPIHono<AppEnv>, folder: string): void {
  const page = readFileSync(join(folder, "index.html"), "utf8");

  web.use(
    "/assets/*",
    serveStatic({
      root: folder,
      precompressed: true,
      onFound: (_path, c) => c.header("Cache-Control", "public, max-age=31536000, immutable"),
    }),
  );
  // Browsers ask for it on every page that names no icon, such as those of guests.
  web.use("/favicon.ico", serveStatic({ root: folder, path: "croquette.svg", onFound: (_path, c) => keepForADay(c) }));
  web.use("/*", async (c, next) => {
    const isFile = /\.[a-z0-9]{2,5}$/.test(c.req.path);
    return isFile ? serveStatic<AppEnv>({ root: folder, precompressed: true })(c, next) : next();
  });
  web.get("/*", async (c, next) => {
    if (c.req.path.startsWith("/api/") || c.req.path.startsWith("/assets/") || /\.[a-z0-9]{2,5}$/.test(c.req.path))
      return next();
    c.header("Content-Security-Policy", contentSecurityPolicy);
    c.header("Cache-Control", "no-cache");
    return c.html(page);
  });
}

function keepForADay(c: HttpContext): void {
  c.header("Cache-Control", "public, max-age=86400");
}
