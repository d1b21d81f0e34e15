import { all, type Condition, type Fields, not, type When } from "#domain/measures/conditions";
import { HEAD_DUTY_INSTANCES } from "#domain/measures/instance-groups";
import type { CaseSetRow } from "#domain/measures/set-row";

/** The sets of defendants (each defendant of a suit by itself) and of what agencies had to do. */

type D = Condition<"defendant">;
const HEARD: D = all<"defendant">(
  { kind: "day", field: "firstSessionOn", when: "inPeriod" },
  { kind: "code", field: "instance", codes: HEAD_DUTY_INSTANCES },
  not({ kind: "flag", field: "excused" }),
);
const STATED: D = { kind: "flag", field: "ownHeadStated" };
/** HA-2, H2: its own head was there, and stayed away from no session to which the court had called him again. */
const OWN_HEAD: D = all<"defendant">(
  { kind: "day", field: "ownHeadOn", when: "byAsOf" },
  not({ kind: "day", field: "ownMissedOn", when: "byAsOf" }),
);
const HA2 = "法释〔2020〕3号第三条；HA-2";

export const DEFENDANT_SETS = {
  suitDefendants: defendants(
    "应诉被告（每个被告计一次）",
    "期间内收到应诉通知的案件的每个被告；共同被告各计一次，合计可能多于案件数",
    "ROLL-1：另表，按全部被告计",
    { kind: "day", field: "receivedOn", when: "inPeriod" },
  ),
  heardDefendants: defendants(
    "开庭案件的被告",
    "开庭案件的每个被告；共同被告商定（法院确定）由他人负责人出庭的，不计",
    HA2,
    HEARD,
  ),
  heardDefendantsStated: defendants(
    "开庭案件的被告（本机关负责人是否出庭明确）",
    "开庭案件的被告中，载明本机关负责人是否出庭的；台账只记载有负责人出庭而未载明属于哪个共同被告的，不计",
    HA2,
    all(HEARD, STATED),
  ),
  ownHeadAttended: defendants(
    "本机关负责人出庭",
    "开庭案件的被告中，本机关负责人出庭的",
    HA2,
    all(HEARD, STATED, OWN_HEAD),
  ),
} as const satisfies Record<string, CaseSetRow<"defendant">>;

type Duty = Condition<"duty">;
const on = (field: Fields["duty"]["day"], when: When): Duty => ({ kind: "day", field, when });
const kind = (...codes: string[]): Duty => ({ kind: "code", field: "kind", codes });
const IN_TIME: Duty = all<"duty">(on("doneOn", "byAsOf"), {
  kind: "ordered",
  first: "doneOn",
  second: "dueOn",
});
const DUE = all(kind("PERFORM_DECISION", "PERFORM_JUDGMENT"), on("dueOn", "inPeriod"));
const JUDGMENT_DUE = all(kind("PERFORM_JUDGMENT"), on("dueOn", "inPeriod"));
const ADVICE = all(kind("JUDICIAL_ADVICE"), on("since", "inPeriod"));
const LETTER = all(kind("OPINION_LETTER"), on("since", "inPeriod"));
const PERFORM = "行政复议法第七十七条、行政诉讼法第九十四条、第九十六条；T8";
const OPINION = "行政复议法第七十六条；T8";

export const DUTY_SETS = {
  dutiesDue: duties("到期应履行", "期间内到期的履行义务（复议决定、生效裁判）", PERFORM, DUE),
  dutiesInTime: duties("按期履行", "到期应履行中，届满日以前履行的", PERFORM, all(DUE, IN_TIME)),
  dutiesLate: duties(
    "逾期履行",
    "到期应履行中，届满日以后履行的",
    PERFORM,
    all(DUE, on("doneOn", "byAsOf"), not(IN_TIME)),
  ),
  dutiesUndone: duties(
    "到期未履行",
    "到期应履行中，截至统计日没有履行的",
    PERFORM,
    all(DUE, not(on("doneOn", "byAsOf"))),
  ),
  dutiesRefused: duties(
    "拒不履行",
    "到期应履行中，须由机关责令履行或者申请法院强制执行的",
    PERFORM,
    all<"duty">(DUE, { kind: "flag", field: "refused" }),
  ),
  judgmentDutiesDue: duties(
    "到期应履行的生效裁判",
    "期间内到期的履行生效裁判的义务",
    "行政诉讼法第九十四条、第九十六条；L-Q7",
    JUDGMENT_DUE,
  ),
  judgmentDutiesInTime: duties(
    "按期履行的生效裁判",
    "到期应履行的生效裁判中，届满日以前履行的",
    "行政诉讼法第九十四条、第九十六条；L-Q7",
    all(JUDGMENT_DUE, IN_TIME),
  ),
  adviceReceived: duties(
    "收到司法建议",
    "期间内收到的司法建议，每份计一次",
    "法释〔2018〕1号第一百四十九条；T8",
    ADVICE,
  ),
  adviceAnswered: duties(
    "司法建议已回复",
    "期间内收到的司法建议中，截至统计日已回复的",
    "法释〔2018〕1号第一百四十九条；T8",
    all(ADVICE, on("doneOn", "byAsOf")),
  ),
  lettersIssued: duties("制发意见书", "期间内制发的行政复议意见书，每份计一次", OPINION, LETTER),
  lettersReportedInTime: duties(
    "意见书按期报告",
    "期间内制发的意见书中，六十日内报告落实情况的",
    OPINION,
    all(LETTER, IN_TIME),
  ),
  suggestionsIssued: duties(
    "制发建议书",
    "期间内制发的行政复议建议书，每份计一次",
    "行政复议法实施条例第六十九条",
    all(kind("SUGGESTION_LETTER"), on("since", "inPeriod")),
  ),
  lettersIssuedByEnd: duties(
    "意见书累计制发数",
    "期末以前制发的行政复议意见书",
    "行政复议法第七十六条；EQ8",
    all(kind("OPINION_LETTER"), on("since", "byEnd")),
  ),
  lettersReportedByEnd: duties(
    "意见书累计落实数",
    "期末以前已报告落实情况的行政复议意见书",
    "行政复议法第七十六条；EQ8",
    all(kind("OPINION_LETTER"), on("doneOn", "byEnd")),
  ),
} as const satisfies Record<string, CaseSetRow<"duty">>;

function defendants(
  name: string,
  definition: string,
  law: string,
  where: D,
): CaseSetRow<"defendant"> {
  return { unit: "defendant", name, symbol: "", definition, law, where };
}

function duties(name: string, definition: string, law: string, where: Duty): CaseSetRow<"duty"> {
  return { unit: "duty", name, symbol: "", definition, law, where };
}
