import { all } from "#domain/measures/conditions";
import { CLOSED_IN_PERIOD, outcome } from "#domain/measures/reconsideration-conditions";
import type { CaseSetRow } from "#domain/measures/set-row";

/** The outcome columns of the national form's 已审结 (T1: ST10, ST14, ST19), each a set. */
export const FORM_SETS = {
  closedRejected: column("驳回", ["REJECT_CLAIM", "REJECT_APPLICATION"], "第三十三条、第六十九条"),
  closedMaintained: column("维持", ["MAINTAIN"], "第六十八条"),
  closedConfirmed: column(
    "确认违法、无效",
    ["CONFIRM_ILLEGAL", "CONFIRM_VOID"],
    "第六十五条、第六十七条",
  ),
  closedRevoked: column("撤销", ["REVOKE", "REVOKE_PART"], "第六十四条"),
  closedChanged: column("变更", ["CHANGE"], "第六十三条"),
  closedOrdered: column("责令履行", ["ORDER_PERFORM"], "第六十六条"),
  closedMediated: column("调解", ["MEDIATED"], "第七十三条"),
  closedWithdrawn: column("终止（撤回）", ["TERM_WITHDRAW", "TERM_CHANGED"], "第四十一条第一项"),
  closedSettled: column("终止（和解）", ["TERM_SETTLED"], "第七十四条"),
  closedTerminated: column("终止（其他）", ["TERM_OTHER"], "第四十一条第二项至第五项"),
  closedOtherwise: column(
    "其他",
    [
      "AGREEMENT_CONCLUDE",
      "AGREEMENT_PERFORM",
      "AGREEMENT_UNDO",
      "AGREEMENT_TERMINATE",
      "AGREEMENT_REMEDY",
      "COMPENSATE",
      "COMP_REJECT",
    ],
    "第七十一条、第七十二条",
  ),
} as const satisfies Record<string, CaseSetRow<"reconsideration">>;

function column(
  name: string,
  codes: readonly string[],
  article: string,
): CaseSetRow<"reconsideration"> {
  return {
    unit: "reconsideration",
    name: `审结：${name}`,
    symbol: "",
    definition: `期间内审结，结案方式属“${name}”；一案多项的，按最主要的一项`,
    law: `行政复议法${article}`,
    where: all(CLOSED_IN_PERIOD, outcome(codes)),
  };
}
