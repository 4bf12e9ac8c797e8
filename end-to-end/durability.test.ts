import { beforeEach, describe, expect, it } from "vitest";
import { type Answer, type AnswerStream, sendAnswer, streamAnswers } from "./answer-stream.ts";
import { patience } from "./browser.ts";
import { type Counted, counted, expectHarmlessToSendAgain, expectKept, storedAt } from "./kept.ts";
import { serverProcess, statusOf } from "./server-process.ts";
import { addTouchpoint, makeWorkspace } from "./staff.ts";

const server = await serverProcess();
const client = await makeWorkspace(server);
/** A place of its own for each test, so that its answers can be counted. */
let at: Counted;

beforeEach(async () => {
  at = await counted(client, server.address, await addTouchpoint(client, `Table ${crypto.randomUUID()}`));
});

describe("no acknowledged answer is lost, and none is double", () => {
  it("when the server is killed in the middle of answers", { timeout: 240_000 }, async () => {
    const stream = streamAnswers(at.destination);
    await enough(stream);
    server.kill("SIGKILL");
    await server.ended();
    await expect.poll(() => stream.unanswered.length).toBeGreaterThan(0);
    await stream.stop();

    await server.start();
    await expectKept(at, stream);
    await expectHarmlessToSendAgain(at, stream);
  });

  it("when the database is killed, and the server stays", { timeout: 240_000 }, async () => {
    const stream = streamAnswers(at.destination);
    await enough(stream);
    server.killDatabase("SIGKILL");
    await expect.poll(() => stream.unanswered.length, { timeout: patience }).toBeGreaterThan(0);
    expect(await statusOf(`${server.address}/healthz`)).toBe(200);
    const before = stream.acknowledged.length;
    await expect.poll(() => stream.acknowledged.length, { timeout: 2 * patience }).toBeGreaterThan(before + 50);
    await stream.stop();

    expect(server.isRunning()).toBe(true);
    await expectKept(at, stream);
    await expectHarmlessToSendAgain(at, stream);
  });

  it("when the server is asked to stop: it finishes what is under way, and takes its database along", {
    timeout: 240_000,
  }, async () => {
    const stream = streamAnswers(at.destination);
    await enough(stream);
    server.kill("SIGTERM");
    const [exitCode] = await Promise.all([server.ended(), stream.stop()]);
    expect(exitCode).toBe(0);
    expect(server.isDatabaseRunning()).toBe(false);

    await server.start();
    await expectKept(at, stream);
    await expectHarmlessToSendAgain(at, stream);
  });
});

it("a restart of the database is a moment of waiting, not the end of the server", { timeout: 240_000 }, async () => {
  expect(await sendAnswer(at.destination, { id: crypto.randomUUID(), score: 9 })).toBe(true);
  server.killDatabase("SIGINT");
  const sendUntilTaken = () => sendAnswer(at.destination, late);
  const late: Answer = { id: crypto.randomUUID(), score: 9 };
  await expect.poll(sendUntilTaken, { timeout: 2 * patience }).toBe(true);
  await expect.poll(() => statusOf(`${server.address}/readyz`), { timeout: patience }).toBe(200);
  expect(server.isRunning()).toBe(true);
  expect(await storedAt(at)).toHaveLength(2);
});

/** So many that they came in many batches, with some of them under way at any moment. */
async function enough(stream: AnswerStream): Promise<void> {
  await expect.poll(() => stream.acknowledged.length, { timeout: 2 * patience, interval: 20 }).toBeGreaterThan(400);
}
