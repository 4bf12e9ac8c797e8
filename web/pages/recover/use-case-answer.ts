import { useQueryClient } from "@tanstack/react-query";
import { caseQuery } from "../../api/case-record.ts";
import { ProblemError } from "../../api/problem-error.ts";
import type { CaseDetail } from "../../api/views.ts";

interface CaseAnswer {
  /** Shows the case as the server answered it, and has the lists read anew. */
  readonly accept: (detail: CaseDetail) => void;
  /** Reads the case anew after a conflict. True when somebody had changed it since it was shown. */
  readonly readAnewAfter: (error: Error) => Promise<boolean>;
}

/** What to do with the server's answer to something that was done about a case. */
export function useCaseAnswer(id: string): CaseAnswer {
  const queryClient = useQueryClient();
  const { queryKey } = caseQuery(id);
  const accept = (detail: CaseDetail) => {
    queryClient.setQueryData(queryKey, detail);
    void queryClient.invalidateQueries({ queryKey: ["cases", "list"] });
    void queryClient.invalidateQueries({ queryKey: ["now"] });
    void queryClient.invalidateQueries({ queryKey: ["customers"] });
  };
  const readAnewAfter = async (error: Error) => {
    if (!(error instanceof ProblemError) || error.status !== 409) return false;
    const before = queryClient.getQueryData(queryKey)?.revision;
    const now = await queryClient.fetchQuery({ ...caseQuery(id), staleTime: 0 }).catch(() => undefined);
    return now !== undefined && now.revision !== before;
  };
  return { accept, readAnewAfter };
}
