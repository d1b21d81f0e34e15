import type { Finding } from "#domain/case-file";
import type { DisputeFacts } from "#domain/litigation/facts";
import { proceedingOf } from "#domain/litigation/fold";
import { STAGES, type Stage } from "#domain/litigation/stages";
import {
  LITIGATION_STEPS,
  type LitigationAct,
  type LitigationStep,
} from "#domain/litigation/steps";
import type { PlainDate } from "#domain/plain-date";

/** The steps that end a proceeding: none follows another. */
const ENDINGS: readonly LitigationStep[] = ["judge", "end", "transfer"];

/** Whether the step table allows the act from where its proceeding stands. */
export function stepFindings(facts: DisputeFacts | undefined, act: LitigationAct): Finding[] {
  const row = LITIGATION_STEPS[act.step];
  const base = { rule: row.id, law: lawOfStep(act.step, act.on), severity: "B" as const };
  const always = { ...base, meaningless: true };
  if (act.step === "linkReconsideration") {
    const message = "尚未登记应诉案件，不能关联行政复议案件，请先登记收到应诉通知书。";
    return facts ? [] : [{ ...always, code: "noProceeding", message }];
  }
  const one = proceedingOf(facts, act.payload.proceeding);
  if (act.step === "openProceeding") {
    const message = `案号${act.payload.proceeding}已经登记，一个案号只能登记一次；如登记有误，请更正原来的记录。`;
    return one ? [{ ...always, code: "alreadyOpened", message }] : [];
  }
  if (one === undefined) {
    const message = `本案没有案号${act.payload.proceeding}，请先登记收到应诉通知书。`;
    return [{ ...always, code: "noProceeding", message }];
  }
  if (isOpenTo(one.stage, act.step)) return [];
  const meaningless = ENDINGS.includes(act.step) && one.closedOn !== null;
  const allowed = row.from.map((stage) => STAGES[stage]).join("、");
  const message = `案件现为“${STAGES[one.stage]}”，“${row.label}”只能在“${allowed}”时办理，请先办理或者更正前面的步骤。`;
  return [{ ...base, code: "stepOutOfOrder", meaningless, message }];
}

/** Whether the step may be taken from the stage; a step without stages may be taken from any. */
export function isOpenTo(stage: Stage, step: LitigationStep): boolean {
  const { from } = LITIGATION_STEPS[step];
  return from.length === 0 || from.includes(stage);
}

/** The article of a step in force on the day. */
export function lawOfStep(step: LitigationStep, on: PlainDate | null): string {
  const { now, before } = LITIGATION_STEPS[step].law;
  return before === undefined || on === null || on > before.until ? now : before.law;
}
