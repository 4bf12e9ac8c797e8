import { connect, type Socket } from "node:net";
import { parentPort, workerData } from "node:worker_threads";

/** What a load run does: each connection sends the next request as soon as its last was answered. */
export interface LoadPlan {
  readonly port: number;
  readonly connections: number;
  readonly seconds: number;
  /** Answers sent before counting begins. */
  readonly warmUpSeconds: number;
  readonly path: string;
  /** The bodies that are sent in turn, as JSON before and after the id. */
  readonly bodies: readonly (readonly [before: string, after: string])[];
}

export interface LoadResult {
  readonly perSecond: number;
  /** Ids whose answer was 200 or 201. */
  readonly acknowledged: readonly string[];
  /** What was sent and never answered. */
  readonly unanswered: readonly { readonly id: string; readonly body: string }[];
  readonly refused: Readonly<Record<string, number>>;
  readonly p50: number;
  readonly p99: number;
}

/**
 * A load client on bare sockets: it shares the two cores with what it measures, so it must cost little.
 * It knows which answers were acknowledged, which no ready-made tool tells.
 */
function run(plan: LoadPlan): Promise<LoadResult> {
  const acknowledged: string[] = [];
  const refused: Record<string, number> = {};
  const latencies: number[] = [];
  const inFlight = new Map<string, string>();
  const begin = performance.now();
  const countFrom = begin + plan.warmUpSeconds * 1_000;
  const end = countFrom + plan.seconds * 1_000;
  let counted = 0;
  let turn = 0;

  const drive = () =>
    new Promise<void>((done) => {
      const socket: Socket = connect({ host: "127.0.0.1", port: plan.port, noDelay: true });
      let id = "";
      let sentAt = 0;
      let received = "";
      const send = () => {
        if (performance.now() >= end) {
          socket.destroy();
          return done();
        }
        id = crypto.randomUUID();
        const body = (plan.bodies[turn++ % plan.bodies.length] ?? ["", ""]).join(id);
        inFlight.set(id, body);
        sentAt = performance.now();
        socket.write(
          `POST ${plan.path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
        );
      };
      socket.setEncoding("latin1");
      socket.on("connect", send);
      socket.on("data", (chunk: string) => {
        received += chunk;
        const headerEnd = received.indexOf("\r\n\r\n");
        if (headerEnd < 0) return;
        const length = /content-length: (\d+)/i.exec(received);
        if (received.length < headerEnd + 4 + Number(length?.[1] ?? 0)) return;
        const status = received.slice(9, 12);
        received = "";
        const now = performance.now();
        inFlight.delete(id);
        if (status === "200" || status === "201") {
          acknowledged.push(id);
          if (now >= countFrom && now < end) {
            counted += 1;
            latencies.push(now - sentAt);
          }
        } else {
          refused[status] = (refused[status] ?? 0) + 1;
        }
        send();
      });
      socket.on("error", () => done());
      socket.on("close", () => done());
    });

  return Promise.all(Array.from({ length: plan.connections }, drive)).then(() => {
    latencies.sort((a, b) => a - b);
    return {
      perSecond: counted / plan.seconds,
      acknowledged,
      unanswered: [...inFlight].map(([id, body]) => ({ id, body })),
      refused,
      p50: latencies[Math.floor(latencies.length * 0.5)] ?? 0,
      p99: latencies[Math.floor(latencies.length * 0.99)] ?? 0,
    };
  });
}

if (parentPort) parentPort.postMessage(await run(workerData as LoadPlan));
