import { type Config, shareableStart } from "./config.ts";
import type { Croquette } from "./croquette.ts";
import { isLoopback } from "./platform/http/loopback.ts";
import { asSystemActor } from "./platform/platform.ts";
import { findSetupStage, type SetupStage } from "./workspace/index.ts";

const invitation: Readonly<Record<Exclude<SetupStage, "done">, string>> = {
  empty: "Nobody has set this server up yet. Whoever opens this link may do it, once:",
  "only-demos":
    "There is only a demo here so far. Whoever opens this link may look around in it, or start with a place of their own:",
};

/** Says where the product is; beyond this machine also the link by which it is set up, as long as it is not. */
export async function greet(croquette: Croquette, config: Config, say: (sentence: string) => void): Promise<void> {
  const stage = await asSystemActor(croquette.platform, findSetupStage);
  const isPrivate = isLoopback(config.host) && config.publicUrl === null;
  if (stage !== "done" && !isPrivate) {
    say(`${invitation[stage]}\n\n  ${croquette.setupLink}\n`);
  } else {
    say(`Croquette is ready. Open it here:\n\n  ${croquette.publicUrl}\n`);
  }
  const line = shareableStart(config, croquette.port);
  if (line === null) return;
  const why = isPrivate
    ? "Only this machine can open it. For phones and others in your network, start it like this:"
    : "This address may change. So that links and QR codes stay right, start it like this:";
  say(`${why}\n\n  ${line}\n`);
}
