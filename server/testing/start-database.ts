import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startEmbeddedPostgres } from "../platform/database/embedded.ts";
import { migrate } from "../platform/database/migrate.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The test run's PostgreSQL, for its superuser. */
    databaseAdminUrl: string;
  }
}

/** Starts one PostgreSQL for the whole run and migrates the database that every test file gets a copy of. */
export default async function startDatabase(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "croquette-test-"));
  chmodSync(folder, 0o711);
  const server = await startEmbeddedPostgres(join(folder, "data"), {
    // Nothing here has to survive a power cut; the durability tests start servers of their own.
    settings: { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "200" },
  });
  await migrate(server.url);
  project.provide("databaseAdminUrl", server.adminUrl);

  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
