import type { Db } from "#db/client";
import type { SearchWord } from "#db/registers/conditions";
import type { HearingFilter } from "#db/registers/hearings";
import type { LitigationFilter } from "#db/registers/litigation";
import { listOrgansMeant } from "#db/registers/organ-choice";
import type { ReconsiderationFilter } from "#db/registers/reconsideration";
import { codesOf } from "#domain/codes";
import { LEVELS, type RollUp, rollUpOf } from "#domain/organ-levels";
import type { PlainDate } from "#domain/plain-date";
import { searchQueryTerms } from "#domain/search-terms";
import { NOT_RECORDED, periodOf, type Question, wordsOf } from "#schemas/register";
import type { HearingsQuery, LitigationQuery } from "#schemas/register-litigation";
import type { ReconsiderationQuery } from "#schemas/register-reconsideration";
import { proceedingSet, reconsiderationSet, sessionSet } from "#services/figures/sets";

/**
 * What an address asks for, as a filter of the database: organs by name, report columns by their
 * levels, words by the terms of the index. A name that means no organ, or several, narrows nothing;
 * the sentence beside its field says so.
 */
export interface Narrowed<Filter> {
  filter: Filter;
  faults: Record<string, string>;
  /** The names of the organs that were meant, by field. */
  organs: Record<string, string>;
}

/** A query with the question that its token stands for. */
export interface Sought {
  question?: Pick<Question, "words" | "people">;
}

interface Asked extends Sought {
  organ?: string;
  number?: string;
  year?: number;
  from?: PlainDate;
  to?: PlainDate;
  asOf?: PlainDate;
  set?: string;
  batch?: number;
  warned?: boolean;
}

/** The register of reconsideration cases, narrowed as asked. */
export async function narrowReconsiderations(
  db: Db,
  query: ReconsiderationQuery & Sought,
  today: PlainDate,
): Promise<Narrowed<ReconsiderationFilter>> {
  const { organ, respondent, office, set, rollUp, on = "received" } = query;
  const meant = await findOrgansMeant(db, { organ, respondent, office });
  const { organLevel, level, applicantClass, area, act, status, outcome } = query;
  const filter: ReconsiderationFilter = {
    ...partsOf(query, on),
    ...{ organLevel, level, applicantClass, area, act, status, outcome },
    organId: meant.ids.organ,
    respondentId: meant.ids.respondent,
    levels: rollUp && respondentLevels(rollUp),
    hearingHeld: query.hearing && query.hearing === "yes",
    among:
      set &&
      reconsiderationSet(set, {
        ...scopeOf(query, today),
        slice: sliceOf({ office: meant.ids.office, handler: query.handler, ground: query.ground }),
      }),
  };
  return { filter, faults: meant.faults, organs: meant.names };
}

/** The register of suits, narrowed as asked. */
export async function narrowSuits(
  db: Db,
  query: LitigationQuery & Sought,
  today: PlainDate,
): Promise<Narrowed<LitigationFilter>> {
  const { organ, defendant, agency, set, on = "received" } = query;
  const meant = await findOrgansMeant(db, { organ, defendant, agency });
  const filter: LitigationFilter = {
    ...partsOf(query, on),
    ...suitPartsOf(query),
    organId: meant.ids.organ,
    defendantId: meant.ids.defendant,
    appeared: query.appeared,
    among:
      set && proceedingSet(set, { ...scopeOf(query, today), slice: suitSliceOf(query, meant.ids) }),
  };
  return { filter, faults: meant.faults, organs: meant.names };
}

/** The register of court sessions, narrowed as asked. */
export async function narrowHearings(
  db: Db,
  query: HearingsQuery & Sought,
  today: PlainDate,
): Promise<Narrowed<HearingFilter>> {
  const { organ, defendant, agency, set, on = "held" } = query;
  const meant = await findOrgansMeant(db, { organ, defendant, agency });
  const filter: HearingFilter = {
    ...partsOf(query, on),
    ...suitPartsOf(query),
    organId: meant.ids.organ,
    defendantId: meant.ids.defendant,
    appeared: query.appeared,
    among:
      set && sessionSet(set, { ...scopeOf(query, today), slice: suitSliceOf(query, meant.ids) }),
  };
  return { filter, faults: meant.faults, organs: meant.names };
}

/** Two or more respondents belong to the form's column 其他 (rules.md 9.2). */
function respondentLevels(rollUp: RollUp): string[] {
  const levels: string[] = codesOf(LEVELS).filter((level) => rollUpOf(level) === rollUp);
  return rollUp === "OTHER" ? [...levels, "SEVERAL"] : levels;
}

function suitPartsOf(query: LitigationQuery | HearingsQuery) {
  const { rollUp, level, instance, area, act, status, outcome } = query;
  return { rollUp, level, instance, area, act, status, outcome };
}

/** What all registers have in common; the days of a figure are its own affair. */
function partsOf<On>(query: Asked, on: On) {
  const period = query.set ? undefined : periodOf(query);
  const { warned, batch: batchId, question } = query;
  const words = question && searchWordsOf(question.words);
  const number = query.number ? searchWordsOf(query.number) : undefined;
  const people = question?.people;
  return { period: period && { ...period, date: on }, words, number, people, warned, batchId };
}

/** The words of a question as the database looks for them. */
export function searchWordsOf(question: string): SearchWord[] {
  return wordsOf(question).map(({ written, bare }) => ({
    text: bare,
    terms: searchQueryTerms(written),
  }));
}

/** The parts of a figure's table that only its set knows; null: not recorded. */
function sliceOf(parts: Readonly<Record<string, string | null | undefined>>) {
  return Object.fromEntries(
    Object.entries(parts).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value ?? NOT_RECORDED]],
    ),
  );
}

function suitSliceOf(
  { form, formInstance }: LitigationQuery | HearingsQuery,
  { agency }: Record<string, string>,
) {
  return sliceOf({ agency, form, formInstance });
}

function scopeOf({ from, to, asOf }: Asked, today: PlainDate) {
  return { from: from ?? today, to: to ?? today, asOf: asOf ?? today };
}

/** The rows of a figure's table may have no organ; a filter by organ asks for one. */
const SLICED_BY_ORGAN = ["office", "agency"];

async function findOrgansMeant(db: Db, asked: Record<string, string | undefined>) {
  const ids: Record<string, string> = {};
  const names: Record<string, string> = {};
  const faults: Record<string, string> = {};
  for (const [field, text] of Object.entries(asked)) {
    if (!text) continue;
    if (text === NOT_RECORDED && SLICED_BY_ORGAN.includes(field)) {
      ids[field] = NOT_RECORDED;
      names[field] = "未记载";
      continue;
    }
    const [first, second, ...more] = await listOrgansMeant(db, text, 5);
    if (first && (first.exact || !second)) {
      ids[field] = first.id;
      names[field] = first.name;
    } else if (first) {
      const some = [first, second, ...more].map((organ) => organ?.name).join("、");
      faults[field] = `“${text}”可以指多个机关，请写全称，例如：${some}。`;
    } else {
      faults[field] = `没有名称含“${text}”的机关，请从列表中选择。`;
    }
  }
  return { ids, names, faults };
}
