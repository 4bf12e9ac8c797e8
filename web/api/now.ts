import { queryOptions } from "@tanstack/react-query";
import type { InferResponseType } from "hono/client";
import { api, read } from "./client.ts";

export type Now = InferResponseType<typeof api.now.$get, 200>;
export type RealChange = Now["changes"][number];

/** What waits, what came in, what really changed, what was praised. */
export const nowQuery = queryOptions({ queryKey: ["now"], queryFn: () => read(api.now.$get()) });
