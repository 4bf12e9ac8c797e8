import type { CaseItem } from "../../api/views.ts";
import { ScoreMark } from "../../ui/feedback/ScoreMark.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { useWords } from "../../words/current-language.ts";

/** Why there is a case: the score that was too low, or the colleague who marked the feedback. */
export function CaseReason({ reason }: { readonly reason: CaseItem["reason"] }) {
  const t = useWords();
  if (reason.kind !== "marked") return <ScoreMark score={reason} />;
  return (
    <span className="with-icon small quiet" title={t("recover.markedBy", { name: reason.by })}>
      <Icon name="flag" size={16} />
      <span className="only-heard">{t("recover.markedBy", { name: reason.by })}</span>
    </span>
  );
}
