import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { startProduct } from "./product.ts";
import { addTouchpoint, makeWorkspace, npsOf } from "./staff.ts";

const product = await startProduct({ SUBMISSIONS_PER_MINUTE: "40" });
const client = await makeWorkspace(product);
const touchpoint = await addTouchpoint(client, "Table");
const nps = await npsOf(client, touchpoint);

/** Sends bytes as they are, and reads until the server hangs up. */
async function sendRaw(bytes: string): Promise<string> {
  const socket = connect(product.port, "127.0.0.1");
  socket.write(bytes);
  let answer = "";
  try {
    for await (const heard of socket) answer += heard;
  } catch (error) {
    // Whoever hangs up on a body that still comes resets the line; what was said before counts.
    if (answer === "") throw error;
  }
  return answer;
}

const post = (...headers: string[]) =>
  ["POST /api/v1/responses HTTP/1.1", "host: localhost", "content-type: application/json", ...headers, "", ""].join(
    "\r\n",
  );

describe("a request that two servers could read differently", () => {
  it.each([
    ["length and chunks at once", post("content-length: 6", "transfer-encoding: chunked"), "0\r\n\r\nG"],
    ["two lengths", post("content-length: 6", "content-length: 5"), "abcdef"],
    ["an unknown transfer encoding", post("transfer-encoding: xchunked"), "0\r\n\r\n"],
    ["a space before the colon", post("transfer-encoding : chunked"), "0\r\n\r\n"],
    ["lines that end without CR", post("content-length: 0").replaceAll("\r\n", "\n"), ""],
  ])("is refused, and the line closed: %s", async (_what, head, body) => {
    const answer = await sendRaw(head + body);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer.match(/HTTP\/1\.1 /g)).toHaveLength(1);
  });
});

it("a body without a length is counted as it comes, and refused when it is too large", async () => {
  const chunk = `10000\r\n${"a".repeat(65_536)}\r\n`;
  // The reset can overtake the answer; a client then sends again.
  const send = () => sendRaw(post("transfer-encoding: chunked") + chunk.repeat(12));
  await expect.poll(send).toMatch(/^HTTP\/1\.1 413 /);
});

it("whoever invents addresses for every answer is still one sender", async () => {
  const began = performance.now();
  const statuses: number[] = [];
  while (!statuses.includes(429) && statuses.length < 100)
    statuses.push(await answerFrom(`198.51.100.${statuses.length}`));
  const minutes = (performance.now() - began) / 60_000;

  // One kind of device may send a quarter of what an address may: ten at once, and ten more in a minute.
  const taken = statuses.slice(0, -1);
  expect(statuses).toEqual([...taken.map(() => 201), 429]);
  expect(taken.length).toBeGreaterThanOrEqual(10);
  expect(taken.length).toBeLessThanOrEqual(10 + Math.ceil(10 * minutes));
});

async function answerFrom(address: string): Promise<number> {
  const { status } = await fetch(`${product.address}/api/v1/responses`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-forwarded-for": address },
    body: JSON.stringify({ touchpoint: touchpoint.code, id: crypto.randomUUID(), answers: { [nps]: 9 } }),
  });
  return status;
}

it.each([
  "/../package.json",
  "/%2e%2e/package.json",
  "/assets/..%2f..%2f..%2fpackage.json",
  "/assets/..%5c..%5cx",
  "/.env",
])("files outside of the app are not at %s", async (path) => {
  const answer = await sendRaw(`GET ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`);
  expect(answer).toMatch(/^HTTP\/1\.1 404 /);
});

it("a text with U+0000 or a day in the year 0 is the sender's fault, not ours", async () => {
  const refused = await Promise.all([
    client.customers.$get({ query: { search: "a\0b" } }),
    client.feedback.$get({ query: { from: "0000-01-01" } }),
    client.scores.overview.$get({ query: { to: "0000-01-01" } }),
  ]);
  expect(refused.map(({ status }) => Number(status))).toEqual([400, 400, 400]);
});
