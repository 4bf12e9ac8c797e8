import type { MiddlewareHandler } from "hono";
import { fill } from "../../languages/saying.ts";
import { Refusal } from "../refusal.ts";

const plain = new Set(["application/json", "application/json; charset=utf-8", "application/json;charset=utf-8"]);
const withCharset = /^(application\/(?:[\w.-]+\+)?json)[ \t]*;(?:.*;)?[ \t]*charset[ \t]*=[ \t]*"?([^";\s]*)"?/i;
const utf8 = new Set(["utf-8", "utf8", "us-ascii"]);

/**
 * JSON is read as UTF-8, which is what it is by its standard (RFC 8259): what says that it is something else is refused,
 * instead of being stored with other letters. Throws `unsupported`.
 */
export const jsonInUtf8: MiddlewareHandler = async (c, next) => {
  const type = c.req.header("content-type");
  if (type === undefined || plain.has(type)) return next();
  const [, json, charset] = withCharset.exec(type) ?? [];
  if (json !== undefined && charset !== undefined) {
    if (!utf8.has(charset.toLowerCase())) {
      throw new Refusal(
        "unsupported",
        fill("Send JSON in UTF-8: {charset} is not read here.", { charset: charset.slice(0, 40) }),
      );
    }
    // A tab before the parameter is allowed by HTTP, and unknown to who reads this header next.
    c.req.raw.headers.set("content-type", json);
  }
  return next();
};
