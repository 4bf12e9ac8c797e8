import pg from "pg";

/** Connects for one piece of work and disconnects after it. A lost line fails the statement at hand, and nothing else. */
export async function withClient<Result>(
  config: pg.ClientConfig,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionTimeoutMillis: 10_000, ...config });
  client.on("error", () => {}); // The statement at hand fails with the same error; without a listener the process would end.
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
