import type { CaseItem } from "../../api/views.ts";
import { CaseMark } from "../../ui/CaseMark.tsx";
import { Mark, type Tone } from "../../ui/Mark.tsx";
import { TimeLeft } from "../../ui/TimeLeft.tsx";
import { useWords } from "../../words/current-language.ts";
import { isOpenCase } from "./is-open-case.ts";

type Confirmation = NonNullable<CaseItem["confirmation"]>;

const tones: Record<Confirmation, Tone> = {
  asked: "information",
  confirmed: "good",
  refused: "bad",
  unconfirmed: "neutral",
  not_asked: "neutral",
};

/** How far a case has come: its status, and the time left as long as somebody has to act, or else the customer's word. */
export function CaseState({ item }: { readonly item: CaseItem }) {
  const t = useWords();
  return (
    <span className="case-state">
      <CaseMark status={item.status} />
      {isOpenCase(item.status) ? (
        <TimeLeft deadlineAt={item.deadlineAt} />
      ) : item.confirmation ? (
        <Mark tone={tones[item.confirmation]}>{t(`recover.confirmation.${item.confirmation}`)}</Mark>
      ) : null}
    </span>
  );
}
