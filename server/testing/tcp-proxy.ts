import { createServer, type Socket, connect as toServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** A line to the database that a test can spoil. */
export interface TcpProxy {
  /** The database as it is seen through the line. */
  readonly url: string;
  /** Bytes arrive so much later, in both directions. */
  delay(milliseconds: number): void;
  /** From now on nothing comes through, and nobody is told. Lines that stood then stay dead for ever, as behind a firewall that forgot them. */
  blackHole(): void;
  /** Resets every line that stands. */
  reset(): void;
  /** Resets the next line on which the client says this, before the database hears it. */
  cutBefore(text: string): void;
  /** Lets the next transaction in which the client says this commit, and resets the line before the client hears of it. */
  cutAfterCommitOf(text: string): void;
  /** New lines work again, and at once. */
  heal(): void;
  /** What clients said into the black hole, a text for each line on which one did; goodbyes do not count. */
  saidInVain(): readonly string[];
  /** How often clients spoke after they had been answered: what waits for nothing in between counts once. */
  turns(): number;
  close(): void;
}

interface Line {
  readonly client: Socket;
  readonly database: Socket;
  isDead: boolean;
  /** What is to be cut was said on it, and will be once it is committed. */
  isToBeCut: boolean;
  saidInVain: string;
  wasAnswered: boolean;
}

/** How PostgreSQL's protocol begins a message that says goodbye. */
const goodbye = "X".charCodeAt(0);

/** Puts a line of our own in front of a test's database, which listens on a socket in a folder. */
export async function tcpProxy(databaseUrl: string): Promise<TcpProxy> {
  const [, user = "", name = "", folder = ""] = /^postgres:\/\/(\w+)@\/(\w+)\?host=(.+)$/.exec(databaseUrl) ?? [];
  const lines = new Set<Line>();
  const dead = new Set<Line>();
  let turns = 0;
  const spoiled = { delay: 0, isBlackHole: false, cutBefore: "", cutAfterCommitOf: "" };

  const server = createServer((client) => {
    const database = toServer(`${decodeURIComponent(folder)}/.s.PGSQL.5432`);
    const isDead = spoiled.isBlackHole;
    const line: Line = { client, database, isDead, isToBeCut: false, saidInVain: "", wasAnswered: true };
    lines.add(line);
    if (isDead) dead.add(line);
    client.on("data", (bytes: Buffer) => note(line, bytes));
    carry(line, client, database, (bytes) => {
      line.isToBeCut ||= isNow("cutAfterCommitOf", bytes);
      return isNow("cutBefore", bytes);
    });
    carry(line, database, client, (bytes) => line.isToBeCut && bytes.includes("COMMIT\0"));
  });

  function note(line: Line, bytes: Buffer): void {
    if (line.wasAnswered) turns++;
    line.wasAnswered = false;
    if (line.isDead && bytes[0] !== goodbye) line.saidInVain += bytes.toString("latin1");
  }

  function isNow(what: "cutBefore" | "cutAfterCommitOf", bytes: Buffer): boolean {
    const isSaid = spoiled[what] !== "" && bytes.includes(spoiled[what]);
    if (isSaid) spoiled[what] = "";
    return isSaid;
  }

  function carry(line: Line, from: Socket, to: Socket, isCut: (bytes: Buffer) => boolean): void {
    // One after the other: a later piece must not overtake an earlier one when the delay changes.
    let before = Promise.resolve();
    const inTurn = (step: () => void) => {
      const arrived = spoiled.delay > 0 ? sleep(spoiled.delay) : undefined;
      before = before.then(() => arrived).then(() => (line.isDead ? undefined : step()));
    };
    from.on("data", (bytes: Buffer) => {
      inTurn(() => {
        if (isCut(bytes)) return breakOff(line);
        if (to === line.client) line.wasAnswered = true;
        to.write(bytes);
      });
    });
    from.on("end", () => inTurn(() => void to.end()));
    from.on("error", () => breakOff(line));
    from.on("close", () => {
      if (!line.isDead) lines.delete(line);
    });
  }

  function breakOff(line: Line): void {
    lines.delete(line);
    line.client.resetAndDestroy();
    line.database.destroy();
  }

  const port = await new Promise<number>((listening) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      listening(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
  return {
    url: `postgres://${user}@127.0.0.1:${port}/${name}`,
    delay: (milliseconds) => {
      spoiled.delay = milliseconds;
    },
    blackHole: () => {
      spoiled.isBlackHole = true;
      for (const line of lines) {
        line.isDead = true;
        dead.add(line);
      }
    },
    reset: () => {
      for (const line of lines) breakOff(line);
    },
    cutBefore: (text) => {
      spoiled.cutBefore = text;
    },
    cutAfterCommitOf: (text) => {
      spoiled.cutAfterCommitOf = text;
    },
    heal: () => {
      Object.assign(spoiled, { delay: 0, isBlackHole: false, cutBefore: "", cutAfterCommitOf: "" });
    },
    saidInVain: () => [...dead].map(({ saidInVain }) => saidInVain).filter((said) => said !== ""),
    turns: () => turns,
    close: () => {
      for (const line of lines) breakOff(line);
      server.close();
    },
  };
}
