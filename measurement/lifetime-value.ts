import { MeasurementError } from "./errors.ts";
import { requireBetween, requireFinite } from "./kernel/require.ts";

/** What a customer brings in each period, how many stay, and how much later money is worth less. */
export interface CustomerEconomics {
  /** Margin of one period, in any currency. */
  readonly margin: number;
  /** Share of customers that stay from one period to the next, 0 to 1. */
  readonly retention: number;
  /** Discount rate of one period: 0.1 is 10 %. */
  readonly discount: number;
  /** Periods of the finite horizon. */
  readonly periods: number;
}

/** What a customer is worth, in the currency of the margin. */
export interface LifetimeValue {
  /** For ever, the first margin one period from now. */
  readonly infinite: number;
  /** For ever, the first margin now. */
  readonly infiniteInclFirst: number;
  /** Over the horizon, the first margin now. */
  readonly finite: number;
}

/**
 * Customer lifetime value with constant margin and retention.
 *
 * Formula: margin × r / (1 + d - r) when the first margin comes after one period, margin × (1 + d) / (1 + d - r) when it comes now;
 * finite: sum over t = 0 to periods - 1 of margin × (r / (1 + d))^t. Source: Gupta & Lehmann (2003), J. Interactive Marketing 17:9.
 * Throws `out-of-range` for a retention outside 0 to 1, a discount at or below -1 or one not above retention - 1, and for fewer
 * than one period. Always show horizon and discount; a difference between promoters and detractors is an association.
 */
export function lifetimeValue(economics: CustomerEconomics): LifetimeValue {
  const { margin, retention, discount, periods } = economics;
  requireFinite(margin, "margin");
  requireBetween(retention, 0, 1, "retention");
  requireFinite(discount, "discount");
  requireFinite(periods, "periods");
  if (!Number.isInteger(periods)) throw new MeasurementError("not-integer", "periods");
  if (periods < 1) throw new MeasurementError("out-of-range", "periods");
  const loss = 1 + discount - retention;
  if (discount <= -1 || loss <= 0) throw new MeasurementError("out-of-range", "discount");

  const kept = retention / (1 + discount);
  const whole = (margin * (1 + discount)) / loss;
  return {
    infinite: (margin * retention) / loss,
    infiniteInclFirst: whole,
    finite: kept === 0 ? margin : whole * -Math.expm1(periods * Math.log(kept)),
  };
}
