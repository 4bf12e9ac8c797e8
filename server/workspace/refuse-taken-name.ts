import type { Saying } from "../languages/saying.ts";
import { isUniqueViolation } from "../platform/database/unique-violation.ts";
import { Refusal } from "../platform/refusal.ts";

/** Writes something whose name must be unlike the others'. Throws `conflict` with this sentence when it is taken. */
export async function refuseTakenName<T>(sentence: Saying, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new Refusal("conflict", sentence, { fields: [{ path: "name", code: "taken", message: sentence }] });
  }
}
