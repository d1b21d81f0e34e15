import { AppearanceTag, roleLabel, StageTag, WarningMark } from "#components/case/state-tags";
import { Unbroken } from "#components/unbroken";
import type { RegisterView } from "#schemas/register-view";
import { type Column, RowsTable } from "./rows-table.tsx";
import { defendantsOf, instanceOf, type SuitRow, suitOutcomeOf } from "./suit-cells.ts";

interface Row extends SuitRow {
  id: string;
  firstSessionOn: string | null;
  sessionCount: number;
  attended: boolean;
  attendedRole: string | null;
  nonCountingOnly: boolean;
}

function Appearance({ row }: { row: Row }) {
  return (
    <span title={roleLabel(row.attendedRole) || undefined}>
      <AppearanceTag
        heard={row.sessionCount > 0}
        attended={row.attended}
        uncounted={row.nonCountingOnly}
      />
    </span>
  );
}

const LEAD: Column<Row> = {
  label: "案号",
  sort: "number",
  cell: (row) => (
    <>
      <a href={`/litigation/${row.caseId}#${row.id}`}>{row.number}</a>{" "}
      <WarningMark count={row.warningCount} />
    </>
  ),
};

const COLUMNS: readonly Column<Row>[] = [
  { label: "审级", from: "lg", cell: instanceOf },
  { label: "原告", from: "md", cut: (row) => row.plaintiffs },
  { label: "被告", from: "md", cut: defendantsOf, share: "large" },
  { label: "案由", from: "xl", cut: (row) => row.cause ?? "", share: "large" },
  { label: "收到通知", sort: "received", from: "md", cell: (row) => row.receivedOn },
  { label: "首次开庭", sort: "session", from: "lg", cell: (row) => row.firstSessionOn },
  { label: "负责人", cell: (row) => <Appearance row={row} /> },
  { label: "裁判", sort: "closed", from: "lg", cell: (row) => row.closedOn },
  { label: "裁判结果", from: "lg", cut: suitOutcomeOf },
  {
    label: "状态",
    from: "2xl",
    cell: (row) => <StageTag closedOn={row.closedOn} sessionCount={row.sessionCount} />,
  },
];

const progressOf = (row: Row) =>
  `${instanceOf(row)}，收到通知 ${row.receivedOn}` +
  (row.closedOn ? `，裁判 ${row.closedOn}，${suitOutcomeOf(row)}` : "");

/** The rows of the register of suits. */
export function LitigationRows({ view, rows }: { view: RegisterView; rows: readonly Row[] }) {
  return (
    <RowsTable
      label="行政应诉案件"
      view={view}
      rows={rows}
      keyOf={(row) => row.id}
      lead={LEAD}
      brief={(row) => (
        <>
          {row.plaintiffs} 诉 {defendantsOf(row)}
          <br />
          <Unbroken>{progressOf(row)}</Unbroken>
        </>
      )}
      columns={COLUMNS}
    />
  );
}
