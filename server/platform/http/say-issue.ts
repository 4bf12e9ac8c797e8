import type { z } from "zod";
import { fill, isPlain, type Saying } from "../../languages/saying.ts";

type Issue = z.core.$ZodIssue;

const longestList = 200;

/** What is wrong with one field, for people: the schema's own sentence, else one for the rule that was broken. */
export function sayIssue(issue: Issue, body: unknown): Saying {
  if (isPlain(issue.message)) return issue.message;
  switch (issue.code) {
    case "invalid_type":
      return valueAt(body, issue.path) === undefined ? "This is missing." : sayType(issue.expected);
    case "too_small":
      return saySmall(issue);
    case "too_big":
      return sayBig(issue);
    case "invalid_format":
      return sayFormat(issue.format);
    case "invalid_value":
      return fill("Choose one of these: {choices}.", { choices: list(issue.values.map(String)) });
    case "unrecognized_keys":
      return fill("This field does not exist here: {names}.", { names: list(issue.keys) });
    case "invalid_union":
      return valueAt(body, issue.path) === undefined ? "This is missing." : "This is not what belongs here.";
    case "custom":
      return sayRange(issue);
    case "not_multiple_of":
    case "invalid_key":
    case "invalid_element":
      return "This is not what belongs here.";
    default:
      return issue satisfies never;
  }
}

/** A range of two fields that runs backwards names its end in `rangeEnd`. */
function sayRange({ path, params }: z.core.$ZodIssueCustom): Saying {
  const last: unknown = params?.["rangeEnd"];
  if (typeof last !== "string") return "This is not what belongs here.";
  return fill("{first} comes after {last}. Exchange the two.", { first: path.map(String).join("."), last });
}

function sayType(expected: string): Saying {
  switch (expected) {
    case "string":
      return "This has to be a text.";
    case "number":
      return "This has to be a number.";
    case "int":
      return "This has to be a whole number.";
    case "boolean":
      return "This has to be true or false.";
    case "array":
      return "This has to be a list.";
    case "object":
    case "record":
      return "This has to be an object with fields.";
    default:
      return "This is not what belongs here.";
  }
}

function saySmall({ origin, minimum }: z.core.$ZodIssueTooSmall): Saying {
  const count = Number(minimum);
  if (origin === "string") {
    return count === 1 ? "Write something here." : fill("Write at least {count} characters.", { count });
  }
  if (origin === "array") return fill("Name at least {count} of them.", { count });
  return fill("This has to be {least} or more.", { least: count });
}

function sayBig({ origin, maximum }: z.core.$ZodIssueTooBig): Saying {
  const count = Number(maximum);
  if (origin === "string") return fill("Keep it to {count} characters.", { count });
  if (origin === "array") return fill("Name at most {count} of them.", { count });
  return fill("This has to be {most} or less.", { most: count });
}

function sayFormat(format: string): Saying {
  switch (format) {
    case "email":
      return "This is not an e-mail address.";
    case "uuid":
      return "This is not an id.";
    case "url":
      return "This is not a web address. Write it whole, with https:// at its beginning.";
    case "date":
      return "A day is written as 2026-03-31.";
    case "datetime":
      return "A time is written as 2026-03-31T18:00:00Z.";
    default:
      return "This is not what belongs here.";
  }
}

/** What stands at a path of the body that was sent. */
function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    return Reflect.get(value, key);
  }, body);
}

/** Short enough for a sentence, however much was sent. */
function list(names: readonly string[]): string {
  const text = names.join(", ");
  return text.length > longestList ? `${text.slice(0, longestList)}…` : text;
}
