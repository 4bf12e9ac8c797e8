import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import type { CaseDetail } from "../../api/views.ts";
import { useMinute } from "../../ui/use-minute.ts";
import { useFormats, useTimeZone, useWords } from "../../words/current-language.ts";
import type { CaseEditing } from "./use-case-change.ts";
import { clockIn, momentAt } from "./zoned-time.ts";
import "../../ui/form/form.css";

interface DeadlineFieldProps {
  readonly detail: CaseDetail;
  readonly editing: CaseEditing;
}

/** Until when it should be put right, by the clocks of the workspace. */
export function DeadlineField({ detail, editing }: DeadlineFieldProps) {
  const t = useWords();
  const formats = useFormats();
  const timeZone = useTimeZone();
  const now = useMinute();
  const stored = clockIn(timeZone, new Date(detail.deadlineAt));
  const [clock, setClock] = useState<string>();
  const wanted = clock === undefined || clock === stored ? undefined : momentAt(timeZone, clock);
  const isPast = wanted !== undefined && wanted <= now;
  const save = () => {
    if (!wanted) return;
    const deadlineAt = wanted.toISOString();
    // A deadline that had passed already cannot be taken back: the server takes only one that is to come.
    const canGoBack = new Date(detail.deadlineAt) > now;
    const done = t("recover.edit.deadline", { moment: formats.moment(deadlineAt) });
    editing.edit(
      { change: { deadlineAt }, done, ...(canGoBack ? { back: { deadlineAt: detail.deadlineAt } } : {}) },
      () => setClock(undefined),
    );
  };
  return (
    <div className="case-done">
      <TextInput
        type="datetime-local"
        label={t("recover.deadline")}
        value={clock ?? stored}
        error={isPast ? t("recover.deadline.past") : null}
        onChange={(event) => setClock(event.currentTarget.value)}
      />
      {clock === undefined || clock === stored ? null : (
        <div className="form-actions">
          <Button size="compact-sm" loading={editing.isSaving} disabled={!wanted || isPast} onClick={save}>
            {t("action.save")}
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={() => setClock(undefined)}>
            {t("action.cancel")}
          </Button>
        </div>
      )}
    </div>
  );
}
