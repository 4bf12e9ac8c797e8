import { queryOptions } from "@tanstack/react-query";
import { api, read } from "./client.ts";

/** One piece of feedback with every answer. */
export function feedbackRecordQuery(id: string) {
  return queryOptions({
    queryKey: ["feedback", "one", id],
    queryFn: () => read(api.feedback[":id"].$get({ param: { id } })),
  });
}
