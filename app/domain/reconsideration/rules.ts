import { ACCEPTANCE_RULES } from "#domain/reconsideration/rules/acceptance";
import { APPLICATION_RULES } from "#domain/reconsideration/rules/application";
import { CONCLUSION_RULES } from "#domain/reconsideration/rules/conclusion";
import { COURSE_RULES } from "#domain/reconsideration/rules/course";
import { DATE_RULES } from "#domain/reconsideration/rules/dates";
import { DECISION_RULES } from "#domain/reconsideration/rules/decision";
import { PREPARATION_RULES } from "#domain/reconsideration/rules/preparation";
import { REVIEW_RULES } from "#domain/reconsideration/rules/review";
import type { Rule } from "#domain/reconsideration/rules/rule";

/** Every rule the one door asks, in the order in which a refusal is given. */
export const RECONSIDERATION_RULES: readonly Rule[] = [
  ...APPLICATION_RULES,
  ...DATE_RULES,
  ...ACCEPTANCE_RULES,
  ...REVIEW_RULES,
  ...COURSE_RULES,
  ...PREPARATION_RULES,
  ...DECISION_RULES,
  ...CONCLUSION_RULES,
];
