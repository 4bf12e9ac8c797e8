import { type ClientResponse, hc } from "hono/client";
import type { Page } from "playwright-core";
import type { Api } from "../server/api.ts";
import type { Role } from "../server/platform/context.ts";
import { demoPatience } from "./browser.ts";
import type { Product } from "./product.ts";

/** The words that somebody signs in with. */
interface Account {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

export const owner: Account = {
  name: "Olga Owner",
  email: "olga@kroket.example",
  password: "eight warm croquettes",
};

/** The API as a program uses it, with the types of the server's own routes. */
export type Client = ReturnType<typeof hc<Api>>;

/** Makes the first workspace as its owner would, and a key for a program of hers. */
export async function makeWorkspace(
  product: Pick<Product, "address">,
  workspace = "De Gouden Kroket",
): Promise<Client> {
  const anybody = hc<Api>(`${product.address}/api/v1`);
  const made = await anybody.setup.workspace.$post({
    json: { ...owner, workspace, timeZone: "Europe/Amsterdam", language: "en" },
  });
  const cookie = made.headers.getSetCookie().map((line) => line.split(";")[0]);
  const headers = { cookie: cookie.join("; "), origin: product.address };
  return clientWithKey(product, headers);
}

/** A demo, and a program with a key to look into it. The page is signed in as its owner. */
export async function makeDemo(product: Pick<Product, "address">, page: Page): Promise<Client> {
  const made = await page.request.post(`${product.address}/api/v1/setup/demo`, {
    data: {},
    timeout: demoPatience,
  });
  if (!made.ok()) throw new Error(await made.text());
  const cookies = await page.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  return clientWithKey(product, { cookie, origin: product.address });
}

async function clientWithKey({ address }: Pick<Product, "address">, headers: Record<string, string>): Promise<Client> {
  const asOwner = hc<Api>(`${address}/api/v1`, { headers });
  const { key } = await read(asOwner["api-keys"].$post({ json: { name: "The tests", role: "admin" } }));
  return hc<Api>(`${address}/api/v1`, { headers: { authorization: `Bearer ${key}` } });
}

/** Invites somebody and accepts for them, as their browser would. */
export async function addColleague(client: Client, name: string, role: Exclude<Role, "owner">): Promise<Account> {
  const account = {
    name,
    email: `${name.toLowerCase().replaceAll(/\W+/g, ".")}@kroket.example`,
    password: `the words of ${name}`,
  };
  const { link } = await read(client.invitations.$post({ json: { email: account.email, role } }));
  const token = link.split("/").at(-1) ?? "";
  const { password } = account;
  await read(client.invitations["by-token"][":token"].accept.$post({ param: { token }, json: { name, password } }));
  return account;
}

export interface Touchpoint {
  readonly id: string;
  readonly name: string;
  /** What a guest opens. */
  readonly link: string;
  /** What a program sends answers to. */
  readonly code: string;
}

/** Makes a touchpoint that asks what a restaurant asks; its cases go to the workspace's owner unless somebody else is named. */
export async function addTouchpoint(client: Client, name: string, lookedAfterBy = owner): Promise<Touchpoint> {
  const members = await read(client.members.$get({ query: {} }));
  const member = members.items.find(({ email }) => email === lookedAfterBy.email);
  if (!member) throw new Error(`${lookedAfterBy.name} does not work here.`);
  const json = { name, template: "restaurant-table", owner: { kind: "member", id: member.id } } as const;
  const made = await read(client.touchpoints.$post({ json: { ...json, spots: ["7", "12"] } }));
  return { id: made.id, name, link: made.link, code: made.linkCode };
}

/** The metric of "how likely are you to recommend us?" at this touchpoint. */
export async function npsOf(client: Client, { id }: Touchpoint): Promise<string> {
  const { survey } = await read(client.touchpoints[":id"].$get({ param: { id } }));
  const { draft } = await read(client.surveys[":id"].$get({ param: { id: survey.id } }));
  for (const question of draft.questions) if (question.kind === "nps") return question.metricId;
  throw new Error("This survey does not ask for a recommendation.");
}

/** Signs in at the screen, and waits until the workspace is there. */
export async function signIn(page: Page, { address }: Product, { email, password }: Account): Promise<void> {
  await page.goto(`${address}/sign-in`);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/now");
}

/** Signs in without a screen: the browser has a session, and has not seen a single page. */
export async function signInUnseen(page: Page, { address }: Product, { email, password }: Account): Promise<void> {
  const answer = await page.request.post(`${address}/api/v1/auth/sign-in/email`, {
    data: { email, password },
    headers: { origin: address },
  });
  if (!answer.ok()) throw new Error(await answer.text());
}

type Answered<R> = R extends ClientResponse<infer Body, 200 | 201, "json"> ? Body : never;

/** The JSON of an answer; what is refused is an error. */
export async function read<R extends ClientResponse<unknown>>(answer: Promise<R>): Promise<Answered<R>> {
  const response = await answer;
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  // An answer that is not a refusal is one of the declared bodies; the client's types do not say so.
  return (await response.json()) as Answered<R>;
}
