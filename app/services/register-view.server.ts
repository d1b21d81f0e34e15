import type { Db } from "#db/client";
import type { Page } from "#db/registers/keyset";
import { listOrganNames } from "#db/registers/organ-choice";
import { type PlainDate, yearOf } from "#domain/plain-date";
import { writeCursor } from "#schemas/register-address";
import type { RegisterView } from "#schemas/register-view";
import type { Searcher } from "#services/personal-data/searches";
import { readQuestion } from "#services/register-question";
import type { Ordered, RegisterSource } from "#services/register-sources";

/** A narrowed list longer than this is not counted to its end, unless it stands behind a figure. */
const COUNT_BOUND = 10_000;

const NONE = { total: 0, more: false };
const NAMES_OFFERED = 500;
const FIRST_YEAR = 2014;

/** One page of a register as an address asks for it: its rows, and what the page shows around them. */
export async function readRegister<Query extends Ordered, Filter, Row>(
  db: Db,
  source: RegisterSource<Query, Filter, Row>,
  { search, searchParams }: Pick<URL, "search" | "searchParams">,
  today: PlainDate,
  searcher: Searcher,
): Promise<{ view: RegisterView; rows: Row[] }> {
  const { query, faults } = source.read(searchParams);
  const { question, fault } = await readQuestion(db, searcher, query.find);
  const narrowed = await source.narrow(db, { ...query, question }, today);
  const page: Page<Row> = fault ? { rows: [] } : await source.list(db, narrowed.filter, query);
  const set = source.setOf(query);
  const bound = set ? undefined : COUNT_BOUND;
  const [counted, organNames] = await Promise.all([
    fault ? NONE : source.count(db, narrowed.filter, bound),
    listOrganNames(db, NAMES_OFFERED),
  ]);
  const { sort, direction, size } = query;
  const now = yearOf(today);
  const view = {
    ...{ search, sort, direction, size, organNames },
    ...{ total: counted.total, bounded: counted.more },
    before: page.before && writeCursor(page.before),
    after: page.after && writeCursor(page.after),
    faults: { ...faults, ...narrowed.faults, ...(fault ? { find: fault } : {}) },
    asked: question?.asked,
    organs: narrowed.organs,
    years: Array.from({ length: now - FIRST_YEAR + 1 }, (_, index) => now - index),
    set: set && { name: set.name, definition: set.definition, law: set.law },
  };
  return { view, rows: page.rows };
}
