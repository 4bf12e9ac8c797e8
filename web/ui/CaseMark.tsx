import type { CaseStatus } from "../api/views.ts";
import { useWords } from "../words/current-language.ts";
import { Mark, type Tone } from "./Mark.tsx";

const tones: Record<CaseStatus, Tone> = {
  new: "warn",
  in_progress: "information",
  waiting: "neutral",
  resolved: "good",
  closed: "neutral",
};

/** How far a case has come. */
export function CaseMark({ status }: { readonly status: CaseStatus }) {
  const t = useWords();
  return <Mark tone={tones[status]}>{t(`case.status.${status}`)}</Mark>;
}
