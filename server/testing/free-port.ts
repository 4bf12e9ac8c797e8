import { createServer } from "node:net";

const lowest = 12_000;
const highest = 31_999;

/**
 * A port that nobody uses. It is one that no system gives to a connection on its way out: of those, any may be gone
 * before a server listens on it, or while that server restarts.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = lowest + Math.floor(Math.random() * (highest - lowest + 1));
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    // On every address, as some tests have their server listen.
    probe.listen(port, () => probe.close(() => resolve(true)));
  });
}
