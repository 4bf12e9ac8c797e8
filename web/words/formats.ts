export interface Formats {
  /** 1,234 or, with decimals, 4.3. */
  number(value: number, decimals?: number): string;
  /** +12 or −3; 0 has no sign. */
  signed(value: number, decimals?: number): string;
  /** 37 %, from 0 to 100. */
  percent(value: number, decimals?: number): string;
  /** 22 November 2026. Takes a local day or a moment. */
  day(value: string): string;
  /** 22 Nov, with the year when it is not this one. */
  shortDay(value: string): string;
  /** 22 Nov, 14:05. */
  moment(value: string): string;
  /** 14:05. */
  time(value: string): string;
  /** "3 minutes ago", "yesterday", and after a week the day itself. */
  ago(value: string, now?: Date): string;
  /** "3 h 20 min", the two largest units. */
  span(milliseconds: number): string;
  /** "a, b and c". */
  list(values: readonly string[]): string;
}

const minute = 60_000;
const hour = 60 * minute;
const oneDay = 24 * hour;

/** Everything that is written differently from one language or time zone to another. */
export function makeFormats(locale: string, timeZone: string): Formats {
  const dayOf = (value: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: isLocalDay(value) ? "UTC" : timeZone }).format(
      new Date(value),
    );
  const number = (value: number, decimals = 0) => numberFormat(locale, decimals).format(value);
  const shortDay = (value: string) => dayOf(value, { day: "numeric", month: "short", ...yearUnlessThis(value) });

  return {
    number,
    signed: (value, decimals = 0) =>
      numberFormat(locale, decimals, { signDisplay: "exceptZero" }).format(value).replace("-", "−"),
    percent: (value, decimals = 0) => numberFormat(locale, decimals, { style: "percent" }).format(value / 100),
    day: (value) => dayOf(value, { day: "numeric", month: "long", year: "numeric" }),
    shortDay,
    moment: (value) =>
      dayOf(value, { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", ...yearUnlessThis(value) }),
    time: (value) => dayOf(value, { hour: "2-digit", minute: "2-digit" }),
    ago: (value, now = new Date()) => ago(locale, value, now) ?? shortDay(value),
    span: (milliseconds) => span(locale, milliseconds),
    list: (values) => new Intl.ListFormat(locale, { type: "conjunction" }).format(values),
  };
}

function numberFormat(locale: string, decimals: number, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return new Intl.NumberFormat(locale, {
    ...options,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}

// A day without a time ("2026-11-22") is already local: reading it in a time zone would move it.
function isLocalDay(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value);
}

function yearUnlessThis(value: string): Intl.DateTimeFormatOptions {
  return new Date(value).getUTCFullYear() === new Date().getUTCFullYear() ? {} : { year: "numeric" };
}

function ago(locale: string, value: string, now: Date): string | undefined {
  const passed = now.getTime() - new Date(value).getTime();
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  if (passed < 45_000) return relative.format(0, "second");
  if (passed < hour) return relative.format(-Math.round(passed / minute), "minute");
  if (passed < oneDay) return relative.format(-Math.round(passed / hour), "hour");
  if (passed < 7 * oneDay) return relative.format(-Math.round(passed / oneDay), "day");
  return undefined;
}

function span(locale: string, milliseconds: number): string {
  const whole = Math.max(0, Math.floor(milliseconds / minute));
  const days = Math.floor(whole / 1440);
  const hours = Math.floor((whole % 1440) / 60);
  const minutes = whole % 60;
  const unit = (value: number, name: string, unitDisplay: "long" | "short") =>
    new Intl.NumberFormat(locale, { style: "unit", unit: name, unitDisplay }).format(value);
  if (days >= 2) return unit(days, "day", "long");
  if (days === 1)
    return hours > 0 ? `${unit(1, "day", "long")} ${unit(hours, "hour", "short")}` : unit(1, "day", "long");
  if (hours > 0)
    return minutes > 0 && hours < 6
      ? `${unit(hours, "hour", "short")} ${unit(minutes, "minute", "short")}`
      : unit(hours, "hour", "short");
  return unit(minutes, "minute", "short");
}
