import * as z from "zod";
import type { Command } from "./command.ts";
import { readOptions, wrongUse } from "./read-options.ts";

const input = z.object({
  email: z.email("--email must be the owner's mail address."),
  password: z.string("--password is missing.").min(10, "--password must have at least 10 characters.").max(256),
  workspace: z
    .string("--workspace is missing: the name of the workspace.")
    .trim()
    .min(1, "--workspace must not be empty.")
    .max(100),
  // Guests read the owner's first name in their thanks, so it is never made up from the address.
  name: z
    .string("--name is missing: the owner's name, as guests may read it.")
    .trim()
    .min(1, "--name must not be empty.")
    .max(100),
  language: z.enum(["en", "nl"], "--language must be en or nl.").default("en"),
  another: z.boolean().default(false),
  "time-zone": z.string().refine(isTimeZone, "--time-zone must be a name such as Europe/Amsterdam.").optional(),
});

/** What the options say about the workspace that is wanted. */
export type WantedWorkspace = z.infer<typeof input>;

/** Makes a workspace with its owner and an API key, without a browser, and prints what a script needs to go on. */
export const bootstrap: Command = {
  summary: "makes a workspace without a browser and prints JSON with an API key",
  usage:
    "bootstrap --email ADDRESS --password TEXT --workspace NAME --name OWNER [--language en|nl] [--time-zone ZONE] [--another]",

  async run(args, readConfig) {
    const wanted = readInput(args);
    // Loaded here only: the doctor and the others must work, and be quick, without the features.
    const { makeWorkspace } = await import("./make-workspace.ts");
    console.log(JSON.stringify(await makeWorkspace(readConfig(), wanted), null, 2));
    return 0;
  },
};

function readInput(args: readonly string[]): WantedWorkspace {
  const text = { type: "string" } as const;
  const known = {
    email: text,
    password: text,
    workspace: text,
    name: text,
    language: text,
    "time-zone": text,
    another: { type: "boolean" },
  } as const;
  const { values, positionals } = readOptions(args, bootstrap, known);
  if (positionals.length > 0)
    throw wrongUse(bootstrap, `${positionals.join(" ")} belongs to no option; put a text with spaces in quotes.`);

  const result = input.safeParse(values);
  if (!result.success) throw wrongUse(bootstrap, result.error.issues.map((issue) => issue.message).join("\n"));
  return result.data;
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}
