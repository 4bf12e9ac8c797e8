import { useFormats, useWords } from "../words/current-language.ts";
import { Mark } from "./Mark.tsx";
import { useMinute } from "./use-minute.ts";

const soon = 4 * 60 * 60 * 1000;

/** How long until a deadline, or how late it is; the exact moment on pointing at it. */
export function TimeLeft({ deadlineAt }: { readonly deadlineAt: string }) {
  const t = useWords();
  const formats = useFormats();
  const left = new Date(deadlineAt).getTime() - useMinute().getTime();
  const tone = left < 0 ? "bad" : left < soon ? "warn" : "neutral";
  const words = left < 0 ? t("time.late", { span: formats.span(-left) }) : t("time.left", { span: formats.span(left) });
  return (
    <time dateTime={deadlineAt} title={t("time.deadlineAt", { moment: formats.moment(deadlineAt) })}>
      <Mark tone={tone}>{words}</Mark>
    </time>
  );
}
