import { Table, Td, Th } from "#components/table";
import { Tag } from "#components/tag";

export interface YearLine {
  year: number;
  known: boolean;
  notice?: { source: string; version: number; publishedOn?: string };
  /** Working days of each month, January first. */
  workdays: readonly number[];
  total: number;
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** The years of the calendar with their notices and the working days to compare with a printed one. */
export function YearTable({ years }: { years: readonly YearLine[] }) {
  return (
    <Table label="各年放假通知与工作日">
      <thead>
        <tr>
          <Th>年份</Th>
          <Th>状态</Th>
          <Th>通知</Th>
          <Th>发布</Th>
          <Th className="text-right">全年工作日</Th>
          {MONTHS.map((month) => (
            <Th key={month} className="text-right">
              {month}月
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {years.map(({ year, known, notice, workdays, total }) => (
          <tr key={year}>
            <Td>
              <a href={`/admin/calendar/${year}`}>{year}</a>
            </Td>
            <Td>
              {known ? (
                <Tag tone="good">第{notice?.version}版</Tag>
              ) : (
                <Tag tone="warn">尚无通知</Tag>
              )}
            </Td>
            <Td className="whitespace-nowrap">{notice?.source ?? "期限为暂估，只按周末推算"}</Td>
            <Td className="whitespace-nowrap">{notice?.publishedOn ?? "—"}</Td>
            <Td className="text-right">{total}</Td>
            {MONTHS.map((month) => (
              <Td key={month} className="text-right">
                {workdays[month - 1]}
              </Td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
