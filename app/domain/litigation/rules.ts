import { APPEARANCE_RULES } from "#domain/litigation/rules/appearance";
import { DATE_RULES } from "#domain/litigation/rules/dates";
import { LIMIT_RULES } from "#domain/litigation/rules/limits";
import { NUMBER_RULES } from "#domain/litigation/rules/numbers";
import type { Finder } from "#domain/litigation/rules/rule";
import { SUIT_RULES } from "#domain/litigation/rules/suit";

/** Every rule the one door asks, in the order in which a refusal is given. */
export const LITIGATION_RULES: readonly Finder[] = [
  ...DATE_RULES,
  ...NUMBER_RULES,
  ...SUIT_RULES,
  ...LIMIT_RULES,
  ...APPEARANCE_RULES,
];
