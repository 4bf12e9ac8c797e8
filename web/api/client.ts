import { type ClientResponse, hc } from "hono/client";
import type { Api } from "../../server/api.ts";
import { send } from "./send.ts";

/** The API with the types of the server's own routes: what they do not take or give does not compile. */
export const api = hc<Api>("/api/v1", { fetch: send });

type Answered<R> = R extends ClientResponse<infer Body, 200 | 201, "json"> ? Body : never;

/** The JSON of an answer. A refusal was thrown before, by `send`. */
export async function read<R extends ClientResponse<unknown>>(answer: Promise<R>): Promise<Answered<R>> {
  const response = await answer;
  // The one thing that the client's types do not say: an answer that is not a refusal is one of the declared bodies.
  return (await response.json()) as Answered<R>;
}

/** Waits for an answer that has no body. */
export async function done(answer: Promise<unknown>): Promise<void> {
  await answer;
}
