import { isUuid } from "./is-uuid.ts";
import { limits } from "./limits.ts";
import type { Problem } from "./problem.ts";
import { readLanguageTag } from "./read-language-tag.ts";
import { readSpot } from "./read-spot.ts";
import type { Submission } from "./submission.ts";

type Fields = ReadonlyMap<string, unknown>;

const keys: ReadonlySet<string> = new Set(["id", "versionId", "language", "spot", "answers", "contact"]);
const contactKeys: ReadonlySet<string> = new Set(["name", "email"]);

/** Reads `{ id, versionId?, language?, spot?, answers: { metric: value }, contact?: { name?, email? } }`. */
export function readSubmissionJson(body: unknown): Submission {
  const problems: Problem[] = [];
  const fields = readObject(body, "", problems);
  const answers = readObject(fields.get("answers") ?? {}, "answers", problems);
  const contact = readObject(fields.get("contact") ?? {}, "contact", problems);
  refuseUnknown(fields, keys, problems);
  refuseUnknown(contact, contactKeys, problems);

  const id = readUuid(fields.get("id"));
  if (!id) problems.push({ question: "id", code: "bad_id" });

  /** Absent is fine; present and not what it should be is a problem of its own. */
  const optional = <T>(key: string, read: (raw: unknown) => T | null): T | null => {
    const raw = fields.get(key);
    if (raw === undefined || raw === null) return null;
    const value = read(raw);
    if (value === null) problems.push({ question: key, code: "wrong_type" });
    return value;
  };

  return {
    format: "json",
    id: id ?? "",
    versionId: optional("versionId", readUuid),
    language: optional("language", readLanguageTag),
    spot: optional("spot", readSpot),
    answers,
    name: contact.get("name"),
    email: contact.get("email"),
    problems,
  };
}

function readUuid(raw: unknown): string | null {
  if (typeof raw !== "string") return null;
  const id = raw.toLowerCase();
  return isUuid(id) ? id : null;
}

function readObject(value: unknown, question: string, problems: Problem[]): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    problems.push({ question, code: question === "" ? "unreadable" : "wrong_type" });
    return new Map();
  }
  const entries = Object.entries(value);
  if (entries.length > limits.fields) {
    problems.push({ question, code: "too_many_fields" });
    return new Map();
  }
  return new Map(entries);
}

function refuseUnknown(fields: Fields, known: ReadonlySet<string>, problems: Problem[]): void {
  for (const key of fields.keys()) {
    if (!known.has(key)) problems.push({ question: key.slice(0, 100), code: "unknown_question" });
  }
}
