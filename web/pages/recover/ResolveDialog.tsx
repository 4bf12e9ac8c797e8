import { Checkbox, Modal, Select, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { resolveCase } from "../../api/case-record.ts";
import { causesQuery } from "../../api/causes.ts";
import type { CaseDetail } from "../../api/views.ts";
import { useMe } from "../../session/use-me.ts";
import { nameOfCustomer } from "../../ui/feedback/name-of-customer.ts";
import { FormEnd } from "../../ui/form/FormEnd.tsx";
import { tellDone } from "../../ui/tell.ts";
import { useMutationOnce } from "../../ui/use-mutation-once.ts";
import { useWords } from "../../words/current-language.ts";
import { causeChoices } from "./cause-choices.ts";
import { DecidedMeanwhile } from "./DecidedMeanwhile.tsx";
import { isOpenCase } from "./is-open-case.ts";
import { doneBefore } from "./timeline-words.ts";
import { useCaseAnswer } from "./use-case-answer.ts";
import { useDoneDraft } from "./use-done-draft.ts";
import { WrittenMeanwhile } from "./WrittenMeanwhile.tsx";
import "../../ui/feedback/feedback.css";
import "../../ui/form/form.css";

interface DialogProps {
  readonly detail: CaseDetail;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Says that it was put right: what was done, why it happened, and whether the customer is asked. */
export function ResolveDialog({ detail, opened, onClose }: DialogProps) {
  const t = useWords();
  const close = { "aria-label": t("action.close") };
  return (
    <Modal opened={opened} onClose={onClose} title={t("recover.resolve")} closeButtonProps={close}>
      <ResolveForm detail={detail} onClose={onClose} />
    </Modal>
  );
}

function ResolveForm({ detail, onClose }: Omit<DialogProps, "opened">) {
  const t = useWords();
  const causes = useQuery(causesQuery).data ?? [];
  const done = useDoneDraft(detail);
  const before = detail.doneText === null ? doneBefore(detail) : undefined;
  const [causeId, setCauseId] = useState(detail.cause?.id ?? null);
  const [asks, setAsks] = useState(detail.can.askConfirmation);
  const { accept, readAnewAfter } = useCaseAnswer(detail.id);
  const [conflict, setConflict] = useState(false);
  const resolving = useMutationOnce({
    mutationFn: () => {
      const doneText = done.text.trim() === "" ? null : done.text.trim();
      return resolveCase(detail.id, detail.revision, { doneText, causeId, askCustomer: asks });
    },
    onSuccess: (resolved) => {
      accept(resolved);
      done.forget();
      tellDone(resolved.confirmation === "asked" ? t("recover.resolve.doneAsked") : t("recover.resolve.done"));
      onClose();
    },
    onError: async (error) => setConflict(await readAnewAfter(error)),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    resolving.mutate();
  };
  return (
    <form className="form" onSubmit={submit}>
      {resolving.isIdle ? <DecidedMeanwhile detail={detail} kind="resolved" /> : null}
      {before ? (
        <div>
          <p className="small quiet">{t("recover.done.before")}</p>
          <blockquote className="quote">{before}</blockquote>
        </div>
      ) : null}
      <Textarea
        label={t("recover.done")}
        description={asks ? t("recover.done.says") : t("recover.done.saysColleagues")}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={5000}
        data-autofocus
        value={done.text}
        onChange={(event) => done.write(event.currentTarget.value)}
      />
      {done.meanwhile === undefined ? null : (
        <WrittenMeanwhile theirs={done.meanwhile} onKeepMine={done.keepMine} onTakeTheirs={done.forget} />
      )}
      <Select
        label={t("recover.cause")}
        placeholder={t("recover.cause.none")}
        clearable
        allowDeselect={false}
        clearButtonProps={{ "aria-label": t("recover.cause.clear") }}
        data={causeChoices(causes, detail.cause)}
        value={causeId}
        onChange={setCauseId}
      />
      <AskCustomer detail={detail} asks={asks} onChange={setAsks} />
      <FormEnd
        submitLabel={asks ? t("recover.resolve.goAsk") : t("recover.resolve.go")}
        isPending={resolving.isPending}
        error={resolving.error}
        says={conflict ? t("recover.conflict") : undefined}
        disabled={done.meanwhile !== undefined || !isOpenCase(detail.status)}
        onCancel={onClose}
      />
    </form>
  );
}

interface AskCustomerProps {
  readonly detail: CaseDetail;
  readonly asks: boolean;
  readonly onChange: (asks: boolean) => void;
}

function AskCustomer({ detail, asks, onChange }: AskCustomerProps) {
  const t = useWords();
  const { workspace } = useMe();
  if (!detail.can.askConfirmation) return <p className="small quiet">{t("recover.resolve.cannotAsk")}</p>;
  return (
    <Checkbox
      label={t("recover.resolve.ask", { name: nameOfCustomer(detail.customer) ?? t("recover.theGuest") })}
      description={t("recover.resolve.askSays", { count: workspace.settings.confirmationDays })}
      checked={asks}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
