import type { Calendar } from "#domain/calendar";
import { DEFAULT_SETTINGS, type Setting } from "#domain/case-file";
import { computeDeadline, type LimitRequest } from "#domain/deadlines";
import { type Era, eraOfPeriod } from "#domain/eras";
import type { PlainDate } from "#domain/plain-date";
import type { ReconsiderationFacts } from "#domain/reconsideration/facts";
import { openSuspension } from "#domain/reconsideration/fold/course";
import { pausesOf } from "#domain/reconsideration/stops";

/** The law that governs a step taken on the day (ERA-1); an undated one follows the day of receipt. */
export function eraOfStep(
  facts: ReconsiderationFacts | undefined,
  on: PlainDate | null,
  { settings = DEFAULT_SETTINGS, today }: Pick<Setting, "settings" | "today">,
): Era {
  const receivedOn = facts?.receivedOn ?? on ?? today;
  return eraOfPeriod(on ?? receivedOn, receivedOn, settings.transition);
}

/** The last day of a limit; undefined when it does not exist in that era or cannot be counted. */
export function dueOf(request: LimitRequest, calendar: Calendar): PlainDate | undefined {
  const deadline = computeDeadline(request, calendar);
  return deadline.ok ? deadline.value.due : undefined;
}

/** Last day of the review of the application (R08), or of the fresh one after correction (R11). */
export function reviewDueOn(facts: ReconsiderationFacts, setting: Setting): PlainDate | undefined {
  const from = facts.correctedOn ?? facts.receivedOn;
  // Era A knows no R11: what was corrected is reviewed in the five days of the application itself.
  const fresh = facts.correctedOn !== null && eraOfStep(facts, from, setting) !== "A";
  return dueInCase(facts, { limit: fresh ? "R11" : "R08", from }, setting);
}

/** The day that counts as acceptance when nothing was decided in time (S07). */
export function deemedAcceptanceOn(
  facts: ReconsiderationFacts,
  setting: Setting,
): PlainDate | undefined {
  const era = eraOfStep(facts, facts.receivedOn, setting);
  return era === "A" ? facts.receivedOn : reviewDueOn(facts, setting);
}

/** Last day on which the applicant may correct (R10); undefined in era A and before a notice. */
export function correctionDueOn(
  facts: ReconsiderationFacts,
  setting: Setting,
): PlainDate | undefined {
  return dueInCase(facts, { limit: "R10", from: facts.correctionServedOn }, setting);
}

/** Last day for the respondent's answer (R14); undefined while it has not received the copy. */
export function answerDueOn(facts: ReconsiderationFacts, setting: Setting): PlainDate | undefined {
  const variant = variantOf(facts);
  return dueInCase(facts, { limit: "R14", variant, from: facts.respondentReceivedOn }, setting);
}

/** Last day to send the copy to the respondent (R13); undefined before acceptance. */
export function copyDueOn(facts: ReconsiderationFacts, setting: Setting): PlainDate | undefined {
  const variant = variantOf(facts);
  return dueInCase(facts, { limit: "R13", variant, from: facts.acceptedOn }, setting);
}

/**
 * Last day of the decision (R16, R18, R26), pauses and extension included (C9). undefined while the
 * term has not begun, stands still, or cannot be counted because the days contradict each other.
 */
export function decisionDueOn(
  facts: ReconsiderationFacts,
  setting: Setting,
): PlainDate | undefined {
  const request = decisionLimit(facts, setting);
  return request && dueOf(request, setting.calendar);
}

/** The limit of the decision as it runs in the case; undefined before the term and while it stands still. */
export function decisionLimit(
  facts: ReconsiderationFacts,
  setting: Pick<Setting, "settings" | "today">,
): LimitRequest | undefined {
  const from = termStartOf(facts, setting);
  if (from === undefined || openSuspension(facts)) return undefined;
  const era = eraOfStep(facts, from, setting);
  const pauses = pausesOf([...facts.suspensions, ...facts.expertPauses]).filter(
    ({ resume }) => resume > from,
  );
  const base = { from, era, pauses, extend: facts.extendedDays };
  if (facts.restartedOn !== null && era === "C") {
    return { ...base, limit: "R26", variant: variantOf(facts) };
  }
  const limit = facts.procedure === "SIMPLIFIED" && era !== "A" ? "R18" : "R16";
  return { ...base, limit };
}

/** The last day of a limit of the case, by the law of its first day (ERA-1); none without that day. */
function dueInCase(
  facts: ReconsiderationFacts,
  { from, ...limit }: Omit<LimitRequest, "from"> & { from: PlainDate | null },
  setting: Setting,
): PlainDate | undefined {
  if (from === null) return undefined;
  const era = eraOfStep(facts, from, setting);
  return dueOf({ ...limit, from, era }, setting.calendar);
}

/** The day the decision term starts: the restart after escalation, acceptance, in era A receipt. */
function termStartOf(
  facts: ReconsiderationFacts,
  setting: Pick<Setting, "settings" | "today">,
): PlainDate | undefined {
  if (facts.restartedOn) return facts.restartedOn;
  if (eraOfStep(facts, facts.receivedOn, setting) === "A") return facts.receivedOn;
  return facts.acceptedOn ?? undefined;
}

function variantOf({ procedure }: ReconsiderationFacts): "ordinary" | "simplified" {
  return procedure === "SIMPLIFIED" ? "simplified" : "ordinary";
}
