import type { Interval } from "../api/views.ts";
import { useFormats, useWords } from "../words/current-language.ts";

interface LikelyProps {
  readonly n: number;
  readonly interval: Interval | null;
  readonly decimals?: number;
  /** What the numbers count in: nothing for NPS, a percentage for CSAT. */
  readonly unit?: "percent";
}

/** "Likely between 61 and 74 · 212 answers": what stands under every number. */
export function Likely({ n, interval, decimals = 0, unit }: LikelyProps) {
  const t = useWords();
  const formats = useFormats();
  const write = (value: number) =>
    unit === "percent" ? formats.percent(value, decimals) : formats.number(value, decimals);
  return (
    <span className="figure small quiet">
      {interval ? `${t("number.likely", { low: write(interval.low), high: write(interval.high) })} · ` : null}
      {t("number.answers", { count: n })}
    </span>
  );
}
