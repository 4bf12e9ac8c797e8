import { describe, expect, test } from "vitest";
import { bindingOf, writeCursor } from "./cursor.ts";
import { readRowPosition } from "./row-position.ts";

const at = "2026-03-10T12:00:00.123456Z";
const id = "01999999-0000-7000-8000-00000000000a";

describe("a page link", () => {
  test("leads to where the page ended, with all digits", () => {
    const binding = bindingOf("feedback newest", { channel: "qr", search: undefined });
    expect(readRowPosition(binding, writeCursor(binding, [at, id]))).toEqual({ at, id });
    expect(readRowPosition(binding, undefined)).toBeNull();
  });

  test("works whatever the order of the filters, and with no other filter, list or sort", () => {
    const cursor = writeCursor(bindingOf("feedback newest", { channel: "qr", language: "nl" }), [at, id]);
    expect(readRowPosition(bindingOf("feedback newest", { language: "nl", channel: "qr" }), cursor)).toEqual({
      at,
      id,
    });
    for (const other of [
      bindingOf("feedback newest", { channel: "qr" }),
      bindingOf("feedback newest", { channel: "nl", language: "qr" }),
      bindingOf("feedback oldest", { channel: "qr", language: "nl" }),
      bindingOf("cases newest", { channel: "qr", language: "nl" }),
    ]) {
      expect(() => readRowPosition(other, cursor)).toThrow("another list, order or filter");
    }
  });

  test("stays short when the search is long", () => {
    const binding = bindingOf("feedback newest", { search: "🦞".repeat(200) });
    expect(writeCursor(binding, [at, id]).length).toBeLessThan(300);
  });

  test.each([
    [[]],
    [[at]],
    [[at, "no id"]],
    [[at, `${id}0`]],
    [[at, id, id]],
    [[7, id]],
    [["yesterday", id]],
    [["2026-02-31T12:00:00.000000Z", id]],
    [["2026-03-10T24:00:00.000000Z", id]],
    [["0000-03-10T12:00:00.000000Z", id]],
    [["2026-03-10T12:00:00.123456Z'; drop table feedback", id]],
  ])("that is damaged (%j) is refused before any statement sees it", (words) => {
    expect(() => readRowPosition("list", writeCursor("list", words))).toThrow("damaged");
  });
});
