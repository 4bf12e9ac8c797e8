import { expect, test } from "vitest";
import { isFull, phone, testBrowser } from "./browser.ts";
import { startProduct } from "./product.ts";
import { makeWorkspace, owner, signInUnseen } from "./staff.ts";

const newPerson = await testBrowser();
const product = await startProduct();
await makeWorkspace(product);

/** The scripts that a page has loaded, each with its bytes as they came over the line. */
const scriptsOf = () =>
  performance
    .getEntriesByType("resource")
    .filter((entry) => entry instanceof PerformanceResourceTiming)
    .filter(({ name }) => new URL(name).pathname.endsWith(".js"))
    .map(({ name, encodedBodySize }) => ({ name, bytes: encodedBodySize }));

test("the staff app's first page brings at most 250 KiB of script over the line, and a chart only later", async () => {
  // Whoever sees a page of ours for the first time has none of its scripts yet: no sign-in page went before.
  const member = await newPerson(phone);
  await signInUnseen(member, product, owner);
  await member.goto(`${product.address}/now`);
  await isFull(member);
  const scripts = await member.evaluate(scriptsOf);
  const bytes = scripts.reduce((sum, script) => sum + script.bytes, 0);
  expect(bytes, "all of the app, and not what a cache has left of it").toBeGreaterThan(100 * 1024);
  expect(bytes).toBeLessThanOrEqual(250 * 1024);
  expect(scripts.map(({ name }) => name)).not.toContainEqual(expect.stringMatching(/echarts/i));
});

test("a page is compressed for those who can read it, and whole for those who cannot", async () => {
  const address = `${product.address}/sign-in`;
  const small = await fetch(address, { headers: { "accept-encoding": "gzip" } });
  const plain = await fetch(address, { headers: { "accept-encoding": "identity" } });
  expect(small.headers.get("content-encoding")).toBe("gzip");
  expect(plain.headers.get("content-encoding")).toBeNull();
  expect(await small.text()).toBe(await plain.text());
});
