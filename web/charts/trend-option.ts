import type { EChartsCoreOption } from "echarts/core";
import type { Trend } from "../api/scores.ts";
import type { Tokens } from "../theme/tokens.ts";

type Point = Trend["points"][number];

interface TrendDrawing {
  readonly points: readonly Point[];
  readonly metric: Trend["metric"];
  readonly name: string;
  readonly tokens: Tokens;
  readonly writeDay: (day: string) => string;
  readonly writeValue: (value: number) => string;
  /** The numbers of the axis, which are round. */
  readonly writeEnd: (value: number) => string;
  readonly describe: (point: Point) => string;
  /** The reader's system asks for no motion. */
  readonly isStill: boolean;
}

interface Ends {
  readonly min: number;
  readonly max: number;
  readonly interval: number;
}

/** How the trend is drawn: the band first, the line over it, and a zero line where zero means something. */
export function trendOption(drawing: TrendDrawing): EChartsCoreOption {
  const { points, metric, name, tokens, writeDay, writeEnd, isStill } = drawing;
  const ends = axisEnds(points, metric);
  return {
    animation: !isStill,
    animationDuration: 180,
    textStyle: { fontFamily: "Inter Variable, Inter, system-ui, sans-serif" },
    grid: { left: 8, right: 16, top: 16, bottom: 8, containLabel: true },
    xAxis: {
      type: "category",
      data: points.map(({ from }) => writeDay(from)),
      boundaryGap: false,
      axisLine: { lineStyle: { color: tokens.line } },
      axisTick: { show: false },
      axisLabel: { color: tokens.quiet, hideOverlap: true },
    },
    yAxis: {
      type: "value",
      ...ends,
      axisLabel: { color: tokens.quiet, formatter: writeEnd },
      splitLine: { lineStyle: { color: tokens.line } },
    },
    tooltip: {
      trigger: "axis",
      confine: true,
      backgroundColor: tokens.surface,
      borderColor: tokens.line,
      textStyle: { color: tokens.text, fontSize: 13 },
      renderMode: "richText",
      formatter: (shown: unknown) => tooltipOf(drawing, shown),
    },
    series: [
      band(points, "low", tokens),
      band(points, "width", tokens),
      {
        name,
        type: "line",
        data: points.map(({ value }) => value),
        connectNulls: false,
        showSymbol: true,
        showAllSymbol: true,
        symbol: "circle",
        symbolSize: points.length > 60 ? 4 : 7,
        lineStyle: { color: tokens.text, width: 2 },
        itemStyle: { color: tokens.text },
        cursor: "pointer",
        markLine: rangesOfLonePoints(points, ends, tokens),
      },
    ],
  };
}

/** Two stacked areas: an invisible one up to the lower end, and the band from there to the upper. */
function band(points: readonly Point[], part: "low" | "width", tokens: Tokens) {
  return {
    type: "line",
    stack: "band",
    // A band may begin below zero; stacking by sign would tear it apart there.
    stackStrategy: "all",
    data: points.map(({ interval }) => {
      if (!interval) return null;
      return part === "low" ? interval.low : interval.high - interval.low;
    }),
    symbol: "none",
    silent: true,
    connectNulls: false,
    lineStyle: { opacity: 0 },
    areaStyle: part === "low" ? { opacity: 0 } : { color: tokens.brand, opacity: 0.2 },
    tooltip: { show: false },
  };
}

/** A band needs two points beside each other; one that stands alone shows its interval as a bar. */
function rangesOfLonePoints(points: readonly Point[], { min, max }: Ends, tokens: Tokens) {
  const data = points.flatMap(({ interval }, index) => {
    const isAlone = !points[index - 1]?.interval && !points[index + 1]?.interval;
    if (!interval || !isAlone) return [];
    // A line that leaves the scale would not be drawn at all.
    return [[{ coord: [index, Math.max(min, interval.low)] }, { coord: [index, Math.min(max, interval.high)] }]];
  });
  return {
    silent: true,
    animation: false,
    symbol: "none",
    lineStyle: { type: "solid", width: 6, color: tokens.brand, opacity: 0.2 },
    tooltip: { show: false },
    data,
  };
}

/** Ends and steps such that every line of the grid has a round number. */
function axisEnds(points: readonly Point[], metric: Trend["metric"]): Ends {
  if (metric.kind === "csat") return { min: 0, max: 100, interval: 25 };
  if (metric.kind !== "nps") return { min: metric.lowest, max: metric.highest, interval: 1 };
  const ends = points.flatMap(({ interval }) => (interval ? [interval.low, interval.high] : []));
  const lowest = Math.min(0, ...ends);
  const highest = Math.max(50, ...ends);
  const interval = highest - lowest > 100 ? 50 : 25;
  const min = Math.max(-100, Math.floor(lowest / interval) * interval);
  const max = Math.min(100, Math.ceil(highest / interval) * interval);
  return { min, max, interval };
}

function tooltipOf({ points, name, writeDay, writeValue, describe }: TrendDrawing, shown: unknown): string {
  const first: unknown = Array.isArray(shown) ? shown[0] : shown;
  const index = typeof first === "object" && first !== null && "dataIndex" in first ? Number(first.dataIndex) : -1;
  const point = points[index];
  if (!point) return "";
  const day = point.from === point.to ? writeDay(point.from) : `${writeDay(point.from)} – ${writeDay(point.to)}`;
  const value = point.value === null ? "" : `\n${name} ${writeValue(point.value)}`;
  return `${day}${value}\n${describe(point)}`;
}
