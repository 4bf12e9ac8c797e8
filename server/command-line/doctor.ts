import { ConfigProblem } from "../config.ts";
import { SetupProblem } from "../platform/setup-problem.ts";
import type { Command } from "./command.ts";
import { examineDatabase } from "./examine-database.ts";
import { examineDataFolder, examineNode } from "./examine-machine.ts";
import { examineMail, examinePort } from "./examine-network.ts";
import { examinePublicUrl } from "./examine-public-url.ts";
import { type Finding, wrong } from "./finding.ts";
import { readOptions } from "./read-options.ts";

const marks = { ok: "ok    ", note: "note  ", wrong: "WRONG " } as const;

/** Says, a line each, whether everything that the server needs is right, and what to do about what is not. */
export const doctor: Command = {
  summary: "says what is wrong with this set-up, and what to do about it",
  usage: "doctor",

  async run(args, readConfig) {
    readOptions(args, doctor, {});
    const findings: Finding[] = [examineNode()];
    print(findings);

    try {
      const config = readConfig();
      for (const examine of [examineDataFolder, examineDatabase, examinePort, examinePublicUrl, examineMail]) {
        const found = await examine(config);
        print(found);
        findings.push(...found);
      }
    } catch (error) {
      if (!(error instanceof SetupProblem)) throw error;
      const problems = error instanceof ConfigProblem ? error.problems : [error.message];
      print(problems.map(wrong));
      findings.push(...problems.map(wrong));
    }

    const troubles = findings.filter(({ state }) => state === "wrong").length;
    console.log(
      troubles === 0 ? "\nAll is well." : `\n${troubles} ${troubles === 1 ? "thing is" : "things are"} wrong.`,
    );
    return troubles === 0 ? 0 : 1;
  },
};

function print(findings: readonly Finding[]): void {
  for (const { state, sentence } of findings)
    console.log(`${marks[state]}${sentence.replaceAll("\n", `\n${" ".repeat(6)}`)}`);
}
