import { expect, test } from "vitest";
import { phone, testBrowser } from "./browser.ts";
import { startProduct } from "./product.ts";
import { makeWorkspace, owner, signIn } from "./staff.ts";

const newPerson = await testBrowser();
const product = await startProduct();
await makeWorkspace(product);

/** Bytes on the line of everything that was loaded, by the endings of their names. */
const transferred = (endings: readonly string[]) =>
  performance
    .getEntriesByType("resource")
    .filter(({ name }) => endings.some((ending) => new URL(name).pathname.endsWith(ending)))
    .reduce((sum, entry) => sum + (entry instanceof PerformanceResourceTiming ? entry.transferSize : 0), 0);

test("the staff app's first page brings at most 250 KiB of script over the line, and a chart only later", async () => {
  const member = await newPerson(phone);
  await signIn(member, product, owner);
  await member.goto(`${product.address}/now`);
  await member.getByRole("heading", { level: 1 }).waitFor();
  await member.waitForLoadState("networkidle");
  const scripts = await member.evaluate(transferred, [".js"]);
  expect(scripts).toBeGreaterThan(0);
  expect(scripts).toBeLessThanOrEqual(250 * 1024);
  expect(
    await member.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name)),
  ).not.toContainEqual(expect.stringMatching(/echarts/i));
});

test("a page is compressed for those who can read it, and whole for those who cannot", async () => {
  const address = `${product.address}/sign-in`;
  const small = await fetch(address, { headers: { "accept-encoding": "gzip" } });
  const plain = await fetch(address, { headers: { "accept-encoding": "identity" } });
  expect(small.headers.get("content-encoding")).toBe("gzip");
  expect(plain.headers.get("content-encoding")).toBeNull();
  expect(await small.text()).toBe(await plain.text());
});
