import pg from "pg";
import { startEmbeddedPostgres } from "../platform/database/embedded.ts";

// A process of its own for the tests that kill one: it runs the database of the folder in its argument, writes one row
// after the other, and prints the number of each row that the database has acknowledged.
const [dataFolder = ""] = process.argv.slice(2);
const embedded = await startEmbeddedPostgres(dataFolder, { say: () => {} });
const client = new pg.Client({ connectionString: embedded.url });
await client.connect();
await client.query("create table if not exists acknowledged (number int primary key)");

let isWanted = true;
process.once("SIGTERM", () => {
  isWanted = false;
});

for (let number = 1; isWanted; number++) {
  await client.query("insert into acknowledged values ($1)", [number]);
  process.stdout.write(`${number}\n`);
}
await client.end();
await embedded.stop();
