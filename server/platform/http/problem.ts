import { HTTPException } from "hono/http-exception";
import { type PlainSentence, sayIn } from "../../languages/saying.ts";
import type { RefusalCode } from "../refusal.ts";
import { Refusal } from "../refusal.ts";

const statusOf = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  gone: 410,
  too_large: 413,
  too_many: 429,
  wrong_method: 405,
  unsupported: 415,
  unavailable: 503,
} as const satisfies Record<RefusalCode, number>;

export type ProblemStatus = (typeof statusOf)[RefusalCode] | 500;

/** The body of every error answer of the API (RFC 9457). */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: ProblemStatus;
  readonly detail: string;
  readonly code: RefusalCode | "internal";
  readonly errors?: readonly { readonly path: string; readonly code: string; readonly message: string }[];
}

const titles: Record<RefusalCode, PlainSentence> = {
  invalid: "Something in the request is not right",
  unauthenticated: "Sign in first",
  forbidden: "Not allowed",
  not_found: "Not found",
  conflict: "Conflict",
  gone: "No longer available",
  too_large: "Too large",
  too_many: "Too many requests",
  wrong_method: "No such method",
  unsupported: "Content type not understood",
  unavailable: "Not available right now",
};

/** Turns anything that was thrown into a problem, in this language. What is unexpected says nothing about the inside. */
export function problemOf(error: unknown, language: string): Problem {
  const refusal = refusalOf(error);
  if (!refusal) {
    return {
      type: "about:blank",
      title: sayIn(language, "Something went wrong on our side"),
      status: 500,
      detail: sayIn(
        language,
        "Nothing that you sent was lost or half done. Try again; if it stays, tell whoever runs this server.",
      ),
      code: "internal",
    };
  }
  const { code, details } = refusal;
  return {
    type: `urn:croquette:problem:${code}`,
    title: sayIn(language, titles[code]),
    status: statusOf[code],
    detail: sayIn(language, refusal.saying),
    code,
    ...(details.fields
      ? { errors: details.fields.map((field) => ({ ...field, message: sayIn(language, field.message) })) }
      : {}),
  };
}

function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  // What Hono itself refuses before a route begins: a body that is no JSON, or of another kind.
  if (error instanceof HTTPException && error.status < 500) {
    return new Refusal("invalid", "This request cannot be read. Send JSON, with application/json as its content type.");
  }
  return databaseRefusal(error);
}

/** Seconds after which a retry makes sense, for the Retry-After header. */
export function retryAfter(error: unknown): number | undefined {
  if (error instanceof Refusal)
    return error.details.retryAfterSeconds ?? (error.code === "unavailable" ? 2 : undefined);
  return isDatabaseAway(error) ? 2 : undefined;
}

const passingErrors = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOENT",
  "EPIPE",
  "ETIMEDOUT",
  "08000",
  "08003",
  "08006",
  "57P01",
  "57P02",
  "57P03",
  "53300",
  "53100",
  // Given up by the server: a statement that took too long, a lock that did not come, a session that was silent.
  "57014",
  "55P03",
  "57P05",
  "25P03",
  // It collided with others, and went on colliding when it was started over.
  "40P01",
  "40001",
]);

/** A database that is away, restarting, full, overloaded or out of connections is "not available", never an error of the caller. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (passingErrors.has(code)) return true;
  return /Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error|Client was closed and is not queryable|the database system is/i.test(
    error.message,
  );
}

/** What only PostgreSQL knows that it cannot hold: U+0000 in a search, a day in the year 0. By SQLSTATE. */
const unholdable: ReadonlyMap<unknown, PlainSentence> = new Map([
  ["22021", "This has characters that cannot be stored."],
  ["22P05", "This has characters that cannot be stored."],
  ["22007", "A day is written as 2026-03-31."],
  ["22008", "A day is written as 2026-03-31."],
]);

function databaseRefusal(error: unknown): Refusal | undefined {
  const sentence = error instanceof Error && "code" in error ? unholdable.get(error.code) : undefined;
  if (sentence !== undefined) return new Refusal("invalid", sentence);
  if (!isDatabaseAway(error)) return undefined;
  return new Refusal(
    "unavailable",
    "The database does not answer at the moment. Nothing was changed; try again in a few seconds.",
  );
}
