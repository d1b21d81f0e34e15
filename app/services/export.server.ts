import type { Db } from "#db/client";
import { walkHearings } from "#db/registers/hearings";
import { walkSuits } from "#db/registers/litigation";
import { walkReconsiderations } from "#db/registers/reconsideration";
import type { PlainDate } from "#domain/plain-date";
import { type CellToWrite, writeCsv, writeXlsx } from "#ledger/writing";
import { type ReadAddress, readAddress } from "#schemas/register";
import { hearingsAddress, litigationAddress } from "#schemas/register-litigation";
import { reconsiderationAddress } from "#schemas/register-reconsideration";
import {
  type ExportColumn,
  HEARING_COLUMNS,
  LITIGATION_COLUMNS,
  RECONSIDERATION_COLUMNS,
} from "#services/export-columns";
import {
  type Narrowed,
  narrowHearings,
  narrowReconsiderations,
  narrowSuits,
} from "#services/registers";

/** An exported list holds this many rows at most; a last line says when there are more. */
export const EXPORT_BOUND = 100_000;

/** A file to hand out, or the sentences that say which condition was not understood. */
export type Exported =
  | { ok: true; name: string; type: string; content: Uint8Array }
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
  bound = EXPORT_BOUND,
): Promise<Exported | undefined> {
  const [register = "", format = ""] = file.split(".", 2);
  if (!isKey(TYPES, format) || !isKey(LISTS, register) || file !== `${register}.${format}`) {
    return undefined;
  }
  const list = await LISTS[register](db, params, today, bound);
  if (list.faults.length > 0) return { ok: false, faults: list.faults };
  const content =
    format === "csv" ? writeCsv(list.rows) : writeXlsx([{ name: list.title, rows: list.rows }]);
  return { ok: true, name: `${list.title}-${today}.${format}`, type: TYPES[format], content };
}

interface List {
  title: string;
  faults: string[];
  rows: CellToWrite[][];
}

type Lister = (db: Db, params: URLSearchParams, today: PlainDate, bound: number) => Promise<List>;

const LISTS = {
  async reconsideration(db, params, today, bound) {
    const address = readAddress(reconsiderationAddress, params);
    const narrowed = await narrowReconsiderations(db, address.query, today);
    const walk = () => walkReconsiderations(db, narrowed.filter, address.query, bound + 1);
    return tabulate("行政复议案件", address, narrowed, RECONSIDERATION_COLUMNS, walk, bound);
  },
  async litigation(db, params, today, bound) {
    const address = readAddress(litigationAddress, params);
    const narrowed = await narrowSuits(db, address.query, today);
    const walk = () => walkSuits(db, narrowed.filter, address.query, bound + 1);
    return tabulate("行政应诉案件", address, narrowed, LITIGATION_COLUMNS, walk, bound);
  },
  async hearings(db, params, today, bound) {
    const address = readAddress(hearingsAddress, params);
    const narrowed = await narrowHearings(db, address.query, today);
    const walk = () => walkHearings(db, narrowed.filter, address.query, bound + 1);
    return tabulate("开庭与负责人出庭", address, narrowed, HEARING_COLUMNS, walk, bound);
  },
} satisfies Record<string, Lister>;

async function tabulate<Row>(
  title: string,
  address: ReadAddress<unknown>,
  narrowed: Narrowed<unknown>,
  columns: readonly ExportColumn<Row>[],
  walk: () => AsyncIterable<Row>,
  bound: number,
): Promise<List> {
  const faults = Object.values({ ...address.faults, ...narrowed.faults });
  const rows: CellToWrite[][] = [columns.map(({ heading }) => heading)];
  if (faults.length > 0) return { title, faults, rows };
  for await (const row of walk()) {
    if (rows.length > bound) {
      rows.push([`以上为前${bound}行，其余没有导出；请缩小范围后分次导出。`]);
      break;
    }
    rows.push(columns.map(({ value }) => value(row) ?? undefined));
  }
  return { title, faults, rows };
}

function isKey<T extends object>(table: T, text: string): text is keyof T & string {
  return Object.hasOwn(table, text);
}
