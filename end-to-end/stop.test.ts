import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { expect, it } from "vitest";
import { type Destination, streamAnswers } from "./answer-stream.ts";
import { patience } from "./browser.ts";
import { counted, expectHarmlessToSendAgain, expectKept } from "./kept.ts";
import { serverProcess } from "./server-process.ts";
import { addTouchpoint, makeWorkspace } from "./staff.ts";

const server = await serverProcess();
const client = await makeWorkspace(server);

it("a stop under load with open screens: what is under way is answered, nobody new comes in, and it takes seconds", {
  timeout: 240_000,
}, async () => {
  const at = await counted(client, server.address, await addTouchpoint(client, "Table"));
  const screens = await Promise.all([1, 2, 3].map(openScreen));
  const late = beginAnswer(at.destination);
  const stream = streamAnswers(at.destination);
  await expect.poll(() => stream.acknowledged.length, { timeout: 2 * patience, interval: 20 }).toBeGreaterThan(200);

  const began = performance.now();
  server.kill("SIGTERM");
  // The other half comes right after the first refusal: whoever has begun is waited for, but only for some seconds.
  await expect.poll(() => isRefused(server.address), { timeout: patience, interval: 10 }).toBe(true);
  const answer = await late.finish();
  const [exitCode] = await Promise.all([server.ended(), stream.stop(), ...screens.map((screen) => screen.ended)]);
  const took = performance.now() - began;

  expect(answer).toMatch(/^HTTP\/1\.1 201 /);
  expect(exitCode).toBe(0);
  // What runs services in containers kills them after half a minute.
  expect(took).toBeLessThan(30_000);
  expect(server.isDatabaseRunning()).toBe(false);

  await server.start();
  const all = { ...stream, acknowledged: [...stream.acknowledged, { id: late.id, score: 9 }] };
  await expectKept(at, all);
  await expectHarmlessToSendAgain(at, all);
});

/** A screen of the staff that hears of changes, and how its stream ended. */
async function openScreen(): Promise<{ readonly ended: Promise<void> }> {
  const { body } = await client.live.$get({ query: {} });
  const reader = body?.getReader();
  const hello = await reader?.read();
  expect(new TextDecoder().decode(hello?.value)).toContain("event: hello");
  const readOn = async (): Promise<void> => {
    while (!(await reader?.read())?.done) {
      // What it is told does not matter here.
    }
  };
  return { ended: readOn().catch(() => {}) };
}

/** Whether a new connection is turned away. */
function isRefused(address: string): Promise<boolean> {
  const { hostname, port } = new URL(address);
  return new Promise((tried) => {
    const socket = connect(Number(port), hostname);
    socket.once("error", () => tried(true));
    socket.once("connect", () => {
      socket.destroy();
      tried(false);
    });
  });
}

/** Sends the first half of an answer, as a phone on a bad line does, and the other half later. */
function beginAnswer({ address, code, metric }: Destination) {
  const id = crypto.randomUUID();
  const body = JSON.stringify({ touchpoint: code, id, answers: { [metric]: 9 } });
  const { hostname, port, host } = new URL(address);
  const socket = connect(Number(port), hostname);
  const head = ["POST /api/v1/responses HTTP/1.1", `host: ${host}`, "content-type: application/json"];
  socket.write(`${[...head, `content-length: ${body.length}`].join("\r\n")}\r\n\r\n${body.slice(0, 30)}`);
  return {
    id,
    finish: () => {
      socket.write(body.slice(30));
      return text(socket);
    },
  };
}
