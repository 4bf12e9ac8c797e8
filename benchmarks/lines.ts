import type { CrashResult } from "./crash.ts";
import type { QuestionTimes } from "./dashboard.ts";
import type { Footprint } from "./footprint.ts";
import type { IngestResult } from "./ingest.ts";
import type { MeasurementTime } from "./measurement.ts";
import type { Line } from "./table.ts";

const number = (value: number, digits = 0) =>
  value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });

export function ingestLines(result: IngestResult): Line[] {
  const { check } = result;
  const perSecond = (value: number) => `${number(value)} a second`;
  return [
    plain("durable answers over HTTP, 64 connections", perSecond(result.product)),
    plain("the same with a case for one in six", perSecond(result.withCases)),
    plain("pgbench, same statement row by row, best of 8, 16 and 32 clients", perSecond(result.pgbench)),
    plain("the product with one transaction a request", perSecond(result.oneByOne)),
    atLeast("ratio to pgbench, median of the rounds", result.ratioToPgbench, 1),
    atLeast("ratio to one transaction a request", result.ratioToOneByOne, 4),
    plain("latency of an answer, median / 99 of 100", `${number(result.p50, 1)} / ${number(result.p99, 1)} ms`),
    ...storedLines("ingest", check),
  ];
}

export function crashLines(results: readonly CrashResult[]): Line[] {
  return results.flatMap((result) => {
    const name = `${result.fault}, ${result.kills} times`;
    if (!result.fault.startsWith("negative control")) {
      return [...storedLines(name, result), plain(`${name}: sent again`, number(result.sentAgain))];
    }
    const value = `${number(result.missing)} of ${number(result.acknowledged)}`;
    return [{ what: `${name}: acknowledged and missing`, value, promise: "some", holds: result.missing > 0 }];
  });
}

export function dashboardLines(times: readonly QuestionTimes[]): Line[] {
  return times.flatMap(({ question, small, large, ratio, promise, promisedRatio }) => [
    atMost(`${question}: 100 thousand answers`, small, promise, "ms"),
    atMost(`${question}: 1 million answers`, large, promise, "ms"),
    promisedRatio === null
      ? plain(`${question}: ratio`, number(ratio, 2))
      : atMost(`${question}: ratio`, ratio, promisedRatio, ""),
  ]);
}

export function footprintLines(footprint: Footprint): Line[] {
  return [
    atMost("start with a used data folder", footprint.warmStart, 2_000, "ms"),
    plain("start with an empty data folder", `${number(footprint.coldStart)} ms`),
    atMost("survey page with style and script", footprint.surveyPage, 15 * 1_024, "bytes"),
    atMost("script of the survey page, gzip", footprint.surveyScriptGzip, 2 * 1_024, "bytes"),
    plain("memory when idle, server", `${number(footprint.idleServer)} MiB`),
    plain("memory when idle, PostgreSQL", `${number(footprint.idlePostgres)} MiB`),
  ];
}

export function measurementLines(times: readonly MeasurementTime[]): Line[] {
  return times.map(({ task, milliseconds, limit }) => atMost(task, milliseconds, limit, "ms"));
}

interface Stored {
  readonly acknowledged: number;
  readonly missing: number;
  readonly wrongCases: number;
  readonly drift: number;
}

function storedLines(name: string, { acknowledged, missing, wrongCases, drift }: Stored): Line[] {
  return [
    {
      what: `${name}: acknowledged and missing`,
      value: `${missing} of ${number(acknowledged)}`,
      promise: "0",
      holds: missing === 0,
    },
    {
      what: `${name}: answers with a case too many or too few`,
      value: number(wrongCases),
      promise: "0",
      holds: wrongCases === 0,
    },
    { what: `${name}: rollups differ from a recount by`, value: number(drift), promise: "0", holds: drift === 0 },
  ];
}

function plain(what: string, value: string): Line {
  return { what, value, promise: "", holds: null };
}

function atLeast(what: string, value: number, promise: number): Line {
  return { what, value: number(value, 2), promise: `at least ${number(promise, 1)}`, holds: value >= promise };
}

function atMost(what: string, value: number, promise: number, unit: "ms" | "bytes" | ""): Line {
  const digits = unit === "bytes" || value >= 1_000 ? 0 : 2;
  const shown = `${number(value, digits)} ${unit}`.trim();
  return {
    what,
    value: shown,
    promise: `at most ${number(promise, promise % 1 === 0 ? 0 : 1)} ${unit}`.trim(),
    holds: value <= promise,
  };
}
