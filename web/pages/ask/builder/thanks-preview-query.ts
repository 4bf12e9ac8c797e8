import { queryOptions } from "@tanstack/react-query";
import type { InferRequestType } from "hono/client";
import type { SurveyContent } from "../../../../survey/content.ts";
import { api, read } from "../../../api/client.ts";

type PreviewedContent = InferRequestType<(typeof api.surveys)[":id"]["preview"]["$post"]>["json"]["content"];

/** What a guest reads after sending, as the server shows this thank-you of a content that need not be saved. */
export function thanksPreviewQuery(id: string, content: SurveyContent, language: string, thanks: number) {
  return queryOptions({
    queryKey: ["preview", id, language, content, `thanks ${thanks}`],
    queryFn: async () => {
      // The server reads it with a schema of the same type, which only cannot say that nothing in it changes.
      const json = { content: structuredClone(content) as PreviewedContent, language, thanks };
      return (await read(api.surveys[":id"].preview.$post({ param: { id }, json }))).html;
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}
