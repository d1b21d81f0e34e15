import type { Db } from "#db/client";
import type { Counted } from "#db/registers/conditions";
import { countHearings, listHearings, walkHearings } from "#db/registers/hearings";
import type { Cursor, Page } from "#db/registers/keyset";
import { countSuits, listSuits, walkSuits } from "#db/registers/litigation";
import {
  countReconsiderations,
  listReconsiderations,
  walkReconsiderations,
} from "#db/registers/reconsideration";
import { PROCEEDING_SETS, SESSION_SETS } from "#domain/measures/litigation-sets";
import { RECONSIDERATION_SETS } from "#domain/measures/reconsideration-sets";
import type { CaseSetRow } from "#domain/measures/set-row";
import type { PlainDate } from "#domain/plain-date";
import { type ReadAddress, readAddress } from "#schemas/register";
import { hearingsAddress, litigationAddress } from "#schemas/register-litigation";
import { reconsiderationAddress } from "#schemas/register-reconsideration";
import {
  type Narrowed,
  narrowHearings,
  narrowReconsiderations,
  narrowSuits,
  type Sought,
} from "#services/registers";

/** What every register's address says of order and page. */
export interface Ordered {
  sort: string;
  direction: "asc" | "desc";
  size: number;
  after?: Cursor;
  before?: Cursor;
  find?: string;
}

/** Where the rows of a register come from: its page and its export read the same source. */
export interface RegisterSource<Query extends Ordered, Filter, Row> {
  read: (params: URLSearchParams) => ReadAddress<Query>;
  narrow: (db: Db, query: Query & Sought, today: PlainDate) => Promise<Narrowed<Filter>>;
  /** One page, as the address orders it. */
  list: (db: Db, filter: Filter, query: Query) => Promise<Page<Row>>;
  /** Every row in the same order, `limit` at most. */
  walk: (db: Db, filter: Filter, query: Query, limit: number) => AsyncIterable<Row>;
  /** How many rows, counted up to `bound` where one is given. */
  count: (db: Db, filter: Filter, bound?: number) => Promise<Counted>;
  /** The figure behind which the list stands. */
  setOf: (query: Query) => CaseSetRow | undefined;
}

export const RECONSIDERATIONS = source({
  read: (params) => readAddress(reconsiderationAddress, params),
  narrow: narrowReconsiderations,
  list: listReconsiderations,
  walk: walkReconsiderations,
  count: countReconsiderations,
  setOf: ({ set }) => set && RECONSIDERATION_SETS[set],
});

export const SUITS = source({
  read: (params) => readAddress(litigationAddress, params),
  narrow: narrowSuits,
  list: listSuits,
  walk: walkSuits,
  count: countSuits,
  setOf: ({ set }) => set && PROCEEDING_SETS[set],
});

export const HEARINGS = source({
  read: (params) => readAddress(hearingsAddress, params),
  narrow: narrowHearings,
  list: listHearings,
  walk: walkHearings,
  count: countHearings,
  setOf: ({ set }) => set && SESSION_SETS[set],
});

function source<Query extends Ordered, Filter, Row>(row: RegisterSource<Query, Filter, Row>) {
  return row;
}
