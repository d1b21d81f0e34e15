import type { FigureScope } from "#components/figures/figure-link";
import type { MonthTable } from "#components/figures/types";
import { Section } from "#components/page";
import { Table, Td, Th } from "#components/table";

/** A picture from the server, and the same numbers as a table beside it; no chart code in the browser. */
export function Months({ months, scope }: { months: MonthTable; scope: FigureScope }) {
  return (
    <Section title={months.name} note="各按其发生之月（ST-P3）" className="mt-5">
      <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-2">
        <figure className="min-w-0">
          <picture>
            <source media="(max-width: 640px)" srcSet={chartAddress(months.id, scope, "narrow")} />
            <img
              src={chartAddress(months.id, scope, "wide")}
              width={720}
              height={280}
              alt={`${months.name}柱状图：${inWords(months)}。各月数值见旁边的表。`}
              className="h-auto max-w-full"
            />
          </picture>
        </figure>
        <Table label={`${months.name}数值`}>
          <thead>
            <tr>
              <Th>月份</Th>
              {months.series.map(({ name }) => (
                <Th key={name} className="text-right !whitespace-normal">
                  {name}
                </Th>
              ))}
            </tr>
          </thead>
          <tbody>
            {months.months.map((month, index) => (
              <tr key={month}>
                <Td className="whitespace-nowrap">{month}</Td>
                {months.series.map(({ name, cells }) => (
                  <Td key={name} className="text-right">
                    <MonthCell cell={cells[index]} of={`${month}，${name}`} />
                  </Td>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </Section>
  );
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
