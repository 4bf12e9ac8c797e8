import fc from "fast-check";
import { expect, test } from "vitest";
import { decideDelivery } from "./decide-delivery.ts";

test("a busy mail server is asked five times over five hours, then the mail counts as failed", () => {
  const deliveries = [1, 2, 3, 4, 5].map((attempt) => decideDelivery({ kind: "not-now", error: "451" }, attempt));

  expect(deliveries.map(({ status }) => status)).toEqual(["queued", "queued", "queued", "queued", "failed"]);
  const waited = deliveries.reduce(
    (sum, delivery) => sum + (delivery.status === "queued" ? delivery.waitMinutes : 0),
    0,
  );
  expect(waited).toBeGreaterThan(5 * 60);
});

test("what was accepted, refused or may have arrived is never tried again", () => {
  const outcome = fc.oneof(
    fc.constant({ kind: "accepted" as const }),
    fc.record({ kind: fc.constantFrom("refused" as const, "uncertain" as const), error: fc.string() }),
  );
  fc.assert(
    fc.property(outcome, fc.integer({ min: 1, max: 50 }), (ended, attempts) => {
      expect(decideDelivery(ended, attempts).status).not.toBe("queued");
    }),
  );
});
