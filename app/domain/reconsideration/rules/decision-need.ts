import { type CaseQuestion, type Rule, ruleOf } from "#domain/reconsideration/rules/rule";

/** One row of what a decision on the merits needs; without it the decision is blocked (10.2). */
export type DecisionNeed = Omit<Rule<CaseQuestion<"decide">>, "severity">;

/** The need as a rule of the door. */
export function neededToDecide(need: DecisionNeed): Rule {
  return ruleOf(["decide"], { severity: "B", ...need });
}
