import { QueryClient } from "@tanstack/react-query";
import { createMemoryHistory } from "@tanstack/react-router";
import { expect, test } from "vitest";
import { makeRouter } from "../router.tsx";

const id = "01a20143-2fa1-73b2-befc-8fc4e6709767";
const router = makeRouter(new QueryClient());
router.update({ history: createMemoryHistory(), context: { queryClient: new QueryClient() } });

/** What the page of this address gets to read, without what is undefined. */
function readAt(address: string): Record<string, unknown> {
  const location = router.parseLocation(createMemoryHistory({ initialEntries: [address] }).location);
  const search: object = router.matchRoutes(location).at(-1)?.search ?? {};
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}

// Every parameter that any page knows, with a value that none of them can use.
const nonsense = {
  utm_source: "mail",
  ...{ status: "bogus", owner: "x", awaits: "godot", late: "no", cause: "x", confirmation: "x", reopened: "x" },
  ...{ touchpoint: "nope", place: "nope", survey: "nope", customer: "nope", metric: "nope", channel: { a: 1 } },
  ...{ fromScore: 77, toScore: -1, from: "garbage", to: "2026-02-30", case: "maybe", commented: "x", sort: "x" },
  ...{ openedFrom: "x", openedTo: "x", resolvedFrom: "x", resolvedTo: "x", closedFrom: "x", closedTo: "x" },
  ...{ reopenedFrom: "x", reopenedTo: "x", period: "today", compare: "x", step: "x", by: "x", show: "x", open: "x" },
  ...{ search: [1], language: "x".repeat(99), step2: "x", link: { a: 1 }, back: [1], token: [1], error: [1] },
};
const query = Object.entries(nonsense)
  .map(([name, value]) => `${name}=${encodeURIComponent(typeof value === "string" ? value : JSON.stringify(value))}`)
  .join("&");

const readers = Object.values(router.routesById).filter(({ options }) => "validateSearch" in options);

test.each(readers.map(({ fullPath }) => fullPath))(
  "of nonsense in the address of %s its page reads nothing",
  (path) => {
    expect(readAt(`${path.replaceAll(/\$\w+/g, id)}?${query}`)).toEqual({});
  },
);

test("there are pages that read their address", () => {
  expect(readers.length).toBeGreaterThan(10);
});

test("what can be used is read beside what cannot", () => {
  expect(readAt(`/recover?utm_source=mail&status=open&late=true&place=nope`)).toEqual({ status: "open", late: true });
  expect(readAt(`/listen?utm_source=mail&metric=${id}&fromScore=77&toScore=6&from=garbage`)).toEqual({
    metric: id,
    toScore: 6,
  });
  expect(readAt("/understand?period=today&from=2026-03-01&gclid=1")).toEqual({ from: "2026-03-01" });
});
