import type { CaseDetail } from "../../api/views.ts";
import { useStoredDraft } from "../../ui/use-stored-draft.ts";

interface DoneDraft {
  /** What the field shows: what is being written, or what is stored. */
  readonly text: string;
  /** What a colleague has stored since the writing began; undefined when nobody did. */
  readonly meanwhile: string | undefined;
  readonly write: (text: string) => void;
  /** The writer has seen what the colleague wrote, and goes on with their own. */
  readonly keepMine: () => void;
  /** Nothing is being written any more: what is stored is shown. */
  readonly forget: () => void;
}

/** What was done about a case, while it is being written. It remembers what it began from: two may write at once. */
export function useDoneDraft({ id, doneText }: Pick<CaseDetail, "id" | "doneText">): DoneDraft {
  const stored = doneText ?? "";
  const mine = useStoredDraft(`done.${id}`);
  const began = useStoredDraft(`done-from.${id}`);
  const isOvertaken = mine.draft !== undefined && began.draft !== undefined && began.draft !== stored;
  return {
    text: mine.draft ?? stored,
    meanwhile: isOvertaken && mine.draft !== stored ? stored : undefined,
    write: (text) => {
      if (mine.draft === undefined) began.setDraft(stored);
      mine.setDraft(text);
    },
    keepMine: () => began.setDraft(stored),
    forget: () => {
      mine.setDraft(undefined);
      began.setDraft(undefined);
    },
  };
}
