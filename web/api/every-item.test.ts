import { expect, test } from "vitest";
import { everyItem } from "./every-item.ts";

/** A list of this many numbers, which gives them as the server does: so many at once, and a cursor while there are more. */
function listOf(count: number) {
  const numbers = Array.from({ length: count }, (_, index) => index);
  const readPage = async ({ limit, cursor = "0" }: { limit: number; cursor?: string }) => {
    const end = Number(cursor) + limit;
    return { items: numbers.slice(Number(cursor), end), nextCursor: end < count ? String(end) : null };
  };
  return { numbers, readPage };
}

test.each([0, 1, 199, 200, 201, 1_000])("of %i there are all to choose from, in their order", async (count) => {
  const { numbers, readPage } = listOf(count);
  expect(await everyItem(readPage)).toEqual(numbers);
});

test("a list that breaks off in the middle is an error, not a shorter list", async () => {
  const { readPage } = listOf(300);
  const breaking = async (query: { limit: number; cursor?: string }) => {
    if (query.cursor !== undefined) throw new Error("The line broke.");
    return readPage(query);
  };
  await expect(everyItem(breaking)).rejects.toThrow("The line broke.");
});
