import { Textarea } from "@mantine/core";
import type { FormEvent } from "react";
import { addNote } from "../../api/case-record.ts";
import { FormEnd } from "../../ui/form/FormEnd.tsx";
import { tellDone } from "../../ui/tell.ts";
import { useWords } from "../../words/current-language.ts";
import { sendKey } from "./send-key.ts";
import { useWriting } from "./use-writing.ts";
import "../../ui/form/form.css";

/** A note for colleagues; the customer never sees it. */
export function NoteForm({ caseId }: { readonly caseId: string }) {
  const t = useWords();
  const note = useWriting({
    caseId,
    kind: "note",
    send: (written) => addNote(caseId, written),
    onSent: () => tellDone(t("recover.note.added")),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    note.submit();
  };
  return (
    <form className="form" onSubmit={submit}>
      <Textarea
        id="note"
        label={t("recover.note.text")}
        description={t("recover.note.says")}
        autosize
        minRows={3}
        maxRows={12}
        maxLength={5000}
        value={note.text}
        onChange={(event) => note.setText(event.currentTarget.value)}
        onKeyDown={sendKey(note.submit)}
      />
      <FormEnd
        submitLabel={t("recover.note.add")}
        isPending={note.isSending}
        error={note.error}
        says={note.sentEarlier ? t("recover.note.sentEarlier") : undefined}
        disabled={note.text.trim() === ""}
      />
    </form>
  );
}
