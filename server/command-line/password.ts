import * as z from "zod";
import { systemClock } from "../platform/clock.ts";
import { joinDatabase } from "../platform/database/open.ts";
import { Refusal } from "../platform/refusal.ts";
import { SetupProblem } from "../platform/setup-problem.ts";
import type { Command } from "./command.ts";
import { readOptions, wrongUse } from "./read-options.ts";
import { readSecretLine } from "./read-secret-line.ts";

/** Sets somebody's password where no mail can carry a link: the password is asked for, and never an argument. */
export const password: Command = {
  summary: "sets a new password, which it asks for or reads from standard input, and signs the person out everywhere",
  usage: "password --email ADDRESS",

  async run(args, readConfig) {
    const email = readEmail(args);
    const config = readConfig();
    const chosen = await choosePassword(email);
    // Loaded here only: the doctor and the others must work, and be quick, without the features.
    const { setPassword } = await import("../workspace/index.ts");

    const database = await joinDatabase(config);
    try {
      const { endedSessions } = await setPassword({ db: database.db, clock: systemClock }, { email, password: chosen });
      const ended = endedSessions === 1 ? "1 session was ended" : `${endedSessions} sessions were ended`;
      console.log(`${email} has a new password; ${ended}.`);
      return 0;
    } catch (error) {
      if (error instanceof Refusal) throw new SetupProblem(`${error.message} Nothing was changed.`);
      throw error;
    } finally {
      await database.close();
    }
  },
};

function readEmail(args: readonly string[]): string {
  const { values, positionals } = readOptions(args, password, { email: { type: "string" } });
  if (positionals.length > 0) {
    throw wrongUse(password, "A password is not written here, where others can read it; it is asked for.");
  }
  if (values.email === undefined) throw wrongUse(password, "--email is missing: the address that they sign in with.");
  const email = z.email().safeParse(values.email.trim());
  if (!email.success) throw wrongUse(password, "--email must be a mail address.");
  return email.data.toLowerCase();
}

async function choosePassword(email: string): Promise<string> {
  const { stdin: source, stderr: screen } = process;
  const chosen = await readSecretLine(source, { question: `New password of ${email}: `, screen });
  if (!source.isTTY) return chosen;
  const again = await readSecretLine(source, { question: "The same once more: ", screen });
  if (chosen === again) return chosen;
  throw new SetupProblem("The two were not the same. Nothing was changed.");
}
