import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { caseQuery, openCaseForFeedback } from "../../api/case-record.ts";
import type { FeedbackDetail } from "../../api/views.ts";
import { useMay } from "../../session/use-me.ts";
import { Icon } from "../../ui/Icon.tsx";
import { OwnerName } from "../../ui/OwnerName.tsx";
import { tellDone, tellError } from "../../ui/tell.ts";
import { useMutationOnce } from "../../ui/use-mutation-once.ts";
import { useWords } from "../../words/current-language.ts";
import { CaseState } from "../recover/CaseState.tsx";
import "../recover/recover.css";

/** The case that this feedback has; without one, whoever may opens one. */
export function FeedbackCase({ feedback }: { readonly feedback: FeedbackDetail }) {
  const mayRead = useMay("cases:read");
  const mayWrite = useMay("cases:write");
  if (feedback.caseId) return mayRead ? <CaseLink caseId={feedback.caseId} /> : null;
  return mayWrite ? <OpenCase feedbackId={feedback.id} /> : null;
}

function CaseLink({ caseId }: { readonly caseId: string }) {
  const t = useWords();
  const detail = useQuery(caseQuery(caseId)).data;
  return (
    <Link className="feedback-case" to="/recover/$caseId" params={{ caseId }} search={{}}>
      <span className="with-icon">
        <Icon name="recover" size={16} />
        <strong>{detail ? t("recover.case", { reference: detail.reference }) : t("recover.open")}</strong>
      </span>
      {detail ? (
        <span className="case-head-facts">
          <CaseState item={detail} />
          <OwnerName owner={detail.owner} />
        </span>
      ) : null}
    </Link>
  );
}

function OpenCase({ feedbackId }: { readonly feedbackId: string }) {
  const t = useWords();
  const queryClient = useQueryClient();
  const opening = useMutationOnce({
    mutationFn: () => openCaseForFeedback(feedbackId),
    onSuccess: async (detail) => {
      queryClient.setQueryData(caseQuery(detail.id).queryKey, detail);
      tellDone(t("listen.caseOpened", { reference: detail.reference }));
      const topics = ["feedback", "cases", "now", "customers"];
      await Promise.all(topics.map((topic) => queryClient.invalidateQueries({ queryKey: [topic] })));
    },
    onError: (error) => tellError(t, error),
  });
  return (
    <div className="feedback-open-case">
      <Button
        variant="default"
        leftSection={<Icon name="flag" size={16} />}
        loading={opening.isPending}
        onClick={() => opening.mutate()}
      >
        {t("listen.openCase")}
      </Button>
      <span className="small quiet">{t("listen.openCaseSays")}</span>
    </div>
  );
}
