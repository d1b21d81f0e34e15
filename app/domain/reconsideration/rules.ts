import { APPLICATION_RULES } from "#domain/reconsideration/rules/application";
import { DATE_RULES } from "#domain/reconsideration/rules/dates";
import { LIMIT_RULES } from "#domain/reconsideration/rules/limits";
import type { Rule } from "#domain/reconsideration/rules/rule";

/** Every rule the one door asks, in the order in which a refusal is given. */
export const RECONSIDERATION_RULES: readonly Rule[] = [
  ...APPLICATION_RULES,
  ...DATE_RULES,
  ...LIMIT_RULES,
];
