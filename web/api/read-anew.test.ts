import { focusManager, QueryClient, QueryObserver } from "@tanstack/react-query";
import { afterEach, expect, test } from "vitest";
import { readAnew } from "./read-anew.ts";

afterEach(() => focusManager.setFocused(undefined));

/** A number on screen, and the server's hand on each answer: it has the number that was true when the question came. */
function screenOf(...queryKey: string[]) {
  const queryClient = new QueryClient();
  queryClient.mount();
  const server = { number: 1 };
  const asked: (() => void)[] = [];
  const queryFn = () => {
    const { number } = server;
    return new Promise<number>((resolve) => asked.push(() => resolve(number)));
  };
  const observer = new QueryObserver(queryClient, { queryKey, queryFn, staleTime: 30_000 });
  const leave = observer.subscribe(() => undefined);
  return {
    queryClient,
    server,
    shown: () => observer.getCurrentResult().data,
    leave,
    /** How often the server was asked. */
    asked: () => asked.length,
    /** Lets the server answer the newest question. */
    answer: async () => {
      asked.at(-1)?.();
      await settled();
    },
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

test("what is on screen is read again", async () => {
  const screen = screenOf("scores", "overview");
  await screen.answer();
  screen.server.number = 2;
  void readAnew(screen.queryClient, "scores");
  await settled();
  await screen.answer();
  expect(screen.shown()).toBe(2);
});

test("a first reading under way is not broken off, and another follows it because it may have been too early", async () => {
  const screen = screenOf("scores", "overview");
  screen.server.number = 2;
  void readAnew(screen.queryClient, "scores");
  await settled();
  expect(screen.asked()).toBe(1);
  await screen.answer();
  expect(screen.shown()).toBe(1);
  await settled();
  expect(screen.asked()).toBe(2);
  await screen.answer();
  expect(screen.shown()).toBe(2);
});

test("a later reading under way arrives too, with one after it", async () => {
  const screen = screenOf("scores", "overview");
  await screen.answer();
  void screen.queryClient.invalidateQueries({ queryKey: ["scores"] });
  await settled();
  screen.server.number = 2;
  void readAnew(screen.queryClient, "scores");
  await screen.answer();
  expect(screen.asked()).toBe(3);
  await screen.answer();
  expect(screen.shown()).toBe(2);
});

test("what was left while it was under way is read again when somebody comes back to it", async () => {
  const screen = screenOf("scores", "overview");
  screen.leave();
  screen.server.number = 2;
  void readAnew(screen.queryClient, "scores");
  await screen.answer();
  expect(screen.asked()).toBe(1);
  expect(screen.queryClient.getQueryState(["scores", "overview"])?.isInvalidated).toBe(true);
});

test("a hidden page asks nothing, and is read as soon as it is seen", async () => {
  const screen = screenOf("scores", "overview");
  await screen.answer();
  focusManager.setFocused(false);
  screen.server.number = 2;
  await readAnew(screen.queryClient, "scores");
  await readAnew(screen.queryClient, "scores");
  expect(screen.asked()).toBe(1);
  focusManager.setFocused(true);
  await settled();
  expect(screen.asked()).toBe(2);
  await screen.answer();
  expect(screen.shown()).toBe(2);
});

test("another subject is not read, and without a subject everything is", async () => {
  const screen = screenOf("scores", "overview");
  await screen.answer();
  await readAnew(screen.queryClient, "cases");
  expect(screen.asked()).toBe(1);
  void readAnew(screen.queryClient);
  await settled();
  expect(screen.asked()).toBe(2);
});
