import { v7 } from "uuid";

/** A new UUID v7: ordered by time, made in the program so that any PostgreSQL (and a cluster of them) will do. */
export function newId(): string {
  return v7();
}
