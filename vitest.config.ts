import { defineConfig } from "vitest/config";

const startDatabase = "./server/testing/start-database.ts";
const seedProperties = "./server/testing/seed-properties.ts";

/** A busy machine takes its time: what comes at all may come late. */
const expectPatiently = { poll: { timeout: 30_000 } };

export default defineConfig({
  test: {
    maxWorkers: 2,
    globalSetup: [startDatabase],
    projects: [
      {
        test: {
          name: "unit",
          include: ["{measurement,survey,widget,web,checks}/**/*.test.ts"],
          setupFiles: [seedProperties],
          expect: expectPatiently,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "server",
          include: ["{server,scripts,benchmarks}/**/*.test.ts"],
          setupFiles: [seedProperties],
          expect: expectPatiently,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "end-to-end",
          include: ["end-to-end/**/*.test.ts"],
          expect: expectPatiently,
          // After the others and one file at a time: they share the browser's attention and the machine.
          sequence: { groupOrder: 1 },
          fileParallelism: false,
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
