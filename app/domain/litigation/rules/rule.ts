import type { Finding, Setting } from "#domain/case-file";
import type { DisputeFacts, ProceedingFacts } from "#domain/litigation/facts";
import type { LitigationAct, LitigationStep } from "#domain/litigation/steps";

/** What a rule looks at: the dispute before the act, and the proceeding the act is about. */
export interface Question<Act extends LitigationAct = LitigationAct> {
  facts: DisputeFacts | undefined;
  /** The proceeding before and after the act; undefined for acts about the whole dispute. */
  before: ProceedingFacts | undefined;
  after: ProceedingFacts | undefined;
  act: Act;
  setting: Setting;
}

/** One rule of section 10.4, or of a limit or number: what it forbids and by which article. */
export interface Rule<Act extends LitigationAct = LitigationAct> {
  id: string;
  code: string;
  severity: Finding["severity"];
  law: string;
  field?: string;
  /** Even a past record means nothing without this. */
  meaningless?: true;
  /** The Chinese sentence when the rule is broken; undefined when it is kept. */
  broken(question: Question<Act>): string | undefined;
}

/** A rule that finds by itself which article and severity apply (the law of appearance by its day). */
export type Finder = (question: Question) => Finding[];

/** The acts of one step. */
export type ActOf<S extends LitigationStep> = Extract<LitigationAct, { step: S }>;

/** A rule that only the named steps can break. */
export function ruleOf<S extends LitigationStep>(
  steps: readonly S[],
  rule: Rule<ActOf<S>>,
): Finder {
  const concerns = (act: LitigationAct): act is ActOf<S> => steps.some((step) => step === act.step);
  return ({ act, ...rest }) => {
    const message = concerns(act) ? rule.broken({ ...rest, act }) : undefined;
    if (message === undefined) return [];
    const { id, law, code, severity, field, meaningless } = rule;
    const finding: Finding = { rule: id, law, code, severity, message };
    if (field !== undefined) finding.field = field;
    if (meaningless) finding.meaningless = true;
    return [finding];
  };
}
