import { AppearanceTag, roleLabel, WarningMark } from "#components/case/state-tags";
import { ABSENCE_REASONS } from "#domain/head-appearance";
import { labelOf } from "#schemas/register-fields";
import type { RegisterView } from "#schemas/register-view";
import { type Column, RowsTable } from "./rows-table.tsx";
import { defendantsOf, instanceOf, type SuitRow, suitOutcomeOf } from "./suit-cells.ts";

interface Row extends SuitRow {
  id: string;
  heldOn: string;
  ordinal: number;
  headAttended: boolean;
  declaredAttended: boolean | null;
  attendedRole: string | null;
  attendees: string | null;
  absenceReason: string | null;
}

/** Who attended; of a session that no head attended, the reason that was given. */
const presence = (row: Row) =>
  row.attendees ??
  (row.headAttended
    ? roleLabel(row.attendedRole)
    : row.absenceReason
      ? `未出庭原因：${labelOf(ABSENCE_REASONS, row.absenceReason)}`
      : "");

const LEAD: Column<Row> = {
  label: "开庭",
  sort: "held",
  cell: (row) => (
    <>
      <a href={`/litigation/${row.caseId}#${row.id}`}>{row.heldOn}</a>{" "}
      <WarningMark count={row.warningCount} />
    </>
  ),
};

const COLUMNS: readonly Column<Row>[] = [
  { label: "次", from: "lg", cell: (row) => row.ordinal },
  { label: "案号", sort: "number", from: "md", cell: (row) => row.number },
  { label: "审理法院", from: "xl", cut: (row) => row.court ?? "" },
  { label: "审级", from: "lg", cell: instanceOf },
  { label: "原告", from: "lg", cut: (row) => row.plaintiffs },
  { label: "被告", from: "md", cut: defendantsOf, share: "large" },
  {
    label: "负责人",
    cell: (row) => (
      <AppearanceTag
        heard={true}
        attended={row.headAttended}
        uncounted={row.declaredAttended === true}
      />
    ),
  },
  { label: "出庭人员或原因", from: "md", cut: presence },
  { label: "裁判", sort: "closed", from: "xl", cell: (row) => row.closedOn },
  { label: "裁判结果", from: "2xl", cut: suitOutcomeOf },
];

/** The rows of the register of court sessions. */
export function HearingRows({ view, rows }: { view: RegisterView; rows: readonly Row[] }) {
  return (
    <RowsTable
      label="开庭与负责人出庭"
      view={view}
      rows={rows}
      keyOf={(row) => row.id}
      lead={LEAD}
      brief={(row) => (
        <>
          {row.number}（{instanceOf(row)}）
          <br />
          {row.plaintiffs} 诉 {defendantsOf(row)}
          {presence(row) ? (
            <>
              <br />
              {presence(row)}
            </>
          ) : null}
        </>
      )}
      columns={COLUMNS}
    />
  );
}
