import type { HearingRow } from "#db/registers/hearings";
import type { LitigationRow } from "#db/registers/litigation";
import type { ReconsiderationRow } from "#db/registers/reconsideration";
import { ACTS } from "#domain/acts";
import { APPLICANT_CLASSES } from "#domain/applicant-types";
import { AREAS } from "#domain/areas";
import { COURT_OUTCOMES } from "#domain/court-outcomes";
import { REFUSAL_GROUNDS } from "#domain/grounds";
import { ABSENCE_REASONS } from "#domain/head-appearance";
import { HEAD_ROLES } from "#domain/head-roles";
import { INSTANCES } from "#domain/instances";
import { LEVELS, ROLL_UPS } from "#domain/organ-levels";
import { PROCEDURES } from "#domain/reconsideration/payloads/application";
import { RECONSIDERATION_STATUSES } from "#domain/reconsideration/statuses";
import { RECONSIDERATION_OUTCOMES } from "#domain/reconsideration-outcomes";
import { labelOf } from "#schemas/register-fields";

/** A column of an exported list; the headings are those that the import knows. */
export interface ExportColumn<Row> {
  heading: string;
  value: (row: Row) => string | number | null;
}

type Labels = Parameters<typeof labelOf>[0];

const column = <Row>(heading: string, value: ExportColumn<Row>["value"]): ExportColumn<Row> => ({
  heading,
  value,
});
const label = (table: Labels, code: string | null, written: string | null = null) =>
  code === null ? written : labelOf(table, code);
const yesNo = (fact: boolean | null) => (fact === null ? null : fact ? "是" : "否");
/** Grounds of a refusal, as a ledger words them; those of a rejection (第三十三条) are others. */
const refusalGrounds = (grounds: readonly string[]) =>
  grounds
    .filter((code) => Object.hasOwn(REFUSAL_GROUNDS, code))
    .map((code) => labelOf(REFUSAL_GROUNDS, code))
    .join("、") || null;

export const RECONSIDERATION_COLUMNS: readonly ExportColumn<ReconsiderationRow>[] = [
  column("案号", (row) => row.number ?? row.numberWritten),
  column("行政复议机关", (row) => row.organName),
  column("申请人", (row) => row.applicants),
  column("申请人类型", (row) => label(APPLICANT_CLASSES, row.applicantClass)),
  column("申请人数", (row) => row.applicantCount),
  column("被申请人", (row) => row.respondentName),
  column("被申请人级别", (row) => label(LEVELS, row.respondentLevel)),
  column("行政管理领域", (row) => label(AREAS, row.area, row.areaWritten)),
  column("行政行为类型", (row) => label(ACTS, row.act, row.actWritten)),
  column("收到申请日期", (row) => row.receivedOn),
  column("受理日期", (row) => row.acceptedOn),
  column("审理程序", (row) => label(PROCEDURES, row.procedure)),
  column("不予受理日期", (row) => row.refusedOn),
  column("不予受理理由", (row) => refusalGrounds(row.grounds)),
  column("是否听证", (row) => yesNo(row.hearingHeld)),
  column("听证日期", (row) => row.hearingOn),
  column("承办人", (row) => row.handlers.join("、")),
  column("审理期限", (row) => row.dueOn),
  column("结案日期", (row) => row.closedOn),
  column("结案方式", (row) => label(RECONSIDERATION_OUTCOMES, row.outcome, row.outcomeWritten)),
  // Refused and withdrawn ones too. Not 办结日期 alone: the import takes that for 结案日期.
  column("办结日期（含不予受理）", (row) => row.disposedOn),
  column("状态", (row) => RECONSIDERATION_STATUSES[row.status]),
  column("备注", (row) => row.remark),
  column("疑点数", (row) => row.warningCount),
];

interface Suit {
  number: string;
  court: string | null;
  instance: string;
  plaintiffs: string;
  defendants: string | null;
  countedName: string | null;
  countedLevel: string | null;
  countedRollUp: string;
  cause: string | null;
}

const SUIT: readonly ExportColumn<Suit>[] = [
  column("案号", (row) => row.number),
  column("审理法院", (row) => row.court),
  column("审级", (row) => label(INSTANCES, row.instance)),
  column("原告", (row) => row.plaintiffs),
  column("被告", (row) => row.defendants ?? row.countedName),
  column("被告级别", (row) => label(ROLL_UPS, row.countedRollUp)),
  column("被告细分级别", (row) => label(LEVELS, row.countedLevel)),
  column("案由", (row) => row.cause),
];

export const LITIGATION_COLUMNS: readonly ExportColumn<LitigationRow>[] = [
  ...SUIT,
  column("行政管理领域", (row) => label(AREAS, row.area)),
  column("行政行为类型", (row) => label(ACTS, row.act)),
  column("收到应诉通知日期", (row) => row.receivedOn),
  column("首次开庭日期", (row) => row.firstSessionOn),
  column("开庭次数", (row) => row.sessionCount),
  column("负责人出庭次数", (row) => row.headSessionCount),
  column("负责人是否出庭", (row) => (row.sessionCount === 0 ? null : yesNo(row.attended))),
  column("负责人类别", (row) => label(HEAD_ROLES, row.attendedRole)),
  column("到庭人员不计入", (row) => (row.nonCountingOnly ? "是" : null)),
  column("未出庭原因", (row) => label(ABSENCE_REASONS, row.absenceReason)),
  column("是否提交书面说明", (row) => yesNo(row.absenceExplained)),
  column("裁判日期", (row) => row.closedOn),
  column("裁判结果", (row) => label(COURT_OUTCOMES, row.outcome, row.outcomeWritten)),
  column("备注", (row) => row.remark),
  column("疑点数", (row) => row.warningCount),
];

export const HEARING_COLUMNS: readonly ExportColumn<HearingRow>[] = [
  column("开庭日期", (row) => row.heldOn),
  column("第几次开庭", (row) => row.ordinal),
  ...SUIT,
  column("负责人是否出庭", (row) => yesNo(row.headAttended)),
  column("负责人类别", (row) => label(HEAD_ROLES, row.attendedRole)),
  column("出庭人员及职务", (row) => row.attendees),
  column("未出庭原因", (row) =>
    row.headAttended ? null : label(ABSENCE_REASONS, row.absenceReason),
  ),
  column("收到应诉通知日期", (row) => row.receivedOn),
  column("裁判日期", (row) => row.closedOn),
  column("裁判结果", (row) => label(COURT_OUTCOMES, row.outcome, row.outcomeWritten)),
  column("疑点数", (row) => row.warningCount),
];
