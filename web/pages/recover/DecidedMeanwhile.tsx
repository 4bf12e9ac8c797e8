import type { CaseDetail } from "../../api/views.ts";
import { nameOfCustomer } from "../../ui/feedback/name-of-customer.ts";
import { useFormats, useWords } from "../../words/current-language.ts";
import { isOpenCase } from "./is-open-case.ts";
import { sentenceOf } from "./timeline-words.ts";
import "../../ui/form/form.css";

interface DecidedMeanwhileProps {
  readonly detail: CaseDetail;
  /** What this dialog was about to do. */
  readonly kind: "resolved" | "reopened";
}

/** A colleague was quicker with the same decision: says who, and that what was written is kept. */
export function DecidedMeanwhile({ detail, kind }: DecidedMeanwhileProps) {
  const t = useWords();
  const formats = useFormats();
  if (isOpenCase(detail.status) === (kind === "resolved")) return null;
  const decision = detail.timeline.findLast((entry) => entry.kind === kind);
  const speech = { t, formats, customer: nameOfCustomer(detail.customer) };
  return (
    <p className="form-error" role="alert">
      {decision ? sentenceOf(speech, decision) : null} {t("recover.decidedMeanwhile")}
    </p>
  );
}
