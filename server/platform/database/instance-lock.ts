import { rm } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import { SetupProblem } from "../setup-problem.ts";

/** A lock that the operating system takes back when its holder dies in whatever way: a listening socket. */
export interface InstanceLock {
  release(): Promise<void>;
}

/** Makes sure that one process at a time runs the database of a data folder. */
export async function lockInstance(socket: string, dataFolder: string): Promise<InstanceLock> {
  const holder = await findHolder(socket);
  if (holder) {
    throw new SetupProblem(
      `Another Croquette (process ${holder}) already uses the data in ${dataFolder}. ` +
        "Stop it first, or give this one a folder of its own: CROQUETTE_DATA=./other-data npm start",
    );
  }

  await rm(socket, { force: true });
  const server = createServer((visitor) => visitor.on("error", () => {}).end(String(process.pid)));
  await listen(server, socket);
  server.unref();
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** The process number of whoever holds the lock, or null when nobody does. */
export function findHolder(socket: string): Promise<string | null> {
  return new Promise((resolve) => {
    let answer = "";
    const visitor = connect(socket);
    visitor.setEncoding("utf8").setTimeout(1_000);
    visitor.on("data", (text) => {
      answer += text;
    });
    visitor.on("end", () => resolve(answer));
    visitor.on("error", () => resolve(null));
    // Whoever accepts and says nothing is alive but stopped or very busy.
    visitor.on("timeout", () => {
      visitor.destroy();
      resolve("of unknown number");
    });
  });
}

function listen(server: Server, socket: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(socket, resolve);
  });
}
