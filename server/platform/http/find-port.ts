import { createServer } from "node:net";
import { SetupProblem } from "../setup-problem.ts";

const mostTries = 20;

/** The port that was asked for; when nobody asked, the next free one. Throws `SetupProblem` when it is taken. */
export async function findPort(wish: { host: string; port: number; portIsFlexible: boolean }): Promise<number> {
  const tries = wish.portIsFlexible ? mostTries : 1;
  for (let port = wish.port; port < wish.port + tries; port++) {
    if (await isFree(wish.host, port)) return port;
  }
  throw new SetupProblem(
    wish.portIsFlexible
      ? `The ports from ${wish.port} to ${wish.port + tries - 1} are all taken. Choose another with PORT=….`
      : `Port ${wish.port} is taken by another program. Stop that, or choose another with PORT=….`,
  );
}

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}
