import { Table, Td, Th } from "#components/table";
import { DUTY_KINDS } from "#domain/duties";
import { CAPACITIES } from "#domain/litigation/payloads";
import { labelOf } from "#schemas/register-fields";

interface DefendantRow {
  id: string;
  caseId: string;
  proceedingId: string;
  number: string;
  organ: string;
  capacity: string | null;
  counted: boolean;
  receivedOn: string;
  firstSessionOn: string | null;
  ownHeadOn: string | null;
  ownHeadStated: boolean;
  excused: boolean;
}

/** Each defendant of the suits by itself, and whether its own head came. */
export function DefendantTable({ rows }: { rows: readonly DefendantRow[] }) {
  return (
    <Table label="被告">
      <thead>
        <tr>
          <Th>案号</Th>
          <Th>被告</Th>
          <Th>资格</Th>
          <Th>收到应诉通知</Th>
          <Th>首次开庭</Th>
          <Th>本机关负责人</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <Td className="whitespace-nowrap">
              <a href={`/litigation/${row.caseId}#${row.proceedingId}`}>{row.number}</a>
            </Td>
            <Td className="min-w-40">
              {row.organ}
              {row.counted ? <span className="ml-1 text-xs text-faint">计数被告</span> : null}
            </Td>
            <Td>{row.capacity ? labelOf(CAPACITIES, row.capacity) : "—"}</Td>
            <Td className="whitespace-nowrap">{row.receivedOn}</Td>
            <Td className="whitespace-nowrap">{row.firstSessionOn ?? "—"}</Td>
            <Td className="whitespace-nowrap">{ownHead(row)}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function ownHead(row: DefendantRow): string {
  if (row.firstSessionOn === null) return "—";
  if (row.excused) return "商定由他人出庭";
  if (row.ownHeadOn) return `${row.ownHeadOn} 出庭`;
  return row.ownHeadStated ? "未出庭" : "未载明";
}

interface DutyRow {
  id: string;
  caseId: string;
  proceedingId: string | null;
  number: string | null;
  kind: string;
  name: string | null;
  since: string | null;
  dueOn: string | null;
  doneOn: string | null;
  refused: boolean;
}

/** What somebody had to do by a day, and when it was done. */
export function DutyTable({ rows }: { rows: readonly DutyRow[] }) {
  return (
    <Table label="履行、意见和建议">
      <thead>
        <tr>
          <Th>案号</Th>
          <Th>事项</Th>
          <Th>机关</Th>
          <Th>起始</Th>
          <Th>届满</Th>
          <Th>完成</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <Td className="whitespace-nowrap">
              <a href={addressOf(row)}>{row.number ?? "（无案号）"}</a>
            </Td>
            <Td>{labelOf(DUTY_KINDS, row.kind)}</Td>
            <Td className="min-w-40">{row.name ?? "—"}</Td>
            <Td className="whitespace-nowrap">{row.since ?? "—"}</Td>
            <Td className="whitespace-nowrap">{row.dueOn ?? "—"}</Td>
            <Td className="whitespace-nowrap">
              {row.doneOn ?? "—"}
              {row.refused ? "（责令履行或者申请执行）" : null}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function addressOf({ caseId, proceedingId }: DutyRow): string {
  return proceedingId ? `/litigation/${caseId}#${proceedingId}` : `/reconsideration/${caseId}`;
}
