import { useComputedColorScheme } from "@mantine/core";
import { useRouter } from "@tanstack/react-router";
import { LineChart } from "echarts/charts";
import { GridComponent, MarkLineComponent, TooltipComponent } from "echarts/components";
import { type ECharts, init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import type { Trend } from "../api/scores.ts";
import type { Dashboard } from "../pages/understand/dashboard-search.ts";
import { recordsHref } from "../pages/understand/records-href.ts";
import { type Writing, writeLikely, writeScore } from "../pages/understand/write-score.ts";
import { tokensOf } from "../theme/tokens.ts";
import { useFormats, useWords } from "../words/current-language.ts";
import { trendOption } from "./trend-option.ts";

use([LineChart, GridComponent, MarkLineComponent, TooltipComponent, SVGRenderer]);

interface TrendChartProps {
  readonly dashboard: Dashboard;
  readonly trend: Trend;
  readonly name: string;
  readonly writing: Writing;
}

/** A line with the band in which it likely lies. Times without enough answers are gaps; a click opens the answers of a point. */
export function TrendChart({ dashboard, trend, name, writing }: TrendChartProps) {
  const { kind, n } = writing;
  const t = useWords();
  const formats = useFormats();
  const router = useRouter();
  const scheme = useComputedColorScheme("light");
  const holder = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts>(undefined);

  useEffect(() => {
    if (!holder.current) return;
    const drawn = init(holder.current, null, { renderer: "svg" });
    chart.current = drawn;
    const observer = new ResizeObserver(() => drawn.resize());
    observer.observe(holder.current);
    return () => {
      observer.disconnect();
      drawn.dispose();
    };
  }, []);

  useEffect(() => {
    const { metric, points } = trend;
    chart.current?.setOption(
      trendOption({
        points,
        metric,
        name,
        tokens: tokensOf(scheme),
        writeDay: formats.shortDay,
        writeValue: (value) => writeScore(formats, { kind, n }, value),
        writeEnd: (value) => writeScore(formats, { kind, n: 0 }, value),
        describe: (point) => {
          if (point.state === "withheld") return t("understand.pointWithheld", { count: point.n });
          if (point.value === null) return t("understand.pointEmpty", { count: point.n });
          return writeLikely(t, formats, { kind, n }, point);
        },
        isStill: matchMedia("(prefers-reduced-motion: reduce)").matches,
      }),
      { notMerge: true },
    );
    const open = ({ dataIndex }: { dataIndex?: number }) => {
      const point = points[dataIndex ?? -1];
      if (!point || point.n === 0) return;
      router.history.push(recordsHref(dashboard.search, { from: point.from, to: point.to }, { metric: metric.id }));
    };
    const drawn = chart.current;
    drawn?.on("click", open);
    return () => {
      drawn?.off("click", open);
    };
  }, [dashboard, trend, name, kind, n, scheme, formats, t, router]);

  return (
    <div
      ref={holder}
      className="trend-chart"
      role="img"
      aria-label={t("understand.chartLabel", {
        name,
        count: trend.points.filter(({ value }) => value !== null).length,
      })}
    />
  );
}
