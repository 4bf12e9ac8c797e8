import { describe, expect, test } from "vitest";
import { checkImportCycles } from "./import-cycles.ts";
import { checkImportDirection } from "./import-direction.ts";
import { readSourceFiles, toSource } from "./source-files.ts";

const problemsOf = (path: string, text: string) => checkImportDirection([toSource(path, text)]);

describe("the direction of imports", () => {
  test("is one way in each of the ways to write an import", () => {
    for (const text of [
      'import { db } from "../server/db.ts";',
      'import "../server/db.ts";',
      'export { db } from "../server/db.ts";',
      'const { db } = await import("../server/db.ts");',
      "const loading = import('../server/db.ts').then(({ db }) => db);",
      'const Page = lazy(() => import("../server/db.ts"));',
      "void import(`../server/db.ts`);",
      'import(\n  "../server/db.ts",\n)',
    ]) {
      expect(problemsOf("web/page.ts", text), text).toEqual([
        "web/page.ts imports server/db.ts: web must not know server.",
      ]);
    }
  });

  test("lets the web app know the shapes of the API, which cost nothing when it runs", () => {
    for (const text of [
      'import type { Api } from "../server/api.ts";',
      'import { type Api, type View } from "../server/api.ts";',
      'type Api = import("../server/api.ts").Api;',
      'type Module = typeof import("../server/api.ts");',
    ]) {
      expect(problemsOf("web/page.ts", text), text).toEqual([]);
    }
  });

  test("enters a feature by its door, also when it is loaded late", () => {
    const late = (file: string) => `const { find } = await import("${file}");`;
    expect(problemsOf("server/ask/page.ts", late("../workspace/members/queries.ts"))).toEqual([
      "server/ask/page.ts imports server/workspace/members/queries.ts: enter workspace by its index.ts.",
    ]);
    expect(problemsOf("server/ask/page.ts", late("../workspace/index.ts"))).toEqual([]);
    expect(problemsOf("server/workspace/page.ts", late("../ask/index.ts"))).toHaveLength(1);
  });

  test("enters a feature by its door also where the whole is put together, and lets tests look behind it", () => {
    const behind = (file: string) => `import { liveRoutes } from "${file}";`;
    expect(problemsOf("server/api.ts", behind("./workspace/live.ts"))).toEqual([
      "server/api.ts imports server/workspace/live.ts: enter workspace by its index.ts.",
    ]);
    expect(problemsOf("server/api.ts", behind("./workspace/index.ts"))).toEqual([]);
    expect(problemsOf("server/api.ts", behind("./platform/database/ping.ts"))).toEqual([]);
    expect(problemsOf("server/api.test.ts", behind("./workspace/live.ts"))).toEqual([]);
  });

  test("keeps what runs before the installation free of packages and of TypeScript", () => {
    expect(problemsOf("scripts/start.js", 'import { z } from "zod";')).toHaveLength(1);
    expect(problemsOf("scripts/start.js", 'import { read } from "./read.ts";')).toHaveLength(1);
    expect(
      problemsOf("scripts/start.js", 'import { join } from "node:path";\nimport { root } from "./ground.js";'),
    ).toEqual([]);
    expect(problemsOf("scripts/run-tests.ts", 'import { z } from "zod";')).toEqual([]);
    expect(problemsOf("scripts/run-tests.ts", 'import { words } from "../web/words.ts";')).toHaveLength(1);
  });
});

test("a circle is found also when one part of it is loaded late, and types make none", () => {
  const circle = (back: string) => [
    toSource("server/a.ts", 'import { b } from "./b.ts";'),
    toSource("server/b.ts", back),
  ];
  expect(checkImportCycles(circle('await import("./a.ts");'))).toEqual(["server/a.ts → server/b.ts → server/a.ts"]);
  expect(checkImportCycles(circle('type A = import("./a.ts").A;'))).toEqual([]);
});

test("a page may ask its route, which loads it late", () => {
  const route = toSource("web/pages/now/routes.ts", 'lazy(() => import("./NowPage.tsx"));');
  const page = (path: string) => toSource(path, 'import { nowRoute } from "./routes.ts";');
  expect(checkImportCycles([route, page("web/pages/now/NowPage.tsx")])).toEqual([]);
});

test("every folder of code is read, the scripts too", () => {
  const paths = readSourceFiles().map(({ path }) => path);
  for (const path of ["scripts/start.js", "scripts/run-tests.ts", "server/main.ts", "web/main.tsx", "checks/run.ts"]) {
    expect(paths).toContain(path);
  }
});
