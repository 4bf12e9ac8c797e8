import { Button, Textarea } from "@mantine/core";
import type { CaseDetail } from "../../api/views.ts";
import { useWords } from "../../words/current-language.ts";
import type { CaseEditing } from "./use-case-change.ts";
import { useDoneDraft } from "./use-done-draft.ts";
import { WrittenMeanwhile } from "./WrittenMeanwhile.tsx";
import "../../ui/form/form.css";

interface DoneFieldProps {
  readonly detail: CaseDetail;
  readonly editing: CaseEditing;
}

/** What was done about it. What is being written stays, also when somebody else changed the case meanwhile. */
export function DoneField({ detail, editing }: DoneFieldProps) {
  const t = useWords();
  const stored = detail.doneText ?? "";
  const { text, meanwhile, write, keepMine, forget } = useDoneDraft(detail);
  const save = () => {
    const doneText = text.trim() === "" ? null : text.trim();
    editing.edit({ change: { doneText }, back: { doneText: detail.doneText }, done: t("recover.edit.done") }, forget);
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
        onChange={(event) => write(event.currentTarget.value)}
      />
      {meanwhile === undefined ? null : (
        <WrittenMeanwhile theirs={meanwhile} onKeepMine={keepMine} onTakeTheirs={forget} />
      )}
      {text === stored || meanwhile !== undefined ? null : (
        <div className="form-actions">
          <Button size="compact-sm" loading={editing.isSaving} onClick={save}>
            {t("action.save")}
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={forget}>
            {t("action.cancel")}
          </Button>
        </div>
      )}
    </div>
  );
}
