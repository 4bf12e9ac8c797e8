import type { Config } from "./config.ts";
import type { Croquette } from "./croquette.ts";
import { asSystemActor } from "./platform/platform.ts";
import { isSetupOpen } from "./workspace/index.ts";

/** Says where the product is; beyond this machine also the link by which it is set up, as long as it is not. */
export async function greet(croquette: Croquette, config: Config, say: (sentence: string) => void): Promise<void> {
  const isOpen = await asSystemActor(croquette.platform, isSetupOpen);
  const isPrivate = ["127.0.0.1", "::1", "localhost"].includes(config.host) && config.publicUrl === null;
  if (isOpen && !isPrivate) {
    say("Nobody has set this server up yet. Whoever opens this link may do it, once:");
    say(`\n  ${croquette.setupLink}\n`);
    return;
  }
  say(`Croquette is ready. Open it here:\n\n  ${croquette.publicUrl}\n`);
}
