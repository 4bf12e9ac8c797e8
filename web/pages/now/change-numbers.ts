import type { RealChange } from "../../api/now.ts";
import type { Formats } from "../../words/formats.ts";

interface ChangeNumbers {
  readonly before: string;
  readonly after: string;
  /** Between these the difference likely lies. */
  readonly low: string;
  readonly high: string;
}

/** The numbers of a change in the unit of its score: points for NPS, a share for CSAT, a mean for the others. */
export function changeNumbers(formats: Formats, { metric, before, after, interval }: RealChange): ChangeNumbers {
  const { low, high } = interval;
  switch (metric.kind) {
    case "nps":
      return {
        before: formats.signed(before),
        after: formats.signed(after),
        low: formats.signed(low),
        high: formats.signed(high),
      };
    case "csat":
      return {
        before: formats.percent(before),
        after: formats.percent(after),
        low: formats.signed(low),
        high: formats.signed(high),
      };
    case "ces":
    case "rating":
      return {
        before: formats.number(before, 1),
        after: formats.number(after, 1),
        low: formats.signed(low, 1),
        high: formats.signed(high, 1),
      };
  }
}
