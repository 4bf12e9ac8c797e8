import { SegmentedControl } from "@mantine/core";
import type { CaseDetail } from "../../api/views.ts";
import { useWords } from "../../words/current-language.ts";
import { NoteForm } from "./NoteForm.tsx";
import { ReplyForm } from "./ReplyForm.tsx";

export type WritingKind = "reply" | "note";

interface ComposerProps {
  readonly detail: CaseDetail;
  readonly kind: WritingKind;
  readonly onKind: (kind: WritingKind) => void;
}

/** Where one answers the customer, or writes to colleagues. What is being written stays when one looks elsewhere. */
export function Composer({ detail, kind, onKind }: ComposerProps) {
  const t = useWords();
  if (!detail.can.reply) {
    return (
      <section className="panel panel-padded composer" aria-label={t("recover.write")}>
        <p className="small quiet">{t("recover.reply.noAddress")}</p>
        <NoteForm caseId={detail.id} />
      </section>
    );
  }
  return (
    <section className="panel panel-padded composer" aria-label={t("recover.write")}>
      <SegmentedControl
        aria-label={t("recover.write")}
        value={kind}
        onChange={(chosen) => onKind(chosen === "note" ? "note" : "reply")}
        data={[
          { value: "reply", label: t("recover.reply.toCustomer") },
          { value: "note", label: t("recover.note.toColleagues") },
        ]}
      />
      {kind === "reply" ? <ReplyForm detail={detail} /> : <NoteForm caseId={detail.id} />}
    </section>
  );
}
