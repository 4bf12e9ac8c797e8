import { defineConfig } from "vitest/config";

const startDatabase = "./server/testing/start-database.ts";

export default defineConfig({
  test: {
    maxWorkers: 2,
    globalSetup: [startDatabase],
    projects: [
      {
        test: { name: "unit", include: ["{measurement,survey,widget,web,checks}/**/*.test.ts"], testTimeout: 60_000 },
      },
      {
        test: {
          name: "server",
          include: ["{server,scripts,benchmarks}/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "end-to-end",
          include: ["end-to-end/**/*.test.ts"],
          // After the others and one file at a time: they share the browser's attention and the machine.
          sequence: { groupOrder: 1 },
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
