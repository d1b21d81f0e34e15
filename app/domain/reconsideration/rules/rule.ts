import type { Finding, Setting } from "#domain/case-file";
import type { Era } from "#domain/eras";
import type { ReconsiderationFacts } from "#domain/reconsideration/facts";
import type { ReconsiderationAct, ReconsiderationStep } from "#domain/reconsideration/steps";

/** What a rule looks at: the case before the act and after it, the act, and the law of that day. */
export interface Question<Act extends ReconsiderationAct = ReconsiderationAct> {
  facts: ReconsiderationFacts | undefined;
  next: ReconsiderationFacts;
  act: Act;
  era: Era;
  setting: Setting;
}

/** The question of a step in a case that has begun. */
export interface CaseQuestion<S extends ReconsiderationStep> extends Question<ActOf<S>> {
  facts: ReconsiderationFacts;
}

/** One rule of section 10, or of a limit: what it forbids, by which article, and how it is asked. */
export interface Rule<Asked = Question> {
  id: string;
  code: string;
  severity: Finding["severity"];
  law: { A: string; B: string; C?: string } | string;
  field?: string;
  /** Even a past record means nothing without this. */
  meaningless?: true;
  /** The eras that know the rule; absent: all. */
  eras?: readonly Era[];
  /** Asks for what a ledger never tells (who approved, who was heard): past records are not asked. */
  liveOnly?: true;
  /** The Chinese sentence when the rule is broken; undefined when it is kept. */
  broken(question: Asked): string | undefined;
}

/** The acts of one step. */
export type ActOf<S extends ReconsiderationStep> = Extract<ReconsiderationAct, { step: S }>;

/** A rule that only the application can break (S01, S02). */
export function receiptRule(rule: Rule<Question<ActOf<"receive" | "receiveViaAgency">>>): Rule {
  return {
    ...rule,
    broken: ({ act, ...rest }) =>
      act.step === "receive" || act.step === "receiveViaAgency"
        ? rule.broken({ ...rest, act })
        : undefined,
  };
}

/** A rule that only the named steps can break; before the application there is nothing to ask. */
export function ruleOf<S extends ReconsiderationStep>(
  steps: readonly S[],
  rule: Rule<CaseQuestion<S>>,
): Rule {
  const concerns = (act: ReconsiderationAct): act is ActOf<S> =>
    steps.some((step) => step === act.step);
  return {
    ...rule,
    broken: ({ act, facts, ...rest }) =>
      facts && concerns(act) ? rule.broken({ ...rest, facts, act }) : undefined,
  };
}

/** What the act breaks among the rules, in their order. */
export function findingsOf(rules: readonly Rule[], question: Question): Finding[] {
  return rules.flatMap((rule) => {
    const { eras, liveOnly } = rule;
    if (eras && !eras.includes(question.era)) return [];
    if (liveOnly && question.setting.manner === "ledger") return [];
    const message = rule.broken(question);
    return message === undefined ? [] : [findingOf(rule, message, question.era)];
  });
}

function findingOf(rule: Rule, message: string, era: Era): Finding {
  const { id, code, severity, field, meaningless } = rule;
  const finding: Finding = { rule: id, law: lawIn(rule.law, era), code, severity, message };
  if (field !== undefined) finding.field = field;
  if (meaningless) finding.meaningless = true;
  return finding;
}

/** The article in an era; C follows B where it does not differ. */
function lawIn(law: Rule["law"], era: Era): string {
  if (typeof law === "string") return law;
  return era === "A" ? law.A : era === "B" ? law.B : (law.C ?? law.B);
}

/** The eras of the 2023 law. */
export const SINCE_2024: readonly Era[] = ["B", "C"];
