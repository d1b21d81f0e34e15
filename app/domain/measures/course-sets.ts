import { all, any, not } from "#domain/measures/conditions";
import { LOST_SUITS } from "#domain/measures/outcome-groups";
import {
  ACCEPTED,
  CLOSED_IN_PERIOD,
  CLOSED_ORDINARY,
  KEPT,
  on,
  onAny,
  procedure,
  REFUSED_IN_PERIOD,
  type ReconsiderationCondition,
  SIMPLIFIED,
} from "#domain/measures/reconsideration-conditions";
import type { CaseSetRow } from "#domain/measures/set-row";

/**
 * What happened on the way: the sets of the work flow table, of the quality tables and of the
 * reasons for refusal (T2, T3, T4), and those of the rates that a ledger cannot state.
 */

const T2 = "T2：行政复议工作流程表";
const T3 = "T3：行政复议办案质量表";
const T4 = "T4：不予受理理由表";
const OPEN_AT_END = all(on("acceptedOn", "byEnd"), not(on("closedOn", "byEnd")));
const DISPOSED = all(on("receivedOn", "byAsOf"), on("disposedOn", "inPeriod"));
const states = (happened: ReconsiderationCondition) => all(CLOSED_IN_PERIOD, any(KEPT, happened));

const EXTENDED = onAny("extensionDays", "byAsOf");
const COMMITTEE = onAny("committeeDays", "byAsOf");
const EVIDENCE = onAny("evidenceDays", "byAsOf");
const INSPECTED = onAny("inspectionDays", "byAsOf");
const LETTER = on("opinionLetterOn", "byAsOf");

export const COURSE_SETS = {
  correctionAsked: set(
    "通知补正",
    "期间内发出补正通知",
    "行政复议法第三十一条；T2",
    onAny("correctionDays", "inPeriod"),
  ),
  acceptedSimplified: set(
    "受理：简易程序",
    "期间内受理，适用简易程序（截至统计日已转为普通程序的，计入普通程序）",
    "行政复议法第五十三条、第五十五条；T2",
    all(ACCEPTED, SIMPLIFIED),
  ),
  acceptedOrdinary: set(
    "受理：普通程序",
    "期间内受理，适用普通程序",
    T2,
    all(ACCEPTED, procedure("ORDINARY"), not(SIMPLIFIED)),
  ),
  acceptedKept: set(
    "受理且逐步办理",
    "期间内受理，在本系统逐步办理：没有登记的步骤就是没有发生；台账没有栏目的，什么也不能证明",
    T2,
    all(ACCEPTED, KEPT),
  ),
  suspended: set(
    "中止",
    "期间内中止过的案件",
    "行政复议法第三十九条；T2",
    onAny("suspensionDays", "inPeriod"),
  ),
  extended: set(
    "延期",
    "期间内批准延期的案件",
    "行政复议法第六十二条第一款；T2",
    onAny("extensionDays", "inPeriod"),
  ),
  heardInPeriod: set(
    "听证",
    "期间内举行听证的案件；没有听证日期的不计",
    "行政复议法第五十条；T2",
    onAny("hearingDays", "inPeriod"),
  ),
  opinionsHeard: set(
    "听取意见",
    "期间内听取过当事人意见的案件",
    "行政复议法第四十九条；T2",
    onAny("opinionDays", "inPeriod"),
  ),
  committeeAsked: set(
    "提请委员会咨询",
    "期间内提请行政复议委员会咨询的案件",
    "行政复议法第五十二条；T2",
    onAny("committeeDays", "inPeriod"),
  ),
  closedOverdue: set(
    "逾期审结",
    "期间内审结，晚于计算所得审理期限届满日",
    "行政复议法第六十二条",
    all<"reconsideration">(
      CLOSED_IN_PERIOD,
      { kind: "ordered", first: "dueOn", second: "closedOn" },
      not({ kind: "ordered", first: "closedOn", second: "dueOn" }),
    ),
  ),
  openTo30: open("0–30天", 0, 30),
  openTo60: open("31–60天", 31, 60),
  openTo90: open("61–90天", 61, 90),
  openOver90: open("90天以上", 91),
  closedWithin60: set(
    "六十日内审结",
    "期间内审结，自受理之日起六十日内（不扣除中止等期间）",
    T3,
    all<"reconsideration">(CLOSED_IN_PERIOD, {
      kind: "ordered",
      first: "acceptedOn",
      second: "closedOn",
      within: 60,
    }),
  ),
  closedOrdinary: set(
    "审结：非简易程序",
    "期间内审结，未适用简易程序",
    "行政复议法第五十条",
    CLOSED_ORDINARY,
  ),
  closedExtended: set(
    "审结且延期过",
    "期间内审结的案件中延期过的",
    "行政复议法第六十二条第一款",
    all(CLOSED_IN_PERIOD, EXTENDED),
  ),
  closedStatingExtension: stating("审结且载明是否延期", "延期", EXTENDED),
  closedWithCommittee: set(
    "审结且咨询过委员会",
    "期间内审结的案件中提请行政复议委员会咨询过的",
    "行政复议法第五十二条",
    all(CLOSED_IN_PERIOD, COMMITTEE),
  ),
  closedStatingCommittee: stating("审结且载明是否咨询", "咨询委员会", COMMITTEE),
  closedWithEvidence: set(
    "审结且调查取证过",
    "期间内审结的案件中行政复议机构调查取证过的",
    "行政复议法第四十五条；T3",
    all(CLOSED_IN_PERIOD, EVIDENCE),
  ),
  closedStatingEvidence: stating("审结且载明是否调查", "调查取证", EVIDENCE),
  closedWithInspection: set(
    "审结且查阅过案卷",
    "期间内审结的案件中当事人查阅、复制过案卷的",
    "行政复议法第四十七条；T3",
    all(CLOSED_IN_PERIOD, INSPECTED),
  ),
  closedStatingInspection: stating("审结且载明是否阅卷", "查阅案卷", INSPECTED),
  closedWithLetter: set(
    "审结且制发意见书",
    "期间内审结的案件中制发过行政复议意见书的",
    "行政复议法第七十六条",
    all(CLOSED_IN_PERIOD, LETTER),
  ),
  closedStatingLetter: stating("审结且载明是否制发意见书", "制发意见书", LETTER),
  withOpinionLetter: set(
    "制发意见书的案件",
    "首份行政复议意见书在期间内制发",
    "行政复议法第七十六条；T1、T3",
    on("opinionLetterOn", "inPeriod"),
  ),
  withOpinionReport: set(
    "意见书已落实的案件",
    "期间内首次收到意见书落实情况的报告",
    "行政复议法第七十六条；T1",
    on("opinionReportedOn", "inPeriod"),
  ),
  withSuggestionLetter: set(
    "制发建议书的案件",
    "首份行政复议建议书在期间内制发",
    "行政复议法实施条例第六十九条；T3",
    on("suggestionLetterOn", "inPeriod"),
  ),
  incidentalReviews: set(
    "规范性文件附带审查",
    "期间内启动规范性文件附带审查的案件",
    "行政复议法第五十六条、第五十七条；T1",
    on("incidentalOn", "inPeriod"),
  ),
  closedCompensated: set(
    "决定赔偿",
    "期间内审结，决定中有行政赔偿",
    "行政复议法第七十二条；T1",
    all<"reconsideration">(CLOSED_IN_PERIOD, {
      kind: "anyCode",
      field: "items",
      codes: ["COMPENSATE"],
    }),
  ),
  disposedFollowed: set(
    "办结且跟踪其后情况",
    "期间内办结，在本系统逐步办理，其后起诉、信访会登记的",
    "司法部发布口径；Q11",
    all(DISPOSED, KEPT),
  ),
  disposedSettled: set(
    "案结事了",
    "办结且跟踪其后情况的案件中，截至统计日没有起诉也没有信访的",
    "司法部发布口径；Q11",
    all(DISPOSED, KEPT, not(on("suedOn", "byAsOf")), not(on("petitionedOn", "byAsOf"))),
  ),
  refusedSued: set(
    "不予受理后起诉",
    "期间内不予受理，截至统计日已被起诉",
    T4,
    all(REFUSED_IN_PERIOD, on("suedOn", "byAsOf")),
  ),
  refusedReversed: set(
    "不予受理被法院纠正",
    `期间内不予受理，其后的诉讼中机关败诉（${LOST_SUITS.length}种裁判结果）`,
    T4,
    all(REFUSED_IN_PERIOD, on("suitLostOn", "byAsOf")),
  ),
} as const satisfies Record<string, CaseSetRow<"reconsideration">>;

function open(words: string, least: number, most?: number): CaseSetRow<"reconsideration"> {
  return set(
    `未审结：${words}`,
    `期末未审结，自受理之日起到期末（统计日更早的，到统计日）${words}`,
    T2,
    all<"reconsideration">(OPEN_AT_END, { kind: "age", field: "acceptedOn", least, most }),
  );
}

function stating(
  name: string,
  what: string,
  happened: ReconsiderationCondition,
): CaseSetRow<"reconsideration"> {
  return set(
    name,
    `期间内审结，在本系统逐步办理或者台账载明${what}的；只在台账中而没有记载的不计`,
    "行政复议法实施条例第四条第八项",
    states(happened),
  );
}

function set(
  name: string,
  definition: string,
  law: string,
  where: ReconsiderationCondition,
): CaseSetRow<"reconsideration"> {
  return { unit: "reconsideration", name, symbol: "", definition, law, where };
}
