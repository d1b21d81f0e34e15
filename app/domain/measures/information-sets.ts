import { all, any, not } from "#domain/measures/conditions";
import { DIRECT_CORRECTIONS, LOST_SUITS } from "#domain/measures/outcome-groups";
import {
  CLOSED_IN_PERIOD,
  on,
  outcome,
  type ReconsiderationCondition,
} from "#domain/measures/reconsideration-conditions";
import type { CaseSetRow } from "#domain/measures/set-row";
import { CLOSED, coded, onDay, type SuitCondition, suits } from "#domain/measures/suit-conditions";

/** The fifteen cells of the disputes table in the annual report on government information (T9). */

const LAW = "政府信息公开条例第四十九条、第五十条；T9";
const INFO: ReconsiderationCondition = { kind: "code", field: "act", codes: ["INFO"] };
const OPEN = all(on("acceptedOn", "byEnd"), not(on("closedOn", "byEnd")));
const INFO_CLOSED = all(INFO, CLOSED_IN_PERIOD);
const KEPT_UP = outcome(["MAINTAIN"]);
const CORRECTED = outcome(DIRECT_CORRECTIONS);

export const INFORMATION_SETS = {
  infoMaintained: cases("结果维持", "期间内审结，决定维持", all(INFO_CLOSED, KEPT_UP)),
  infoCorrected: cases("结果纠正", "期间内审结，直接纠错", all(INFO_CLOSED, CORRECTED)),
  infoOtherwise: cases(
    "其他结果",
    "期间内审结，既非维持也非纠正",
    all(INFO_CLOSED, not(KEPT_UP), not(CORRECTED)),
  ),
  infoPending: cases("尚未审结", "期末尚未审结", all(INFO, OPEN)),
  infoAll: cases("总计", "期间内审结的与期末尚未审结的", all(INFO, any(CLOSED_IN_PERIOD, OPEN))),
} as const satisfies Record<string, CaseSetRow<"reconsideration">>;

const INFO_SUIT = coded("act", ["INFO"]);
const DIRECT = all(INFO_SUIT, coded("form", ["NOT_RECONSIDERED"]));
const AFTER = all(INFO_SUIT, coded("form", ["JOINT", "ORGAN_SOLE"]));
const SUIT_OPEN = all(onDay("receivedOn", "byEnd"), not(onDay("closedOn", "byEnd")));
const UPHELD = coded("substance", ["DISMISS_CLAIM"]);
const LOST = coded("substance", LOST_SUITS);

export const INFORMATION_SUIT_SETS = {
  infoDirectMaintained: suit("直接起诉：结果维持", DIRECT, all(CLOSED, UPHELD)),
  infoDirectCorrected: suit("直接起诉：结果纠正", DIRECT, all(CLOSED, LOST)),
  infoDirectOtherwise: suit("直接起诉：其他结果", DIRECT, all(CLOSED, not(UPHELD), not(LOST))),
  infoDirectPending: suit("直接起诉：尚未审结", DIRECT, SUIT_OPEN),
  infoDirectAll: suit("直接起诉：总计", DIRECT, any(CLOSED, SUIT_OPEN)),
  infoAfterMaintained: suit("复议后起诉：结果维持", AFTER, all(CLOSED, UPHELD)),
  infoAfterCorrected: suit("复议后起诉：结果纠正", AFTER, all(CLOSED, LOST)),
  infoAfterOtherwise: suit("复议后起诉：其他结果", AFTER, all(CLOSED, not(UPHELD), not(LOST))),
  infoAfterPending: suit("复议后起诉：尚未审结", AFTER, SUIT_OPEN),
  infoAfterAll: suit("复议后起诉：总计", AFTER, any(CLOSED, SUIT_OPEN)),
  infoFormUnstated: suits(
    "信息公开：未载明是否经过复议",
    "期间内审结的与期末尚未审结的政府信息公开案件中，未载明是否经过复议的，不在前两栏",
    LAW,
    all<"proceeding">(INFO_SUIT, not({ kind: "stated", field: "form" }), any(CLOSED, SUIT_OPEN)),
  ),
} as const satisfies Record<string, CaseSetRow<"proceeding">>;

function cases(
  name: string,
  words: string,
  where: ReconsiderationCondition,
): CaseSetRow<"reconsideration"> {
  const definition = `政府信息公开案件，${words}`;
  return {
    unit: "reconsideration",
    name: `信息公开复议：${name}`,
    symbol: "",
    definition,
    law: LAW,
    where,
  };
}

function suit(name: string, form: SuitCondition, where: SuitCondition): CaseSetRow<"proceeding"> {
  const definition = `政府信息公开案件，${name}；结果看最终的裁判（维持的，看所维持的裁判）`;
  return suits(`信息公开${name}`, definition, LAW, all(form, where));
}
