import { Button, Textarea } from "@mantine/core";
import type { CaseDetail } from "../../api/views.ts";
import { useStoredDraft } from "../../ui/use-stored-draft.ts";
import { useWords } from "../../words/current-language.ts";
import type { CaseEditing } from "./use-case-change.ts";
import "../../ui/form/form.css";

interface DoneFieldProps {
  readonly detail: CaseDetail;
  readonly editing: CaseEditing;
}

/** What was done about it. What is being written stays, also when somebody else changed the case meanwhile. */
export function DoneField({ detail, editing }: DoneFieldProps) {
  const t = useWords();
  const stored = detail.doneText ?? "";
  const { draft, setDraft } = useStoredDraft(`done.${detail.id}`);
  const text = draft ?? stored;
  const save = () => {
    const doneText = text.trim() === "" ? null : text.trim();
    editing.edit({ change: { doneText }, back: { doneText: detail.doneText }, done: t("recover.edit.done") }, () =>
      setDraft(undefined),
    );
  };
  return (
    <div className="case-done">
      <Textarea
        id="done"
        label={t("recover.done")}
        description={detail.can.reply ? t("recover.done.says") : t("recover.done.saysColleagues")}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={5000}
        value={text}
        onChange={(event) => setDraft(event.currentTarget.value)}
      />
      {text === stored ? null : (
        <div className="form-actions">
          <Button size="compact-sm" loading={editing.isSaving} onClick={save}>
            {t("action.save")}
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={() => setDraft(undefined)}>
            {t("action.cancel")}
          </Button>
        </div>
      )}
    </div>
  );
}
