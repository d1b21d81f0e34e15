import { all, any, not } from "#domain/measures/conditions";
import { COURSE_SETS } from "#domain/measures/course-sets";
import { FORM_SETS } from "#domain/measures/form-sets";
import { INFORMATION_SETS } from "#domain/measures/information-sets";
import {
  DIRECT_CORRECTIONS,
  INDIRECT_CORRECTIONS,
  MEDIATED_OR_WITHDRAWN,
  SETTLED,
} from "#domain/measures/outcome-groups";
import {
  ACCEPTED,
  CARRIED_IN,
  CLOSED_IN_PERIOD,
  CLOSED_ORDINARY,
  CONTRADICTORY,
  on,
  outcome,
  REFUSED_IN_PERIOD,
  type ReconsiderationCondition,
} from "#domain/measures/reconsideration-conditions";
import type { CaseSetRow } from "#domain/measures/set-row";

/** The sets of reconsideration cases that figures count (rules.md 3.1, 9.1 to 9.3). */

const P3 = "统计口径 ST-P3：案件归入事件发生的期间";
const CLOSE = "结案时点 CLOSE-1：决定书、调解书生效、终止或者驳回决定之日";
const FORM = "行政复议案件统计报表（国统制〔2010〕103号）";

export const RECONSIDERATION_SETS = {
  received: set("收到申请", "N", "收到行政复议申请之日在期间内", P3, on("receivedOn", "inPeriod")),
  accepted: set("受理", "A", "受理之日在期间内", P3, ACCEPTED),
  notAccepted: set(
    "不予受理",
    "",
    "不予受理决定在期间内作出；台账未载决定日期的，按收到申请之日",
    "行政复议法第三十条第二款",
    REFUSED_IN_PERIOD,
  ),
  carriedIn: set("上期结转", "Q0", "期间开始前受理，期间开始时尚未审结", FORM, CARRIED_IN),
  acceptedOrCarriedIn: set(
    "应审结",
    "A + Q0",
    "期间内受理，或者上期受理结转本期",
    `${FORM}；Q1`,
    any(ACCEPTED, CARRIED_IN),
  ),
  inHand: set(
    "在册",
    "Q0 + A + 不予受理",
    "上期结转、本期受理与本期不予受理之和",
    P3,
    any(CARRIED_IN, ACCEPTED, REFUSED_IN_PERIOD),
  ),
  closedOfAccepted: set(
    "本期受理已审结（截至统计日）",
    "J ∩ A",
    "期间内受理，截至统计日已审结",
    CLOSE,
    all(ACCEPTED, on("closedOn", "byAsOf")),
  ),
  closedOfAcceptedByEnd: set(
    "本期受理已审结（截至期末）",
    "J ∩ A",
    "期间内受理，期末前已审结",
    CLOSE,
    all(ACCEPTED, on("closedOn", "byEnd")),
  ),
  openOfAccepted: set(
    "本期受理未审结（截至统计日）",
    "",
    "期间内受理，截至统计日尚未审结",
    CLOSE,
    all(ACCEPTED, not(on("closedOn", "byAsOf"))),
  ),
  closedInPeriod: set("审结", "J", "受理后在期间内审结，含上期结转", CLOSE, CLOSED_IN_PERIOD),
  pendingAtEnd: set(
    "期末未审结",
    "",
    "期末前受理，期末（统计日更早的，截至统计日）尚未审结",
    FORM,
    all(on("acceptedOn", "byEnd"), not(on("closedOn", "byEnd"))),
  ),
  undecidedReceived: set(
    "收到未决",
    "",
    "期间内收到，截至统计日未受理也未作其他处理",
    "行政复议法第三十条",
    all(
      on("receivedOn", "inPeriod"),
      not(on("acceptedOn", "byAsOf")),
      not(on("disposedOn", "byAsOf")),
    ),
  ),
  decidedReceived: set(
    "收到已决",
    "N - 未决",
    "期间内收到，截至统计日已受理或者已作其他处理",
    "行政复议法第三十条",
    all(on("receivedOn", "inPeriod"), any(on("acceptedOn", "byAsOf"), on("disposedOn", "byAsOf"))),
  ),
  carriedInUndisposed: set(
    "上期结转（含未受理）",
    "K0",
    "期间开始前收到，期间开始时尚未办结",
    FORM,
    all(on("receivedOn", "beforePeriod"), not(on("disposedOn", "beforePeriod"))),
  ),
  disposed: set(
    "办结",
    "J_all",
    "期间内审结、不予受理，或者受理前以其他方式结束",
    FORM,
    all(on("receivedOn", "byAsOf"), on("disposedOn", "inPeriod")),
  ),
  disposedOtherwise: set(
    "其他处理",
    "",
    "期间内未经受理结束且非不予受理：受理前撤回、视为放弃、告知不再处理",
    FORM,
    all<"reconsideration">(
      on("disposedOn", "inPeriod"),
      not(on("acceptedOn", "byAsOf")),
      not({ kind: "flag", field: "refused" }),
    ),
  ),
  undisposedAtEnd: set(
    "期末未办结",
    "",
    "期末前收到，期末尚未办结",
    FORM,
    all(on("receivedOn", "byEnd"), not(on("disposedOn", "byEnd"))),
  ),
  withHearing: set(
    "本期受理举行听证",
    "",
    "期间内受理，截至统计日已举行听证",
    "行政复议法第五十条",
    all<"reconsideration">(
      ACCEPTED,
      { kind: "flag", field: "hearingHeld" },
      not(on("hearingOn", "afterAsOf")),
    ),
  ),
  closedWithHearing: set(
    "审结且举行过听证",
    "",
    "期间内审结的非简易程序案件中举行过听证的",
    "行政复议法第五十条",
    all<"reconsideration">(CLOSED_ORDINARY, { kind: "flag", field: "hearingHeld" }),
  ),
  closedInTime: set(
    "按期审结",
    "",
    "期间内审结，且不晚于计算所得审理期限届满日",
    "行政复议法第六十二条",
    all<"reconsideration">(CLOSED_IN_PERIOD, {
      kind: "ordered",
      first: "closedOn",
      second: "dueOn",
    }),
  ),
  maintained: set(
    "维持",
    "MAINTAIN",
    "期间内审结，决定维持",
    "行政复议法第六十八条",
    all(CLOSED_IN_PERIOD, outcome(["MAINTAIN"])),
  ),
  directCorrection: set(
    "直接纠错",
    "D",
    "期间内审结，撤销、变更、确认违法或无效、责令履行、行政协议决定",
    "行政复议法第六十三条至第六十七条、第七十一条",
    all(CLOSED_IN_PERIOD, outcome(DIRECT_CORRECTIONS)),
  ),
  indirectCorrection: set(
    "间接纠错",
    "I",
    "期间内审结，调解、和解后撤回或者被申请人改变行为后撤回",
    "行政复议法第七十三条、第七十四条",
    all(CLOSED_IN_PERIOD, outcome(INDIRECT_CORRECTIONS)),
  ),
  corrected: set(
    "综合纠错",
    "D + I",
    "期间内审结，直接纠错或者间接纠错",
    "Q4",
    all(CLOSED_IN_PERIOD, outcome([...DIRECT_CORRECTIONS, ...INDIRECT_CORRECTIONS])),
  ),
  mediatedOrWithdrawn: set(
    "调撤",
    "T",
    "期间内审结，调解或者因撤回申请终止",
    "行政复议法第四十一条第一项、第七十三条、第七十四条",
    all(CLOSED_IN_PERIOD, outcome(MEDIATED_OR_WITHDRAWN)),
  ),
  resolved: set(
    "综合化解",
    "D + MEDIATED + TERM_SETTLED",
    "期间内审结，直接纠错、调解或者和解后撤回",
    "Q6",
    all(CLOSED_IN_PERIOD, outcome([...DIRECT_CORRECTIONS, ...SETTLED])),
  ),
  contradictoryDates: set(
    "日期相互矛盾",
    "",
    "结案早于受理，或者办结早于收到：记录照台账保留，平衡关系因此不成立",
    "IR-32",
    CONTRADICTORY,
  ),
  ...FORM_SETS,
  ...COURSE_SETS,
  ...INFORMATION_SETS,
} as const satisfies Record<string, CaseSetRow<"reconsideration">>;

function set(
  name: string,
  symbol: string,
  definition: string,
  law: string,
  where: ReconsiderationCondition,
): CaseSetRow<"reconsideration"> {
  return { unit: "reconsideration", name, symbol, definition, law, where };
}
