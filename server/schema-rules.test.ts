import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { checkSchema } from "../checks/schema.ts";
import { testDatabase } from "./testing/test-database.ts";

const { url } = await testDatabase();
const client = new pg.Client({ connectionString: url });
await client.connect();
afterAll(() => client.end());

/** What the check says of the schema with this change, which is taken back. */
async function problemsAfter(change: string): Promise<string[]> {
  await client.query("begin");
  try {
    await client.query(change);
    return await checkSchema(client);
  } finally {
    await client.query("rollback");
  }
}

test("the schema keeps its rules", async () => {
  expect(await checkSchema(client)).toEqual([]);
});

const mine = "workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)";

test.each([
  ["a policy that lets everybody see everything", "alter policy one_workspace on feedback using (true)"],
  ["one that lets everything be written", "alter policy one_workspace on feedback with check (true)"],
  ["one for everybody", "alter policy every_workspace on feedback to public"],
  ["the worker's for the web", "alter policy every_workspace on feedback to croquette_web"],
  ["another policy beside them", "create policy also on feedback to croquette_web using (true)"],
  ["the same on the table of workspaces", "alter policy one_workspace on workspace using (true)"],
  ["a comparison with something else", "alter policy one_workspace on mail using (workspace_id is not null)"],
])("the wall has a hole and is said to have one: %s", async (_hole, change) => {
  expect(await problemsAfter(change)).toEqual([expect.stringMatching(/lets through by its policy/)]);
});

test.each([
  ["drop policy one_workspace on feedback", "feedback lacks the policy one_workspace"],
  ["alter table feedback no force row level security", "feedback is not protected by forced row-level security"],
  ["alter table workspace disable row level security", "workspace is not protected by forced row-level security"],
  ["create index stray on feedback (received_at)", "feedback.stray does not begin with workspace_id"],
  ["create index stray on feedback (lower(text))", "feedback.stray does not begin with workspace_id"],
  ["create unique index stray on mail (reason_key)", "mail.stray is unique without beginning with workspace_id"],
  ["drop index member_user", "member_user is a written exception, but no index that begins otherwise"],
])("%s is told", async (change, problem) => {
  expect(await problemsAfter(change)).toEqual([problem]);
});

test("the same policy written again is no problem", async () => {
  expect(await problemsAfter(`alter policy one_workspace on feedback using (${mine}) with check (${mine})`)).toEqual(
    [],
  );
});
