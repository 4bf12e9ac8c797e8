import type { SourceFile } from "./source-files.ts";

const speaksSql =
  /\bsql(<[^`]*>)?`|\.(selectFrom|insertInto|updateTable|deleteFrom|mergeInto)\(|CompiledQuery\.raw|\.query\(\s*["`]/;

const mayHoldSql =
  /^server\/platform\/|\/testing\/|\/queries\.ts$|\.sql\.ts$|\.test\.ts$|^(benchmarks|checks|end-to-end)\//;

/** SQL stands in queries.ts (or one question a file, *.sql.ts), in migrations and in platform/, and nowhere else. */
export function checkSqlPlaces(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path, text }) => path.startsWith("server/") && !mayHoldSql.test(path) && speaksSql.test(text))
    .map(({ path }) => `${path} speaks SQL: move the statement to the queries.ts of its feature.`);
}
