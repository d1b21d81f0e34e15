import type { FigureScope } from "#components/figures/figure-link";
import type { MonthTable } from "#components/figures/types";
import { Section } from "#components/page";
import { Table, Td, Th } from "#components/table";

/**
 * A picture from the server with the same numbers as a table under it, a column for each month, so
 * that a bar and its number stand one above the other; no chart code in the browser.
 */
export function Months({ months, scope }: { months: MonthTable; scope: FigureScope }) {
  return (
    <Section title={months.name} note="各按其发生之月（ST-P3）">
      <figure className="mb-3">
        <picture>
          <source media="(max-width: 640px)" srcSet={chartAddress(months.id, scope, "narrow")} />
          <img
            src={chartAddress(months.id, scope, "wide")}
            width={720}
            height={280}
            alt={`${months.name}柱状图：${inWords(months)}。各月数值见下面的表。`}
            className="h-auto w-full"
          />
        </picture>
      </figure>
      <Table label={`${months.name}数值`}>
        <thead>
          <tr>
            <Th className="left-0 z-[1]">月份</Th>
            {months.months.map((month) => (
              <Th key={month} className="!px-1.5 text-right">
                {monthName(month, months.months)}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.series.map(({ name, cells }) => (
            <tr key={name}>
              <Th
                scope="row"
                className="left-0 min-w-20 !bg-surface !font-normal !whitespace-normal !text-ink"
              >
                {name}
              </Th>
              {months.months.map((month, index) => (
                <Td key={month} className="!px-1.5 text-right">
                  <MonthCell cell={cells[index]} of={`${month}，${name}`} />
                </Td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

/** "3月"; with its year where the period runs over more than one. */
function monthName(month: string, months: readonly string[]): string {
  const year = month.slice(0, 4);
  const name = `${Number(month.slice(5, 7))}月`;
  return months.every((each) => each.startsWith(year)) ? name : `${year}年${name}`;
}

function MonthCell({ cell, of }: { cell?: { count: number; href: string }; of: string }) {
  if (!cell || cell.count === 0) return <span className="text-faint">0</span>;
  return (
    <a href={cell.href} aria-label={`${of}：${cell.count}，查看所列`}>
      {cell.count}
    </a>
  );
}

function inWords({ series, months }: MonthTable): string {
  return series
    .map(({ name, cells }) => {
      const most = Math.max(...cells.map(({ count }) => count));
      const total = cells.reduce((sum, { count }) => sum + count, 0);
      const peak = months[cells.findIndex(({ count }) => count === most)] ?? "";
      return `${name}共${total}件${total > 0 ? `，最多的是${peak}，${most}件` : ""}`;
    })
    .join("；");
}

function chartAddress(chart: string, { from, to, asOf, organId }: FigureScope, size: string) {
  const query = new URLSearchParams({ chart, from, to, asOf, size });
  if (organId) query.set("organ", organId);
  return `/figures/chart.svg?${query}`;
}
