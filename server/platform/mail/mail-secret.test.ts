import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { newId } from "../id.ts";
import { contentOf, gapOf, openSecret, sealSecret, secretOf } from "./mail-secret.ts";

const server = randomBytes(32);
const now = new Date("2026-03-10T12:00:00Z");
const later = new Date("2026-03-10T13:00:00Z");

test("what is sealed is read back by this server for this mail, and by nobody else", () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, unit: "binary" }).filter((word) => word.isWellFormed()),
      (word) => {
        const mailId = newId();
        const sealed = sealSecret(server, mailId, word);
        expect(openSecret(server, mailId, sealed)).toBe(word);
        expect(openSecret(randomBytes(32), mailId, sealed)).toBeNull();
        expect(openSecret(server, newId(), sealed)).toBeNull();
        expect(openSecret(server, mailId, sealed.subarray(0, -1))).toBeNull();
        expect(openSecret(server, mailId, Buffer.alloc(0))).toBeNull();
      },
    ),
  );
});

test("a mail reads with its secret, and with an ellipsis when that is over or gone", () => {
  const id = newId();
  const mail = { id, text: `To https://x/${gapOf(id)}`, html: `<a href="https://x/${gapOf(id)}?yes">` };
  const secret = sealSecret(server, id, "$&word");

  expect(contentOf(mail, secretOf({ id, secret, secret_until: later }, server, now))).toEqual({
    text: "To https://x/$&word",
    html: '<a href="https://x/$&word?yes">',
  });
  for (const over of [
    { id, secret, secret_until: now },
    { id, secret: null, secret_until: later },
    { id, secret: null, secret_until: null },
  ]) {
    expect(contentOf(mail, secretOf(over, server, now)).text).toBe("To https://x/…");
  }
});
