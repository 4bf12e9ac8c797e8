import { expect, test } from "vitest";
import type { SystemContext } from "./context.ts";
import { type EventName, Events } from "./events.ts";

declare module "./events.ts" {
  interface EventMap {
    "test.counted": { readonly count: number };
  }
}

const name: EventName = "test.counted";
// No reaction of these tests looks at it.
const ctx = {} as SystemContext;

test("a reaction hears of the events that concern it, and of no other", async () => {
  const events = new Events();
  const heard: number[] = [];
  events.on(
    name,
    async (_, { count }) => void heard.push(count),
    ({ count }) => count > 1,
  );
  for (const count of [1, 2, 3]) await events.publish(ctx, name, { count });
  expect(heard).toEqual([2, 3]);
});

test("whoever causes an event can ask beforehand whether anybody would react", () => {
  const events = new Events();
  expect(events.concernsAnybody(name, { count: 2 })).toBe(false);
  events.on(
    name,
    async () => {},
    ({ count }) => count > 1,
  );
  expect(events.concernsAnybody(name, { count: 1 })).toBe(false);
  expect(events.concernsAnybody(name, { count: 2 })).toBe(true);
});

test("one that does not tell events apart is concerned by all of them", () => {
  const events = new Events();
  events.on(name, async () => {});
  expect(events.concernsAnybody(name, { count: 0 })).toBe(true);
});
