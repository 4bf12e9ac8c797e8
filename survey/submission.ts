import type { Problem } from "./problem.ts";

/** What arrived, read but not yet checked: from a form every value is text, from JSON it has its own type. */
export interface Submission {
  readonly format: "form" | "json";
  /** Made by the browser before the first try; empty when `problems` says that it was not a UUID. */
  readonly id: string;
  /** The version that the guest was shown, when it was said. */
  readonly versionId: string | null;
  readonly language: string | null;
  readonly spot: string | null;
  readonly answers: ReadonlyMap<string, unknown>;
  readonly name: unknown;
  readonly email: unknown;
  readonly problems: readonly Problem[];
}
