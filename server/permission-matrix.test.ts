import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import type { Role } from "./platform/context.ts";
import {
  bodyFor,
  demoRoutes,
  foreignBodies,
  mintFor,
  mintNamedObjects,
  type NamedObjects,
  queryFor,
} from "./testing/route-samples.ts";
import { testDatabase } from "./testing/test-database.ts";
import { testPlatform } from "./testing/test-platform.ts";
import { wholeApi } from "./testing/whole-api.ts";
import { createTestWorkspace, type TestWorkspace } from "./testing/workspace.ts";
import { revokeApiKey } from "./workspace/api-keys/revoke-api-key.ts";
import type { Access } from "./workspace/index.ts";
import { permissions, roleMay } from "./workspace/index.ts";

const roles = ["viewer", "agent", "manager", "admin", "owner"] as const satisfies readonly Role[];

const platform = await testPlatform(await testDatabase());
const { api, send, signedIn } = wholeApi(platform);

interface ApiRoute {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly access: Access;
  readonly needsBody: boolean;
}

const all = listRoutes();
const guarded = all.filter(({ access }) => access !== "public");

function listRoutes(): ApiRoute[] {
  const definitions = api.openAPIRegistry.definitions;
  return definitions.flatMap((definition) => {
    if (definition.type !== "route") return [];
    const { method, path, request } = definition.route;
    const access = accessOf(definition.route);
    return [{ name: `${method} ${path}`, method, path, access, needsBody: request?.body?.required === true }];
  });
}

function accessOf(route: object): Access {
  const access: unknown = "x-permission" in route ? route["x-permission"] : undefined;
  const known: readonly Access[] = ["public", "signed-in", ...permissions];
  const found = known.find((one) => one === access);
  if (!found) throw new Error(`${JSON.stringify(route)} declares no permission.`);
  return found;
}

let mine: TestWorkspace;
let other: TestWorkspace;
let myObjects: NamedObjects;
let otherObjects: NamedObjects;
type Sessions = Record<Role, Record<string, string>>;
let sessions: Sessions;
let demoSessions: Sessions;
let otherOwner: Record<string, string>;
let revokedKey: string;

beforeAll(async () => {
  await platform.jobs.start();
  mine = await createTestWorkspace(platform);
  other = await createTestWorkspace(platform);
  const revoked = await createTestWorkspace(platform);
  await revoked.as("owner", (ctx) => revokeApiKey(ctx, revoked.apiKeyId));
  revokedKey = revoked.apiKey;
  myObjects = await mintNamedObjects(platform, mine);
  otherObjects = await mintNamedObjects(platform, other);
  sessions = await signedInAs(mine);
  demoSessions = await signedInAs(await createTestWorkspace(platform, { isDemo: true }));
  otherOwner = await signedIn(other.members.owner);
  await send("GET", "/me", { headers: bearer(mine.apiKey) }); // Its last use is written now, and not again in this test.
});

async function signedInAs({ members }: TestWorkspace): Promise<Sessions> {
  return {
    viewer: await signedIn(members.viewer),
    agent: await signedIn(members.agent),
    manager: await signedIn(members.manager),
    admin: await signedIn(members.admin),
    owner: await signedIn(members.owner),
  };
}

const bearer = (key: string) => ({ authorization: `Bearer ${key}` });

/** Makes what the path is about, in this workspace, and returns the path with its id. */
async function pathTo(route: ApiRoute, workspace: TestWorkspace): Promise<string> {
  const collection = /\/([a-z-]+)\/\{id\}/.exec(route.path)?.[1];
  if (collection === undefined) return route.path;
  const mint = mintFor[collection];
  if (!mint) throw new Error(`Nothing in route-samples.ts makes ${collection}, which ${route.path} needs.`);
  const path = route.path.replace("{id}", await mint(platform, workspace));
  if (path.includes("{")) throw new Error(`${route.path} has a parameter that route-samples.ts cannot fill.`);
  return path;
}

async function call(route: ApiRoute, path: string, headers: Record<string, string>, named = myObjects) {
  const body = bodyFor[route.name]?.(named);
  if (route.needsBody && !body) throw new Error(`route-samples.ts has no body for ${route.name}.`);
  const query = new URLSearchParams(queryFor[route.name]?.(named)).toString();
  const response = await send(route.method.toUpperCase(), query === "" ? path : `${path}?${query}`, {
    headers,
    ...(body ? { body } : {}),
  });
  const isStream = response.headers.get("content-type")?.startsWith("text/event-stream");
  if (isStream) await response.body?.cancel();
  return { status: response.status, text: isStream ? "" : await response.text() };
}

/** Everything of a workspace in the database, shortened to one word. */
async function fingerprint(workspaceId: string): Promise<string> {
  const tables = await tenantTables();
  const rows = tables.map(
    (table) => sql`select ${table} as name, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as rows
      from ${sql.table(table)} t where workspace_id = ${workspaceId}`,
  );
  const { rows: sums } = await inDatabase((tx) => sql`${sql.join(rows, sql` union all `)} order by name`.execute(tx));
  return JSON.stringify(sums);
}

async function idsOf(workspaceId: string): Promise<string[]> {
  const tables = await tenantTables("id");
  const rows = tables.map((table) => sql`select id::text from ${sql.table(table)} where workspace_id = ${workspaceId}`);
  const { rows: ids } = await inDatabase((tx) => sql<{ id: string }>`${sql.join(rows, sql` union all `)}`.execute(tx));
  return [workspaceId, ...ids.map(({ id }) => id)];
}

async function tenantTables(column = "workspace_id"): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.table_name as name from information_schema.columns c
    where c.table_schema = 'public' and c.column_name = 'workspace_id' and exists (
      select from information_schema.columns o
      where o.table_schema = 'public' and o.table_name = c.table_name and o.column_name = ${column})
    order by 1`.execute(platform.db);
  return rows.map(({ name }) => name);
}

function inDatabase<T>(
  work: (tx: Parameters<Parameters<ReturnType<typeof platform.db.transaction>["execute"]>[0]>[0]) => Promise<T>,
): Promise<T> {
  return platform.db.transaction().execute(async (tx) => {
    await sql`set local role croquette_worker`.execute(tx);
    return work(tx);
  });
}

function mayUse(access: Access, role: Role): boolean {
  return access === "signed-in" || (access !== "public" && roleMay(role, access));
}

describe.each(guarded)("$name ($access)", (route) => {
  test("is closed to whoever is not signed in, belongs elsewhere or lacks the role, and nothing happens", async () => {
    const path = await pathTo(route, mine);
    const before = await fingerprint(mine.id);
    const ids = await idsOf(mine.id);

    const strangers = [
      {},
      bearer(revokedKey),
      bearer(`${mine.apiKey.slice(0, -1)}~`),
      { ...otherOwner, "x-workspace": mine.id },
    ];
    for (const headers of strangers) expect((await call(route, path, headers)).status).toBe(401);

    for (const headers of [otherOwner, bearer(other.apiKey)]) {
      const isKey = "authorization" in headers;
      const refused = isKey && !mayUse(route.access, "admin") ? 403 : 404;
      if (path !== route.path) expect((await call(route, path, headers, otherObjects)).status).toBe(refused);
      const { text, status } = await call(route, path, headers);
      expect(status).not.toBe(500);
      const sent = `${path}${JSON.stringify(myObjects)}`;
      expect(ids.filter((id) => text.includes(id) && !sent.includes(id))).toEqual([]);
    }

    for (const role of roles.filter((one) => !mayUse(route.access, one))) {
      expect((await call(route, path, sessions[role])).status).toBe(403);
    }
    expect(await fingerprint(mine.id)).toBe(before);
  });

  test("is open to every role that may", async () => {
    for (const role of roles.filter((one) => mayUse(route.access, one))) {
      const asRole = demoRoutes.includes(route.name) ? demoSessions[role] : sessions[role];
      const { status, text } = await call(route, await pathTo(route, mine), asRole);
      // 409: it is there and allowed, and not possible in the state that a new one is in.
      expect({ role, status, text }).toMatchObject({ status: expect.toSatisfy(isDone) });
    }
    if (!mayUse(route.access, "admin") || route.name === "patch /me") return;
    const { status, text } = await call(route, await pathTo(route, mine), bearer(mine.apiKey));
    expect({ status, text }).toMatchObject({ status: expect.toSatisfy(isDone) });
  });
});

function isDone(status: number): boolean {
  return (status >= 200 && status < 300) || status === 409;
}

describe("what is named in a body", () => {
  test.each(foreignBodies.map(([name, body], number) => ({ name, body, number })))(
    "of another workspace is refused: $name ($number)",
    async ({ name, body }) => {
      const route = guarded.find((one) => one.name === name);
      if (!route) throw new Error(`There is no route ${name}.`);
      const path = await pathTo(route, mine);
      const before = [await fingerprint(mine.id), await fingerprint(other.id)];
      const headers = sessions.owner;
      const response = await send(route.method.toUpperCase(), path, { headers, body: body(otherObjects, myObjects) });
      expect([400, 404, 409]).toContain(response.status);
      expect([await fingerprint(mine.id), await fingerprint(other.id)]).toEqual(before);
      const accepted = await send(route.method.toUpperCase(), path, { headers, body: body(myObjects, myObjects) });
      expect(accepted.status).toBeLessThan(300);
    },
  );
});

describe("routes", () => {
  test("that anybody may call are these and no others", () => {
    expect(
      all
        .filter(({ access }) => access === "public")
        .map(({ name }) => name)
        .sort(),
    ).toEqual([
      "get /auth/get-session",
      "get /invitations/by-token/{token}",
      "get /openapi.json",
      "get /reference",
      "get /setup",
      "post /auth/change-password",
      "post /auth/request-password-reset",
      "post /auth/reset-password",
      "post /auth/sign-in/email",
      "post /auth/sign-out",
      "post /invitations/by-token/{token}/accept",
      "post /responses",
      "post /setup/demo",
      "post /setup/workspace",
    ]);
  });

  test("that change something ask for more than reading", () => {
    const changing = guarded.filter(({ method, access }) => method !== "get" && !access.endsWith(":write"));
    expect(changing.map(({ name, access }) => `${name}: ${access}`).sort()).toEqual([
      "patch /causes/{id}: cases:settings",
      "patch /me: signed-in",
      "post /causes/{id}/archive: cases:settings",
      "post /causes/{id}/restore: cases:settings",
      "post /causes: cases:settings",
      "post /surveys/{id}/preview: ask:read",
    ]);
    expect(guarded.filter(({ access }) => access === "signed-in").map(({ name }) => name)).toEqual([
      "get /me",
      "patch /me",
      "get /live",
    ]);
  });

  test("all declare a permission: none is served that the description of the API does not know", () => {
    const declared = new Set(all.map(({ method, path }) => `${method} ${path.replaceAll(/\{(\w+)\}/g, ":$1")}`));
    const others = api.routes
      .filter(({ method }) => method !== "ALL")
      .map(({ method, path }) => `${method.toLowerCase()} ${path}`)
      .filter((name) => !declared.has(name));
    expect(others).toEqual([]);
  });

  test("each need something that the samples know", () => {
    const names = new Set(guarded.map(({ name }) => name));
    const unknown = [...Object.keys(bodyFor), ...Object.keys(queryFor), ...demoRoutes].filter(
      (name) => !names.has(name),
    );
    expect(unknown).toEqual([]);
    expect(guarded.length).toBeGreaterThan(50);
  });
});
