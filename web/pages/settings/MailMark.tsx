import type { MailStatus } from "../../api/views.ts";
import { Mark, type Tone } from "../../ui/Mark.tsx";
import { useWords } from "../../words/current-language.ts";

const tones: Record<MailStatus, Tone> = {
  queued: "information",
  held: "warn",
  sending: "information",
  sent: "good",
  failed: "bad",
  unknown: "warn",
};

/** How far a mail has come. */
export function MailMark({ status }: { readonly status: MailStatus }) {
  const t = useWords();
  return <Mark tone={tones[status]}>{t(`mail.status.${status}`)}</Mark>;
}
