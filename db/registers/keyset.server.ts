import { type RawBuilder, type SqlBool, sql } from "kysely";

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

/**
 * A run of rows that one index scan can read: those that have the value, or those that do not (they
 * come last, whatever the direction), from a cursor on.
 */
export interface Stretch {
  without: boolean;
  direction: Direction;
  from?: Cursor;
  limit: number;
}

/**
 * Reads one page by its key and never by OFFSET, so that page 1000 costs what page 1 does: at most
 * two stretches, the second only where the first ends within the page.
 */
export async function readPage<Row>(
  request: PageRequest<string>,
  readStretch: (stretch: Stretch) => Promise<Row[]>,
  cursorOf: (row: Row) => Cursor,
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
    const from = index === 0 ? start : undefined;
    found.push(...(await readStretch({ without, direction, from, limit })));
  }

  const more = found.length > request.size;
  const rows = found.slice(0, request.size);
  if (back) rows.reverse();
  const [first, last] = [rows.at(0), rows.at(-1)];
  return {
    rows,
    before: first && (back ? more : start !== undefined) ? cursorOf(first) : undefined,
    after: last && (back || more) ? cursorOf(last) : undefined,
  };
}

function opposite(direction: Direction): Direction {
  return direction === "asc" ? "desc" : "asc";
}

/** The rows of a stretch, for a key (value, id) that an index has in this order. */
export function withinStretch(
  value: RawBuilder<unknown>,
  id: RawBuilder<unknown>,
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
export function stretchOrder(
  value: RawBuilder<unknown>,
  id: RawBuilder<unknown>,
  direction: Direction,
): RawBuilder<unknown> {
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
