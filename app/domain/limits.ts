import { ERA_IDS, ERAS, type Era } from "#domain/eras";
import type { Limit, Period, Variant } from "#domain/limit";
import { VARIANTS } from "#domain/limit";
import { ACCEPTANCE_LIMITS } from "#domain/limits-acceptance";
import { AFTER_DECISION_LIMITS } from "#domain/limits-after-decision";
import { APPLICATION_LIMITS } from "#domain/limits-application";
import { ENFORCEMENT_LIMITS } from "#domain/limits-enforcement";
import { SUIT_LIMITS } from "#domain/limits-litigation";
import { REVIEW_LIMITS } from "#domain/limits-review";
import { SUSPENSION_LIMITS } from "#domain/limits-suspension";
import { TRIAL_LIMITS } from "#domain/limits-trial";
import { accepted, type Outcome, refused } from "#domain/outcome";

/** Every limit of reconsideration, R01 to R35 (rules.md 2.2; R19 is not used). */
const RECONSIDERATION_LIMITS = {
  ...APPLICATION_LIMITS,
  ...ACCEPTANCE_LIMITS,
  ...REVIEW_LIMITS,
  ...SUSPENSION_LIMITS,
  ...AFTER_DECISION_LIMITS,
} as const satisfies Record<string, Limit>;

/** Every limit of litigation, L01 to L33 (rules.md 2.3). */
const LITIGATION_LIMITS = {
  ...SUIT_LIMITS,
  ...TRIAL_LIMITS,
  ...ENFORCEMENT_LIMITS,
} as const satisfies Record<string, Limit>;

const LIMITS = { ...RECONSIDERATION_LIMITS, ...LITIGATION_LIMITS };
export type LimitId = keyof typeof LIMITS;

/** Ids of all limits, R01 to R35 then L01 to L33. */
export const LIMIT_IDS: readonly LimitId[] = Object.keys(LIMITS).filter(isLimitId).sort(byId);

/** A period and its article of the era asked for. */
export interface PeriodInEra {
  readonly period: Period;
  readonly article: string;
}

/** Whether the text is the id of a limit of rules.md (R08, L09 …). */
export function isLimitId(text: string): text is LimitId {
  return Object.hasOwn(LIMITS, text);
}

/** The row of the limit. */
export function limitOf(id: LimitId): Limit {
  return LIMITS[id];
}

/** The limit an id names; refuses an id that rules.md section 2 does not know. */
export function readLimitId(text: string): Outcome<LimitId> {
  if (isLimitId(text)) return accepted(text);
  const message = `没有编号为“${text}”的期限，请从R01至R35（复议）或者L01至L33（诉讼）中选择`;
  return refused("unknownLimit", "LIMIT", "行政复议法第八十八条", message);
}

/**
 * The period of a limit in an era and variant (the first of its variants when none is named).
 * Refuses an era in which the limit did not exist, and a variant the limit does not have.
 */
export function periodOf(id: LimitId, era: Era, variant?: Variant): Outcome<PeriodInEra> {
  const { periods } = limitOf(id);
  const inEra = periods.flatMap((period) => {
    const article = period.law[era];
    return article ? [{ period, article }] : [];
  });
  const found = variant ? inEra.find(({ period }) => period.variant === variant) : inEra[0];
  if (found) return accepted(found);
  if (inEra.length === 0) return notInEra(id, era, periods);
  const elsewhere = periods.filter((row) => row.variant === variant);
  return elsewhere.length > 0 ? notInEra(id, era, elsewhere) : noSuchVariant(id, inEra);
}

function notInEra(id: LimitId, era: Era, known: readonly Period[]) {
  const eras = ERA_IDS.filter((other) => known.some(({ law }) => law[other]));
  const laws = known.flatMap((row) => Object.values(row.law));
  const law = [...new Set(laws)].join("、");
  const where = eras.map((other) => `${other}（${ERAS[other].law}）`).join("、");
  const message = `${id}“${limitOf(id).name}”在法律时期${era}（${ERAS[era].law}）不存在，只存在于${where}；请核对起算日或者改选该时期的期限`;
  return refused("notInEra", "ERA-1", law, message);
}

function noSuchVariant(id: LimitId, inEra: readonly PeriodInEra[]) {
  const names = inEra.flatMap(({ period: { variant } }) =>
    variant ? [`${variant}（${VARIANTS[variant]}）`] : [],
  );
  const choice = names.length > 0 ? `请从${names.join("、")}中选择` : "请不要填写种类";
  const law = [...new Set(inEra.map(({ article }) => article))].join("、");
  return refused("noSuchVariant", id, law, `${id}“${limitOf(id).name}”没有这个种类，${choice}`);
}

/** R before L, then by number: the order of rules.md. */
function byId(a: string, b: string): number {
  return b.charCodeAt(0) - a.charCodeAt(0) || Number(a.slice(1)) - Number(b.slice(1));
}
