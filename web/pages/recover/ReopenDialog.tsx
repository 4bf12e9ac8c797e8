import { Modal, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { reopenCase } from "../../api/case-record.ts";
import type { CaseDetail } from "../../api/views.ts";
import { useMe } from "../../session/use-me.ts";
import { FormEnd } from "../../ui/form/FormEnd.tsx";
import { tellDone } from "../../ui/tell.ts";
import { useMutationOnce } from "../../ui/use-mutation-once.ts";
import { useStoredDraft } from "../../ui/use-stored-draft.ts";
import { useWords } from "../../words/current-language.ts";
import { DecidedMeanwhile } from "./DecidedMeanwhile.tsx";
import { isOpenCase } from "./is-open-case.ts";
import { useCaseAnswer } from "./use-case-answer.ts";
import "../../ui/form/form.css";

interface DialogProps {
  readonly detail: CaseDetail;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Opens a case again, with the reason for whoever reads it later and a new deadline. */
export function ReopenDialog({ detail, opened, onClose }: DialogProps) {
  const t = useWords();
  const close = { "aria-label": t("action.close") };
  return (
    <Modal opened={opened} onClose={onClose} title={t("recover.reopen")} closeButtonProps={close}>
      <ReopenForm detail={detail} onClose={onClose} />
    </Modal>
  );
}

function ReopenForm({ detail, onClose }: Omit<DialogProps, "opened">) {
  const t = useWords();
  const { workspace } = useMe();
  const reason = useStoredDraft(`reopen.${detail.id}`);
  const text = reason.draft?.trim() ?? "";
  const { accept, readAnewAfter } = useCaseAnswer(detail.id);
  const [conflict, setConflict] = useState(false);
  const reopening = useMutationOnce({
    mutationFn: () => reopenCase(detail.id, detail.revision, text),
    onSuccess: (reopened) => {
      accept(reopened);
      reason.setDraft(undefined);
      tellDone(t("recover.reopen.done"));
      onClose();
    },
    onError: async (error) => setConflict(await readAnewAfter(error)),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text !== "") reopening.mutate();
  };
  return (
    <form className="form" onSubmit={submit}>
      {reopening.isIdle ? <DecidedMeanwhile detail={detail} kind="reopened" /> : null}
      <Textarea
        label={t("recover.reopen.reason")}
        description={t("recover.reopen.says", { count: workspace.settings.caseDeadlineHours })}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={1000}
        data-autofocus
        value={reason.draft ?? ""}
        onChange={(event) => reason.setDraft(event.currentTarget.value)}
      />
      <FormEnd
        submitLabel={t("recover.reopen")}
        isPending={reopening.isPending}
        error={reopening.error}
        says={conflict ? t("recover.conflict") : undefined}
        disabled={text === "" || isOpenCase(detail.status)}
        onCancel={onClose}
      />
    </form>
  );
}
