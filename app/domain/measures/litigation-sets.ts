import { all, any, type CaseUnit, type Condition, not } from "#domain/measures/conditions";
import { INFORMATION_SUIT_SETS } from "#domain/measures/information-sets";
import { HEAD_DUTY_INSTANCES } from "#domain/measures/instance-groups";
import { COORDINATED_SUITS, LOST_SUITS, MERITS_JUDGMENTS } from "#domain/measures/outcome-groups";
import type { CaseSetRow } from "#domain/measures/set-row";
import {
  ABSENT,
  CLOSED,
  coded,
  DEPUTY,
  FIRST,
  flagged,
  HEAD,
  HEARD,
  NEW,
  onDay as on,
  PRINCIPAL,
  session,
  suits as set,
} from "#domain/measures/suit-conditions";
import { SUIT_COURSE_SETS } from "#domain/measures/suit-course-sets";

/** The sets of proceedings and of court sessions that figures count (rules.md 4, 5.4, 9.3). */

const ROLL1 = "ROLL-1：每案计一次，归作出原行政行为的机关；复议机关单独被告的归复议机关";
const HA1 = "法释〔2020〕3号第一条、第七条；HA-1";
const HA3 = "法释〔2020〕3号第二条；HA-3";
const BEFORE_2018_02_08 =
  "法释〔2015〕9号第五条、法释〔2018〕1号第一百二十八条、法释〔2020〕3号第二条";
const EXPLAINED = "法释〔2020〕3号第八条、第九条";

export const PROCEEDING_SETS = {
  suits: set("应诉案件（收到应诉通知）", "期间内收到应诉通知书", ROLL1, NEW),
  closedByCourt: set(
    "本期应诉案件法院已审结（截至统计日）",
    "期间内收到应诉通知，截至统计日法院已裁判",
    "L-Q4",
    all(NEW, on("closedOn", "byAsOf")),
  ),
  openSuits: set(
    "本期应诉案件法院未审结（截至统计日）",
    "期间内收到应诉通知，截至统计日法院尚未裁判",
    "L-Q4",
    all(NEW, not(on("closedOn", "byAsOf"))),
  ),
  suitsCarriedIn: set(
    "上期结转应诉案件",
    "期间开始前收到应诉通知，期间开始时法院尚未裁判",
    "L-Q4",
    all(on("receivedOn", "beforePeriod"), not(on("closedOn", "beforePeriod"))),
  ),
  suitsInHand: set(
    "应诉案件（新收+结转）",
    "期间内收到应诉通知，或者上期结转",
    "L-Q4",
    any(NEW, all(on("receivedOn", "beforePeriod"), not(on("closedOn", "beforePeriod")))),
  ),
  suitsClosedInPeriod: set("法院审结", "期间内法院作出裁判，含上期结转", "L-Q4", CLOSED),
  suitsPendingAtEnd: set(
    "期末法院未审结",
    "期末前收到应诉通知，期末尚未裁判",
    "T5",
    all(on("receivedOn", "byEnd"), not(on("closedOn", "byEnd"))),
  ),
  firstInstance: set("一审应诉案件", "期间内收到应诉通知的一审案件", "T5", all(NEW, FIRST)),
  secondInstance: set(
    "二审应诉案件",
    "期间内收到应诉通知的二审案件",
    "行政诉讼法第八十五条；T5",
    all(NEW, coded("instance", ["SECOND"])),
  ),
  retrialInstance: set(
    "再审应诉案件",
    "期间内收到应诉通知的再审案件",
    "T5",
    all(NEW, coded("instance", ["RETRIAL"])),
  ),
  firstClosed: set("一审审结", "期间内法院审结的一审案件", "L-Q1", all(CLOSED, FIRST)),
  firstLost: set(
    "一审败诉",
    "期间内审结的一审案件，裁判结果属败诉",
    "行政诉讼法第七十条、第七十二条至第七十八条；L-Q1",
    all(CLOSED, FIRST, coded("outcome", LOST_SUITS)),
  ),
  firstMerits: set(
    "一审实体判决",
    "期间内以实体判决结案的一审案件",
    "L-Q2",
    all(CLOSED, FIRST, coded("outcome", MERITS_JUDGMENTS)),
  ),
  coordinated: set(
    "协调化解",
    "期间内审结，因被告改变行为撤诉或者调解结案",
    "行政诉讼法第六十条、第六十二条；L-Q8",
    all(CLOSED, coded("outcome", COORDINATED_SUITS)),
  ),
  heard: set(
    "开庭案件",
    "一审、二审、再审（含发回重审）案件，首次开庭在期间内；书面审理不计",
    HA1,
    HEARD,
  ),
  attended: set(
    "负责人出庭案件",
    "开庭案件中，任一被告负责人按当日有效的规定至少出庭一次；共同被告计一次",
    HA1,
    all(HEARD, HEAD),
  ),
  attendedByPrincipal: set(
    "正职负责人出庭",
    "负责人出庭案件中，正职负责人出庭的",
    HA3,
    all(HEARD, PRINCIPAL),
  ),
  attendedByDeputy: set(
    "副职负责人出庭",
    "负责人出庭案件中，正职未出庭、副职负责人出庭的",
    HA3,
    all(HEARD, not(PRINCIPAL), DEPUTY),
  ),
  attendedByOther: set(
    "其他负责人出庭",
    "负责人出庭案件中，由按当日规定计入的其他负责人出庭的",
    HA3,
    all(HEARD, HEAD, not(PRINCIPAL), not(DEPUTY)),
  ),
  ledgerSaysAppeared: set(
    "台账记载出庭",
    "开庭案件中，台账记载负责人出庭的，不论其职务是否计入",
    "台账原始记载",
    all(HEARD, session("declared")),
  ),
  attendedByNonCountingRole: set(
    "仅由不计入的人员出庭",
    "台账记载出庭，但出庭人员的职务按当日规定不计为负责人",
    BEFORE_2018_02_08,
    all(HEARD, session("declared"), not(HEAD)),
  ),
  absent: set("负责人未出庭案件", "开庭案件中，无应当计入的负责人出庭的", HA1, ABSENT),
  absentWithExplanation: set(
    "未出庭并提交书面说明",
    "负责人未出庭案件中，提交了书面说明的；仍计入分母",
    EXPLAINED,
    all(ABSENT, flagged("absenceExplained")),
  ),
  absentWithoutExplanation: set(
    "未出庭且无书面说明",
    "负责人未出庭案件中，未提交或者未记载书面说明的",
    EXPLAINED,
    all(ABSENT, not(flagged("absenceExplained"))),
  ),
  firstHeard: set("一审开庭案件", "开庭案件中的一审案件", "HA-7", all(HEARD, FIRST)),
  firstAttended: set(
    "一审负责人出庭案件",
    "一审开庭案件中，负责人出庭的",
    "HA-7",
    all(HEARD, FIRST, HEAD),
  ),
  suitsAttended: set(
    "本期应诉案件中负责人出庭的",
    "期间内收到应诉通知，截至统计日负责人出庭过的",
    "HA-8",
    all(NEW, HEAD),
  ),
  closedAttended: set(
    "法院审结案件中负责人出庭的",
    "期间内法院审结，截至统计日负责人出庭过的",
    "HA-8",
    all(CLOSED, HEAD),
  ),
  ...SUIT_COURSE_SETS,
  ...INFORMATION_SUIT_SETS,
} as const satisfies Record<string, CaseSetRow<"proceeding">>;

const HELD: Condition<"session"> = all<"session">(
  { kind: "day", field: "heldOn", when: "inPeriod" },
  { kind: "code", field: "instance", codes: HEAD_DUTY_INSTANCES },
);
const WITH_HEAD: Condition<"session"> = { kind: "flag", field: "headAttended" };

export const SESSION_SETS = {
  sessions: sittings("开庭次数", "一审、二审、再审案件在期间内的开庭，每次计一次", HELD),
  sessionsWithHead: sittings(
    "负责人出庭次数",
    "期间内的开庭中，按当日有效的规定负责人出庭的",
    all(HELD, WITH_HEAD),
  ),
  missedSessions: sittings(
    "负责人缺席的开庭",
    "期间内的开庭中，无应当计入的负责人出庭的",
    all(HELD, not(WITH_HEAD)),
  ),
  sessionsSpoke: sittings(
    "负责人出庭出声的开庭",
    "期间内的开庭中，负责人出庭并发言的",
    all<"session">(HELD, WITH_HEAD, { kind: "flag", field: "spoke" }),
  ),
} as const satisfies Record<string, CaseSetRow<"session">>;

function sittings(
  name: string,
  definition: string,
  where: Condition<"session">,
): CaseSetRow<"session"> {
  return row("session", name, definition, "法释〔2020〕3号第七条；HA-6", where);
}

function row<U extends CaseUnit>(
  unit: U,
  name: string,
  definition: string,
  law: string,
  where: Condition<U>,
): CaseSetRow<U> {
  return { unit, name, symbol: "", definition, law, where };
}
