import type { Db } from "#db/client";
import type { Cursor } from "#db/registers/keyset";
import { listOrganNames } from "#db/registers/organ-choice";
import type { CaseSetRow } from "#domain/measures/set-row";
import { type PlainDate, yearOf } from "#domain/plain-date";
import type { ReadAddress } from "#schemas/register";
import { writeCursor } from "#schemas/register-address";
import type { RegisterView } from "#schemas/register-view";
import type { Narrowed } from "#services/registers";

/** A list longer than this is not counted to its end, unless it stands behind a figure. */
export const COUNT_BOUND = 100_000;

const NAMES_OFFERED = 500;
const FIRST_YEAR = 2014;

interface Ordered {
  sort: string;
  direction: "asc" | "desc";
  size: number;
}

/** What a register's page shows besides its rows. `count` is told where it may stop counting. */
export async function registerView(
  db: Db,
  request: Request,
  today: PlainDate,
  parts: {
    address: ReadAddress<Ordered>;
    narrowed: Narrowed<unknown>;
    page: { before?: Cursor; after?: Cursor };
    set: CaseSetRow | undefined;
    count: (bound: number | undefined) => Promise<number>;
  },
): Promise<RegisterView> {
  const { address, narrowed, page, set } = parts;
  const bound = set ? undefined : COUNT_BOUND;
  const [counted, organNames] = await Promise.all([
    parts.count(bound),
    listOrganNames(db, NAMES_OFFERED),
  ]);
  const bounded = bound !== undefined && counted > bound;
  const { sort, direction, size } = address.query;
  const now = yearOf(today);
  return {
    search: new URL(request.url).search,
    ...{ sort, direction, size, organNames, bounded },
    total: bounded ? COUNT_BOUND : counted,
    before: page.before && writeCursor(page.before),
    after: page.after && writeCursor(page.after),
    faults: { ...address.faults, ...narrowed.faults },
    organs: narrowed.organs,
    years: Array.from({ length: now - FIRST_YEAR + 1 }, (_, index) => now - index),
    set: set && { name: set.name, definition: set.definition, law: set.law },
  };
}
