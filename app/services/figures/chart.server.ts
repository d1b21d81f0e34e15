import { createHash } from "node:crypto";
import { BarChart } from "echarts/charts";
import { GridComponent, LegendComponent } from "echarts/components";
import { init, use as register } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { MonthFigures } from "#services/figures/months";

register([BarChart, GridComponent, LegendComponent, SVGRenderer]);

/** Colours of app/styles.css, light and dark: a picture cannot read the page's variables. */
const INKS = [
  { light: "#1d4f80", dark: "#93bfe8" },
  { light: "#b26a00", dark: "#efc07a" },
  { light: "#2e7d57", dark: "#86d3aa" },
  { light: "#8a4f9e", dark: "#d3a9e0" },
];
const TEXT = { light: "#18212c", dark: "#e7ebf0" };
const LINE = { light: "#dce1e7", dark: "#2e3843" };
const FONT = "PingFang SC, Microsoft YaHei, Noto Sans SC, Noto Sans CJK SC, sans-serif";

/** The picture's colours in the dark; the same for every picture, so that its policy can name it. */
const DARK = `@media (prefers-color-scheme:dark){${[...INKS, TEXT, LINE]
  .flatMap(({ light, dark }) => [
    `[fill="${light}"]{fill:${dark}}`,
    `[stroke="${light}"]{stroke:${dark}}`,
  ])
  .join("")}}`;

/** A picture that is opened by itself loads nothing, runs nothing and has these colours. */
export const CHART_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(DARK).digest("base64")}'`,
  "frame-ancestors 'none'",
  "sandbox",
].join("; ");

const CHART_SIZES = {
  wide: { width: 720, height: 280 },
  narrow: { width: 358, height: 260 },
} as const;
export type ChartSize = keyof typeof CHART_SIZES;

/** Bars month by month, as SVG text. It follows the reader's light or dark setting by itself. */
export function monthChart(figures: MonthFigures, size: ChartSize): string {
  const { width, height } = CHART_SIZES[size];
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height });
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: FONT, fontSize: 12 },
    color: INKS.map(({ light }) => light),
    legend: { top: 0, left: 0, itemGap: 12, textStyle: { color: TEXT.light } },
    grid: { left: 36, right: 8, top: size === "wide" ? 40 : 60, bottom: 28 },
    xAxis: {
      type: "category",
      data: figures.months.map((month) => monthLabel(month, figures.months)),
      axisLine: { lineStyle: { color: LINE.light } },
      axisTick: { show: false },
      axisLabel: { color: TEXT.light },
    },
    yAxis: {
      type: "value",
      minInterval: 1,
      axisLabel: { color: TEXT.light },
      splitLine: { lineStyle: { color: LINE.light } },
    },
    series: figures.series.map(({ name, cells }) => ({
      name,
      type: "bar",
      barGap: "10%",
      data: cells.map(({ count }) => count),
    })),
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return withDarkColours(svg);
}

/** "3月", and the year where it begins or changes: "2017年1月". */
function monthLabel(month: string, months: readonly string[]): string {
  const [year, number] = [month.slice(0, 4), Number(month.slice(5, 7))];
  const single = months.every((each) => each.startsWith(year));
  return single || number !== 1 ? `${number}月` : `${year}年1月`;
}

/** As a document of its own the picture may have no style but the one that its policy names. */
function withDarkColours(svg: string): string {
  return svg
    .replace(/<style[\s\S]*?<\/style>/g, "")
    .replace(
      / style="font-size:(\d+)px;font-family:([^";]*);"/g,
      ' font-size="$1" font-family="$2"',
    )
    .replace(/^<svg[^>]*>/, (start) => `${start}<style>${DARK}</style>`);
}
