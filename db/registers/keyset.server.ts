import { type RawBuilder, type SelectQueryBuilder, type SqlBool, sql } from "kysely";

export type Direction = "asc" | "desc";

/** A place in a list: what the row is sorted by (null where it has none yet), and its id. */
export interface Cursor {
  value: string | null;
  id: string;
}

/** Which page: the rows that follow `after`, or those that come before `before`; neither: the first. */
export interface PageRequest<Sort extends string> {
  sort: Sort;
  direction: Direction;
  /** Rows per page. */
  size: number;
  after?: Cursor;
  before?: Cursor;
}

/** Rows in list order, and the cursors of the neighbouring pages where there are any. */
export interface Page<Row> {
  rows: Row[];
  before?: Cursor;
  after?: Cursor;
}

/** What the rows of a list are ordered by; an index has (value, id) in this order. */
export interface Key {
  value: RawBuilder<unknown>;
  id: RawBuilder<unknown>;
}

/**
 * A run of rows that one index scan can read: those that have the value, or those that do not (they
 * come last, whatever the direction), from a cursor on.
 */
interface Stretch {
  without: boolean;
  direction: Direction;
  from?: Cursor;
}

/**
 * Reads one page of `rows` by its key and never by OFFSET, so that page 1000 costs what page 1 does:
 * at most two stretches, the second only where the first ends within the page. Each row selects the
 * key's value as text in `sortValue`; `idOf` is its id.
 */
export async function readPage<Tables, From extends keyof Tables, Row extends Sorted>(
  request: PageRequest<string>,
  rows: SelectQueryBuilder<Tables, From, Row>,
  key: Key,
  idOf: (row: Row) => string,
): Promise<Page<Row>> {
  const back = request.after === undefined && request.before !== undefined;
  const start = request.after ?? request.before;
  const direction = back ? opposite(request.direction) : request.direction;
  const order = back ? [true, false] : [false, true];
  const stretches = start ? order.slice(order.indexOf(start.value === null)) : order;

  const found: Row[] = [];
  for (const [index, without] of stretches.entries()) {
    const limit = request.size + 1 - found.length;
    if (limit === 0) break;
    const stretch = { without, direction, from: index === 0 ? start : undefined };
    const run = rows.where(withinStretch(key, stretch)).orderBy(stretchOrder(key, direction));
    found.push(...(await run.limit(limit).execute()));
  }

  const more = found.length > request.size;
  const shown = found.slice(0, request.size);
  if (back) shown.reverse();
  const [first, last] = [shown.at(0), shown.at(-1)];
  const cursorOf = (row: Row): Cursor => ({ value: row.sortValue, id: idOf(row) });
  return {
    rows: shown,
    before: first && (back ? more : start !== undefined) ? cursorOf(first) : undefined,
    after: last && (back || more) ? cursorOf(last) : undefined,
  };
}

interface Sorted {
  sortValue: string | null;
}

function opposite(direction: Direction): Direction {
  return direction === "asc" ? "desc" : "asc";
}

function withinStretch(
  { value, id }: Key,
  { without, direction, from }: Stretch,
): RawBuilder<SqlBool> {
  const beyond = sql.raw(direction === "asc" ? ">" : "<");
  if (without) {
    return from
      ? sql<SqlBool>`(${value} is null and ${id} ${beyond} ${from.id})`
      : sql<SqlBool>`${value} is null`;
  }
  return from
    ? sql<SqlBool>`(${value}, ${id}) ${beyond} (${from.value}, ${from.id})`
    : sql<SqlBool>`${value} is not null`;
}

/** The order of a stretch; nulls are written where the index has them, though none are met. */
function stretchOrder({ value, id }: Key, direction: Direction): RawBuilder<unknown> {
  const way = sql.raw(direction);
  return sql`${value} ${way}, ${id} ${way}`;
}

/** Walks a list page by page from its start, `limit` rows at most, without keeping them all. */
export async function* walk<Row, Sort extends string>(
  order: { sort: Sort; direction: Direction },
  limit: number,
  read: (request: PageRequest<Sort>) => Promise<Page<Row>>,
): AsyncGenerator<Row> {
  let after: Cursor | undefined;
  for (let left = limit; left > 0; ) {
    const page = await read({ ...order, size: Math.min(left, WALK_SIZE), after });
    yield* page.rows;
    left -= page.rows.length;
    if (!page.after) return;
    after = page.after;
  }
}

const WALK_SIZE = 2_000;
