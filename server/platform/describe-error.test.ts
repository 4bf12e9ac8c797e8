import { expect, test } from "vitest";
import { emptyTestDatabase } from "../testing/test-database.ts";
import { describeError } from "./describe-error.ts";

const { pool } = await emptyTestDatabase();
const typed = "My name is Anna and the soup was cold";

async function failureOf(statement: string, values: readonly unknown[] = []): Promise<unknown> {
  return pool.query(statement, [...values]).then(
    () => expect.unreachable("The statement should fail."),
    (error: unknown) => error,
  );
}

test("whoever runs the server learns what failed and where", async () => {
  const described = describeError(await failureOf("select * from absent"));
  expect(described).toMatch(/^error 42P01: relation "absent" does not exist\n\s+at /);
  expect(described).toContain("describe-error.test.ts");
});

test("a row that the database refused is not told", async () => {
  await pool.query("create table said (text text primary key check (length(text) < 40))");
  await pool.query("insert into said values ($1)", [typed]);
  const twice = await failureOf("insert into said values ($1)", [typed]);
  const tooLong = await failureOf("insert into said values ($1)", [`${typed}, ${typed}`]);
  expect(describeError(twice)).toMatch(/^error 23505: .*"said_pkey"\n/);
  expect(describeError(tooLong)).toMatch(/^error 23514: .*"said_text_check"\n/);
  expect(describeError([twice, tooLong]) + describeError(twice) + describeError(tooLong)).not.toContain("Anna");
});

test("a text that nobody could read is not told", async () => {
  const notANumber = await failureOf("select $1::text::int", [typed]);
  expect(describeError(notANumber)).toMatch(/^error 22P02: invalid input syntax for type integer: "…"\n/);

  const parse = () => JSON.parse(`Anna ${typed}`);
  expect(parse).toThrow(/Anna/);
  try {
    parse();
  } catch (error) {
    expect(describeError(error)).not.toContain("Anna");
    expect(describeError(error)).toContain("is not valid JSON");
  }
});

test("the cause is told as well", () => {
  const described = describeError(new Error("The fold failed.", { cause: new RangeError("too many") }));
  expect(described).toContain("Error: The fold failed.\n");
  expect(described).toContain("\nCaused by RangeError: too many\n");
});

test("what is thrown and is no error is named, not printed", () => {
  expect(describeError(typed)).toBe("Something that is no error was thrown (string).");
});
