import { afterAll, expect } from "vitest";
import { readConfig } from "../server/config.ts";
import { type Croquette, startCroquette } from "../server/croquette.ts";
import { freePort } from "../server/testing/free-port.ts";
import { temporaryFolder } from "../server/testing/temporary-folder.ts";
import { testDatabase } from "../server/testing/test-database.ts";

export interface Product {
  /** Where a browser finds it, without a slash at the end. */
  readonly address: string;
  readonly port: number;
  /** What was printed for whoever sets the server up from elsewhere. */
  readonly setupLink: string;
  readonly platform: Croquette["platform"];
}

/**
 * Starts the whole product as a person gets it, on a database and a port of its own, with the environment that an
 * operator would set. Call it at the top of the file: it ends after the file's last test, and fails the file when the
 * server reported an error that nobody expected.
 */
export async function startProduct(environment: Readonly<Record<string, string>> = {}): Promise<Product> {
  const database = await testDatabase();
  const reported: unknown[] = [];
  const config = readConfig({
    DATABASE_URL: database.url,
    CROQUETTE_DATA: temporaryFolder(),
    PORT: String(await freePort()),
    ...environment,
  });
  const croquette = await startCroquette(config, {
    say: () => {},
    reportError: (error, where) => reported.push({ where, error }),
  });

  afterAll(async () => {
    await croquette.stop();
    expect(reported, "what the server reported as unexpected").toEqual([]);
  });
  return {
    address: croquette.publicUrl,
    port: config.port,
    setupLink: croquette.setupLink,
    platform: croquette.platform,
  };
}
