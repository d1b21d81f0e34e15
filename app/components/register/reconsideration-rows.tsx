import { StatusTag, WarningMark } from "#components/case/state-tags";
import { Tag } from "#components/tag";
import { Unbroken } from "#components/unbroken";
import { ACTS } from "#domain/acts";
import { AREAS } from "#domain/areas";
import type { ReconsiderationStatus } from "#domain/reconsideration/statuses";
import { RECONSIDERATION_OUTCOMES } from "#domain/reconsideration-outcomes";
import { labelOf } from "#schemas/register-fields";
import type { RegisterView } from "#schemas/register-view";
import { type Column, RowsTable } from "./rows-table.tsx";

interface Row {
  caseId: string;
  number: string | null;
  numberWritten: string | null;
  organName: string;
  applicants: string;
  respondentName: string | null;
  respondentCount: number;
  area: string | null;
  areaWritten: string | null;
  act: string | null;
  actWritten: string | null;
  status: ReconsiderationStatus;
  receivedOn: string;
  acceptedOn: string | null;
  closedOn: string | null;
  outcome: string | null;
  outcomeWritten: string | null;
  dueOn: string | null;
  /** HD-9: the day falls in a year whose holiday notice is missing. */
  dueProvisional: boolean;
  warningCount: number;
}

const matter = (row: Row) =>
  [
    row.area ? labelOf(AREAS, row.area) : row.areaWritten,
    row.act ? labelOf(ACTS, row.act) : row.actWritten,
  ]
    .filter(Boolean)
    .join(" · ");
const outcome = (row: Row) =>
  row.outcome ? labelOf(RECONSIDERATION_OUTCOMES, row.outcome) : (row.outcomeWritten ?? "");
const progress = (row: Row) =>
  `收到 ${row.receivedOn}${row.closedOn ? `，结案 ${row.closedOn}，${outcome(row)}` : ""}`;
const respondent = (row: Row) =>
  `${row.respondentName ?? ""}${row.respondentCount > 1 ? `等${row.respondentCount}个机关` : ""}`;

function dueDay({ dueOn, dueProvisional }: Row) {
  if (!dueProvisional) return dueOn;
  return (
    <>
      {dueOn} <Tag tone="warn">暂估</Tag>
    </>
  );
}

const LEAD: Column<Row> = {
  label: "案号",
  sort: "number",
  cell: (row) => (
    <>
      <a href={`/reconsideration/${row.caseId}`}>{row.number ?? row.numberWritten ?? "未编号"}</a>{" "}
      <WarningMark count={row.warningCount} />
    </>
  ),
};

const COLUMNS: readonly Column<Row>[] = [
  { label: "申请人", from: "md", cut: (row) => row.applicants },
  { label: "被申请人", from: "md", cut: respondent, share: "large" },
  { label: "领域与行为", from: "xl", cut: matter, share: "large" },
  { label: "复议机关", from: "2xl", cut: (row) => row.organName },
  { label: "收到", sort: "received", from: "md", cell: (row) => row.receivedOn },
  { label: "受理", sort: "accepted", from: "lg", cell: (row) => row.acceptedOn },
  { label: "期限", sort: "due", from: "2xl", cell: dueDay },
  { label: "结案", sort: "closed", from: "lg", cell: (row) => row.closedOn },
  { label: "结案方式", from: "lg", cut: outcome },
  { label: "状态", cell: (row) => <StatusTag status={row.status} /> },
];

/** The rows of the register of reconsideration cases. */
export function ReconsiderationRows({ view, rows }: { view: RegisterView; rows: readonly Row[] }) {
  return (
    <RowsTable
      label="行政复议案件"
      view={view}
      rows={rows}
      keyOf={(row) => row.caseId}
      lead={LEAD}
      brief={(row) => (
        <>
          {[row.applicants, respondent(row)].filter(Boolean).join(" → ")}
          <br />
          <Unbroken>{progress(row)}</Unbroken>
        </>
      )}
      columns={COLUMNS}
    />
  );
}
