import { all, any, not } from "#domain/measures/conditions";
import { LOST_SUITS } from "#domain/measures/outcome-groups";
import type { CaseSetRow } from "#domain/measures/set-row";
import {
  ABSENT,
  CLOSED,
  coded,
  FIRST,
  flagged,
  HEAD,
  HEARD,
  NEW,
  onDay,
  type SuitCondition,
  session,
  suits,
} from "#domain/measures/suit-conditions";

/** What followed a judgment and what surrounded an appearance: sets whose facts a ledger may lack. */

/** The decision of a dispute that stands: no later one has taken effect in its place. */
const EFFECTIVE = all(
  coded("instance", ["FIRST", "REMAND", "SECOND", "RETRIAL"]),
  onDay("effectiveOn", "inPeriod"),
  not(onDay("supersededOn", "byAsOf")),
);
const STATES_SUBSTANCE: SuitCondition = { kind: "stated", field: "substance" };
const APPEALED = onDay("appealedOn", "byAsOf");
const STATES_APPEAL = any(flagged("kept"), onDay("effectiveOn", "byAsOf"), APPEALED);
const AFTER_RECONSIDERATION = ["JOINT", "ORGAN_SOLE"];
const FORM = "行政诉讼法第二十六条第二款；L-Q6";
const CALLED = "法释〔2020〕3号第四条；HA-5";
const EXCUSED = "法释〔2020〕3号第八条、第九条；HA-4";
const SPEAK = "法释〔2020〕3号第十一条、第十二条；T7";

export const SUIT_COURSE_SETS = {
  effectiveDisputes: suits(
    "生效争议",
    "裁判在期间内生效且截至统计日没有被后来的生效裁判取代；一个争议计一次",
    "行政诉讼法第八十五条；L-Q3",
    EFFECTIVE,
  ),
  effectiveStated: suits(
    "生效争议（结果明确）",
    "生效争议中，最终的裁判结果（维持的，看所维持的裁判；改判的，看改判内容）已载明的",
    "行政诉讼法第八十五条；L-Q3",
    all(EFFECTIVE, STATES_SUBSTANCE),
  ),
  effectiveLost: suits(
    "生效败诉争议",
    "生效争议中，最终的裁判结果属败诉的",
    "行政诉讼法第七十条、第七十二条至第七十八条；L-Q3",
    all(EFFECTIVE, coded("substance", LOST_SUITS)),
  ),
  closedStatingEffect: suits(
    "审结且载明是否生效",
    "期间内法院审结，载明生效日期，或者在本系统逐步办理的",
    "行政诉讼法第八十五条",
    all(CLOSED, any(flagged("kept"), onDay("effectiveOn", "byAsOf"))),
  ),
  firstStatingAppeal: suits(
    "一审审结且载明是否上诉",
    "期间内审结的一审案件，载明上诉或者生效，或者在本系统逐步办理的",
    "行政诉讼法第八十五条；L-Q5",
    all(CLOSED, FIRST, STATES_APPEAL),
  ),
  firstAppealed: suits(
    "一审后上诉",
    "期间内审结的一审案件，截至统计日已上诉的",
    "行政诉讼法第八十五条；L-Q5",
    all(CLOSED, FIRST, APPEALED),
  ),
  suitsNotReconsidered: suits(
    "未经复议的应诉案件",
    "期间内收到应诉通知，未经复议直接起诉的",
    FORM,
    all(NEW, coded("form", ["NOT_RECONSIDERED"])),
  ),
  suitsAfterReconsideration: suits(
    "复议后应诉案件",
    "期间内收到应诉通知，复议机关为单独被告或者共同被告的；各审级分别计",
    FORM,
    all(NEW, coded("form", AFTER_RECONSIDERATION)),
  ),
  suitsStatingForm: suits(
    "载明被告形式的应诉案件",
    "期间内收到应诉通知，载明是否经过复议的",
    FORM,
    all<"proceeding">(NEW, { kind: "stated", field: "form" }),
  ),
  closedLost: suits(
    "审结败诉",
    "期间内审结，裁判结果（维持的，看所维持的裁判）属败诉的",
    "行政诉讼法第七十条、第七十二条至第七十八条；T6",
    all(CLOSED, coded("substance", LOST_SUITS)),
  ),
  absentAccepted: suits(
    "未出庭，理由经法院认可",
    "负责人未出庭案件中，理由经人民法院审查认可的；仍计入 HA-1 的分母",
    EXCUSED,
    all(ABSENT, flagged("absenceAccepted")),
  ),
  absentStatingCourt: suits(
    "未出庭且载明法院意见",
    "负责人未出庭案件中，载明人民法院是否认可理由的",
    EXCUSED,
    all<"proceeding">(ABSENT, { kind: "stated", field: "absenceAccepted" }),
  ),
  heardNotExcused: suits(
    "开庭案件（剔除法院认可的正当理由）",
    "开庭案件，减去负责人未出庭而理由经人民法院认可的",
    EXCUSED,
    all(HEARD, not(all(ABSENT, flagged("absenceAccepted")))),
  ),
  heardCalled: suits(
    "应当或者通知负责人出庭的开庭案件",
    "开庭案件中，属于法院应当通知负责人出庭的情形，或者法院已经通知的",
    CALLED,
    all(HEARD, flagged("headCalled")),
  ),
  attendedCalled: suits(
    "应当或者通知出庭且负责人出庭",
    "应当或者通知负责人出庭的开庭案件中，负责人出庭的",
    CALLED,
    all(HEARD, flagged("headCalled"), HEAD),
  ),
  heardStatingCall: suits(
    "开庭且载明是否通知负责人",
    "开庭案件中，载明法院是否通知负责人出庭的",
    CALLED,
    all<"proceeding">(HEARD, { kind: "stated", field: "headCalled" }),
  ),
  staffAbsentToo: suits(
    "负责人和工作人员均未出庭",
    "负责人未出庭案件中，有一次开庭连相应的工作人员也未出庭的",
    SPEAK,
    all(ABSENT, session("nobody")),
  ),
  attendedAndSpoke: suits(
    "负责人出庭出声",
    "负责人出庭案件中，负责人发言的",
    SPEAK,
    all(HEARD, HEAD, session("spoke")),
  ),
} as const satisfies Record<string, CaseSetRow<"proceeding">>;
