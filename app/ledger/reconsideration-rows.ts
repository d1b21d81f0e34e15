import { type ActReading, readAct } from "#domain/acts";
import { applicantClassOfName, readApplicants, readApplicantType } from "#domain/applicant-types";
import { readArea } from "#domain/areas";
import { readRefusalGround } from "#domain/grounds";
import { readReconsiderationNumber } from "#domain/reconsideration-number";
import { readReconsiderationOutcome } from "#domain/reconsideration-outcomes";
import { readContacts } from "#ledger/contacts";
import { readDay } from "#ledger/dates";
import type { RecognisedSheet } from "#ledger/recognise";
import { RECONSIDERATION_FIELDS, type ReconsiderationField } from "#ledger/reconsideration-fields";
import { RowReader, shortened } from "#ledger/row-reader";
import type { ReadNumber, ReconsiderationRow } from "#ledger/rows";
import { halfWidth, listed } from "#ledger/text";
import type { Row } from "#ledger/workbook";

type Reader = RowReader<ReconsiderationField>;

const FIELDS = RECONSIDERATION_FIELDS.map((spec) => spec.field);
const OUTCOME = {
  what: "结案方式",
  examples: "维持、撤销、变更、确认违法、责令履行、驳回、调解、终止（撤回申请）、不予受理",
};
const AREA = { what: "行政管理领域", examples: "公安、自然资源、市场监管、人力资源和社会保障" };
const ACT = { what: "行政行为类型", examples: "行政处罚、行政许可、行政征收、政府信息公开" };
const APPLICANT_TYPE = { what: "申请人类型", examples: "公民、法人或者其他组织" };
const GROUND = { what: "不予受理理由", examples: "超过申请期限、不属于受案范围" };
const CARRIED_IN =
  /(上年|往年|去年|旧存|跨年|上一年度?|\d{4}年?度?)\s*(结转|转入|未结|旧存|遗留)|^结转|旧存/u;

/** Reads one row of a reconsideration ledger. Nothing is judged here but what is written. */
export function readReconsiderationRow(recognised: RecognisedSheet, row: Row): ReconsiderationRow {
  const reader = new RowReader("reconsideration", FIELDS, recognised, row);
  const remark = reader.text("remark");
  const applicants = applicantsOf(reader);
  const act = reader.code("act", readAct, "warn", ACT);
  const outcome = outcomeOf(reader);
  return {
    kind: "reconsideration",
    number: numberOf(reader),
    organ: reader.text("organ"),
    ...applicants,
    contacts: readContacts(reader, applicants.applicants, applicants.applicantCount ?? 0),
    ...applicantTypeOf(reader, applicants.applicants),
    respondents: respondentsOf(reader),
    area: reader.code("area", readArea, "warn", AREA),
    ...actOf(act),
    receivedOn: receivedOn(reader),
    acceptedOn: acceptedOn(reader),
    ...hearingOf(reader),
    handlers: reader.list("handlers"),
    closedOn: closedOn(reader, outcome.outcome !== undefined),
    ...outcome,
    refusalGround: refusalGroundOf(reader, outcome.outcome === "NOT_ACCEPTED"),
    carriedIn: reader.yesNo("carriedIn") ?? (remark && CARRIED_IN.test(remark) ? true : undefined),
    relatedNumbers: reader.list("relatedNumbers"),
    remark,
    provenance: reader.provenance,
    cells: reader.cells,
    problems: reader.problems,
  };
}

/** The parts of an act, as rows keep them. */
export function actOf(act: ActReading | undefined) {
  return { act: act?.code, actKind: act?.kind, actWritten: act?.written };
}

function numberOf(reader: Reader): ReadNumber | undefined {
  const raw = reader.text("number");
  if (raw === undefined) {
    reader.reject(
      "number",
      "numberMissing",
      "没有案号，请填写行政复议案号，如 酒政复〔2017〕1号。",
    );
    return undefined;
  }
  const read = readReconsiderationNumber(raw);
  if (!read.ok && listed(raw).length > 1) {
    reader.reject(
      "number",
      "severalNumbers",
      `“${shortened(raw)}”写了几个案号，请每案一行，只留本案的案号。`,
    );
    return undefined;
  }
  if (!read.ok) {
    const hint = read.suggestion ? `是否为“${read.suggestion}”？` : "";
    reader.reject("number", "numberUnreadable", `${read.message}${hint}`);
    return undefined;
  }
  const { normalized, year, warnings } = read.value.number;
  for (const { rule, message } of warnings) reader.warn("number", rule, message);
  return { raw, normalized, year };
}

function applicantsOf(reader: Reader): { applicants: string[]; applicantCount?: number } {
  const text = reader.text("applicants");
  const counted = halfWidth(reader.text("applicantCount") ?? "").replace(/[人名户位]$/u, "");
  if (text === undefined) {
    reader.reject("applicants", "applicantMissing", "没有申请人，请填写申请人的姓名或者名称。");
    return { applicants: [] };
  }
  if (counted !== "" && !/^[1-9]\d{0,5}$/.test(counted)) {
    reader.warn(
      "applicantCount",
      "countUnreadable",
      `申请人数“${counted}”不是数字，请填写阿拉伯数字。`,
    );
  }
  const { names, count } = readApplicants(text);
  const said = /^[1-9]\d{0,5}$/.test(counted) ? Number(counted) : 0;
  return { applicants: names, applicantCount: Math.max(count, said) };
}

function applicantTypeOf(reader: Reader, names: readonly string[]) {
  const read = reader.code("applicantType", readApplicantType, "warn", APPLICANT_TYPE);
  const first = names[0];
  const guessed = first === undefined ? undefined : applicantClassOfName(first);
  return { applicantType: read?.type, applicantClass: read?.class ?? guessed };
}

function respondentsOf(reader: Reader): string[] {
  const respondents = reader.list("respondents");
  if (respondents.length === 0) {
    reader.warn(
      "respondents",
      "respondentMissing",
      "没有被申请人，请补填；缺少时本案不计入按被申请人的统计。",
    );
  }
  return respondents;
}

function receivedOn(reader: Reader) {
  if (reader.text("receivedOn") === undefined) {
    reader.reject(
      "receivedOn",
      "dateMissing",
      "没有收到申请日期，无法计算期限和年度，请补填，如 2017-03-05。",
    );
  }
  return reader.day("receivedOn");
}

/** 不予受理 in the place of the day says that there is none. */
function acceptedOn(reader: Reader) {
  const refused = /^不予?受理$/u.test(halfWidth(reader.text("acceptedOn") ?? ""));
  return refused ? undefined : reader.dayIfAny("acceptedOn");
}

function hearingOf(reader: Reader) {
  const hearingDays = reader.dayList("hearingDays");
  if (hearingDays.length === 0) hearingDays.push(...daysBeside(reader));
  const said = reader.yesNo("hearingHeld");
  if (said === false && hearingDays.length > 0) {
    reader.warn(
      "hearingHeld",
      "hearingContradicted",
      "“是否听证”填为否，却有听证日期，请核对；暂按已听证记录。",
    );
  }
  return { hearingHeld: hearingDays.length > 0 ? true : said, hearingDays };
}

/** 2021年4月1日听证, where one column tells whether and when. */
function daysBeside(reader: Reader) {
  const written = /\d{4}[年./-]\d{1,2}[月./-]\d{1,2}日?/.exec(
    halfWidth(reader.text("hearingHeld") ?? ""),
  );
  const day = written ? readDay(written[0]) : undefined;
  return day?.ok && reader.yesNo("hearingHeld") !== false ? [day.value] : [];
}

function closedOn(reader: Reader, hasOutcome: boolean) {
  const day = reader.dayIfAny("closedOn");
  if (day !== undefined && reader.isOpen("outcome")) {
    reader.warn(
      "outcome",
      "outcomeMissing",
      "有结案日期而没有结案方式，请补填；补填前本案按未结统计。",
    );
  }
  if (reader.isOpen("closedOn") && hasOutcome) {
    reader.warn(
      "closedOn",
      "closingDateMissing",
      "有结案方式而没有结案日期，请补填，如 2017-03-05。",
    );
  }
  return day;
}

function outcomeOf(reader: Reader): Pick<ReconsiderationRow, "outcome" | "outcomes"> {
  if (/^已?中止(审理)?$/u.test(halfWidth(reader.text("outcome") ?? ""))) {
    reader.warn(
      "outcome",
      "suspendedOnly",
      "“中止”不是结案方式，本案按未结记录；请导入后在案件中补登中止的日期和理由。",
    );
    return { outcomes: [] };
  }
  const read = reader.code("outcome", readReconsiderationOutcome, "reject", OUTCOME);
  return { outcome: read?.code, outcomes: read?.codes ?? [] };
}

function refusalGroundOf(reader: Reader, notAccepted: boolean) {
  const own = reader.code("refusalGround", readRefusalGround, "warn", GROUND);
  if (own !== undefined || !notAccepted) return own;
  return readRefusalGround(`${reader.text("outcome") ?? ""} ${reader.text("remark") ?? ""}`);
}
