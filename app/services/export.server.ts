import type { Db } from "#db/client";
import type { PlainDate } from "#domain/plain-date";
import { type CellToWrite, writeCsv, writeXlsx } from "#ledger/writing";
import {
  type ExportColumn,
  HEARING_COLUMNS,
  LITIGATION_COLUMNS,
  RECONSIDERATION_COLUMNS,
} from "#services/export-columns";
import type { Searcher } from "#services/personal-data/searches";
import { readQuestion } from "#services/register-question";
import {
  HEARINGS,
  type Ordered,
  RECONSIDERATIONS,
  type RegisterSource,
  SUITS,
} from "#services/register-sources";

/** An exported list holds this many rows at most; a last line says when there are more. */
const EXPORT_BOUND = 100_000;

/** A file to hand out, or the sentences that say which condition was not understood. */
export type Exported =
  | { ok: true; name: string; type: string; content: Uint8Array; rows: number }
  | { ok: false; faults: string[] };

const TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/**
 * The list that an address asks for, the whole of it, in the order of the page: by the page's own
 * query. A condition that was not understood is refused: a file that says more than it was asked
 * for would be believed. `file` is register.format; undefined when there is no such list.
 */
export async function exportRegister(
  db: Db,
  file: string,
  params: URLSearchParams,
  today: PlainDate,
  searcher: Searcher,
  bound = EXPORT_BOUND,
): Promise<Exported | undefined> {
  const [register = "", format = ""] = file.split(".", 2);
  if (!isKey(TYPES, format) || !isKey(LISTS, register) || file !== `${register}.${format}`) {
    return undefined;
  }
  const list = await LISTS[register](db, params, { today, searcher, bound });
  if (list.faults.length > 0) return { ok: false, faults: list.faults };
  const content =
    format === "csv" ? writeCsv(list.rows) : writeXlsx([{ name: list.title, rows: list.rows }]);
  const name = `${list.title}-${today}.${format}`;
  return { ok: true, name, type: TYPES[format], content, rows: list.rows.length - 1 };
}

interface List {
  title: string;
  faults: string[];
  rows: CellToWrite[][];
}

type Lister = (
  db: Db,
  params: URLSearchParams,
  asked: { today: PlainDate; searcher: Searcher; bound: number },
) => Promise<List>;

const LISTS = {
  reconsideration: lister("行政复议案件", RECONSIDERATIONS, RECONSIDERATION_COLUMNS),
  litigation: lister("行政应诉案件", SUITS, LITIGATION_COLUMNS),
  hearings: lister("开庭与负责人出庭", HEARINGS, HEARING_COLUMNS),
};

function lister<Query extends Ordered, Filter, Row>(
  title: string,
  source: RegisterSource<Query, Filter, Row>,
  columns: readonly ExportColumn<Row>[],
): Lister {
  return async (db, params, { today, searcher, bound }) => {
    const { query, faults: unread } = source.read(params);
    const { question, fault } = await readQuestion(db, searcher, query.find);
    const narrowed = await source.narrow(db, { ...query, question }, today);
    const faults = Object.values({ ...unread, ...narrowed.faults, ...(fault ? { fault } : {}) });
    const rows: CellToWrite[][] = [columns.map(({ heading }) => heading)];
    if (faults.length > 0) return { title, faults, rows };
    for await (const row of source.walk(db, narrowed.filter, query, bound + 1)) {
      if (rows.length > bound) {
        rows.push([`以上为前${bound}行，其余没有导出；请缩小范围后分次导出。`]);
        break;
      }
      rows.push(columns.map(({ value }) => value(row) ?? undefined));
    }
    return { title, faults, rows };
  };
}

function isKey<T extends object>(table: T, text: string): text is keyof T & string {
  return Object.hasOwn(table, text);
}
