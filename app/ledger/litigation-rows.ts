import { readAct } from "#domain/acts";
import { readArea } from "#domain/areas";
import { readCause } from "#domain/causes";
import { readCourtNumber } from "#domain/court-number";
import { type CourtOutcome, readCourtOutcome } from "#domain/court-outcomes";
import { type Instance, readInstance } from "#domain/instances";
import { readLevel } from "#domain/organ-levels";
import { readContacts } from "#ledger/contacts";
import { LITIGATION_FIELDS, type LitigationField } from "#ledger/litigation-fields";
import type { RecognisedSheet } from "#ledger/recognise";
import { actOf } from "#ledger/reconsideration-rows";
import { RowReader, shortened } from "#ledger/row-reader";
import type { LitigationRow } from "#ledger/rows";
import { readAppearance } from "#ledger/sessions";
import type { Row } from "#ledger/workbook";

type Reader = RowReader<LitigationField>;

const FIELDS = LITIGATION_FIELDS.map((spec) => spec.field);

const INSTANCE = { what: "审级", examples: "一审、二审、再审" };
const LEVEL = { what: "被告级别", examples: "市政府、县级政府、市级政府部门、其他" };
const AREA = { what: "行政管理领域", examples: "公安、自然资源、市场监管、人力资源和社会保障" };
const ACT = { what: "行政行为类型", examples: "行政处罚、行政许可、行政征收、政府信息公开" };
const TRIAL_OUTCOMES = "驳回诉讼请求、驳回起诉、撤销、确认违法、责令履行、准许撤诉";
const APPEAL_OUTCOMES = "驳回上诉维持原判、撤销原判发回重审、改判、准许撤回上诉";
const RETRIAL_OUTCOMES = "驳回再审申请、指令再审、维持原判、改判";

/** Reads one row of a litigation ledger: one proceeding with its sessions. */
export function readLitigationRow(recognised: RecognisedSheet, row: Row): LitigationRow {
  const reader = new RowReader("litigation", FIELDS, recognised, row);
  const number = numberOf(reader);
  const instance = instanceOf(reader, number?.instance);
  const plaintiffs = plaintiffsOf(reader);
  return {
    kind: "litigation",
    number: number?.read,
    court: reader.text("court") ?? number?.read.courtName,
    instance,
    plaintiffs,
    contacts: readContacts(reader, plaintiffs, plaintiffs.length),
    ...defendantOf(reader),
    ...causeOf(reader),
    noticeReceivedOn: noticeReceivedOn(reader),
    ...readAppearance(reader),
    absenceReason: reader.text("absenceReason"),
    explanationSubmitted: reader.yesNo("explanation"),
    decidedOn: decidedOn(reader),
    outcome: outcomeOf(reader, instance),
    handlers: reader.list("handlers"),
    relatedNumbers: reader.list("relatedNumbers"),
    remark: reader.text("remark"),
    provenance: reader.provenance,
    cells: reader.cells,
    problems: reader.problems,
  };
}

function numberOf(reader: Reader) {
  const raw = reader.text("number");
  if (raw === undefined) {
    reader.reject("number", "numberMissing", "没有案号，请填写法院案号，如 (2017)甘09行初96号。");
    return undefined;
  }
  const found = readCourtNumber(raw);
  if (!found.ok) {
    const hint = found.suggestion ? `是否为“${found.suggestion}”？` : "";
    reader.reject("number", "numberUnreadable", `${found.message}${hint}`);
    return undefined;
  }
  const { normalized, year, courtName, instance, warnings } = found.value.number;
  for (const { rule, message } of warnings) reader.warn("number", rule, message);
  return { read: { raw, normalized, year, courtName }, instance };
}

/** The ledger's 审级; the number's own instance where the ledger has none. */
function instanceOf(reader: Reader, ofNumber: Instance | undefined): Instance | undefined {
  const written = reader.code("instance", readInstance, "warn", INSTANCE);
  if (written && ofNumber && written !== ofNumber && !bothTrials(written, ofNumber)) {
    reader.warn(
      "instance",
      "instanceContradicted",
      "审级与案号的类型代字不符，请核对；暂按所填审级记录。",
    );
  }
  const instance = written ?? ofNumber;
  if (instance === undefined) {
    reader.reject("instance", "instanceMissing", "看不出审级，请填写一审、二审或者再审。");
  }
  return instance;
}

/** A remanded case carries a new first-instance number. */
function bothTrials(written: Instance, ofNumber: Instance): boolean {
  return written === "REMAND" && ofNumber === "FIRST";
}

function plaintiffsOf(reader: Reader): string[] {
  const plaintiffs = reader.list("plaintiffs");
  if (plaintiffs.length === 0) {
    reader.warn("plaintiffs", "plaintiffMissing", "没有原告，请补填原告的姓名或者名称。");
  }
  return plaintiffs;
}

function defendantOf(reader: Reader) {
  const level = reader.code("defendantLevel", readLevel, "warn", LEVEL);
  const [defendant, ...others] = reader.list("defendant");
  if (defendant === undefined) {
    reader.reject("defendant", "defendantMissing", "没有被告，请填写应诉行政机关的全称。");
  }
  return {
    defendant,
    declaredLevel: level?.level,
    declaredRollUp: level?.rollUp,
    coDefendants: [...new Set([...others, ...reader.list("coDefendants")])],
  };
}

function causeOf(reader: Reader) {
  const cause = reader.text("cause");
  const read = cause === undefined ? {} : readCause(cause);
  const area = reader.code("area", readArea, "warn", AREA) ?? read.area;
  const act = reader.code("act", readAct, "warn", ACT) ?? read.act;
  if (cause !== undefined && area === undefined && act === undefined) {
    reader.warn(
      "cause",
      "wordUnknown",
      `看不懂案由“${shortened(cause)}”，请写成领域加行为，如“自然资源行政处罚”。`,
    );
  }
  return { cause, area, ...actOf(act) };
}

function noticeReceivedOn(reader: Reader) {
  if (reader.text("noticeReceivedOn") === undefined) {
    reader.reject(
      "noticeReceivedOn",
      "dateMissing",
      "没有收到应诉通知日期，无法计算期限和年度，请补填，如 2017-03-05。",
    );
  }
  return reader.day("noticeReceivedOn");
}

function decidedOn(reader: Reader) {
  const day = reader.dayIfAny("decidedOn");
  const written = reader.isOpen("outcome") ? undefined : reader.text("outcome");
  if (day !== undefined && written === undefined) {
    reader.warn(
      "outcome",
      "outcomeMissing",
      "有裁判日期而没有裁判结果，请补填；补填前本案按未结统计。",
    );
  }
  if (reader.isOpen("decidedOn") && written !== undefined) {
    reader.warn(
      "decidedOn",
      "closingDateMissing",
      "有裁判结果而没有裁判日期，请补填，如 2017-03-05。",
    );
  }
  return day;
}

function outcomeOf(reader: Reader, instance: Instance | undefined): CourtOutcome | undefined {
  if (instance === undefined) return undefined;
  const read = (text: string) => readCourtOutcome(text, instance);
  return reader.code("outcome", read, "reject", {
    what: "裁判结果",
    examples: examplesFor(instance),
  });
}

function examplesFor(instance: Instance): string {
  if (instance === "SECOND") return APPEAL_OUTCOMES;
  return instance === "FIRST" || instance === "REMAND" ? TRIAL_OUTCOMES : RETRIAL_OUTCOMES;
}
