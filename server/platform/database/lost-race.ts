import { isUniqueViolation } from "./unique-violation.ts";

/** Somebody else wrote meanwhile what may be there once. The transaction begins anew, and finds what they wrote. */
export class LostRace extends Error {
  constructor(index: string, cause: unknown) {
    super(`Somebody else was quicker: ${index} allows one.`, { cause });
  }
}

/** Runs a statement that may come second to what `index` allows once: it loses the race then, instead of failing. */
export async function orLoseRace<T>(index: string, statement: () => Promise<T>): Promise<T> {
  try {
    return await statement();
  } catch (error) {
    if (isUniqueViolation(error) && "constraint" in error && error.constraint === index) {
      throw new LostRace(index, error);
    }
    throw error;
  }
}
