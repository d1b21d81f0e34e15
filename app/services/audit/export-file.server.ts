import { type AuditRow, listAuditRecords } from "#db/audit-register";
import type { Db } from "#db/client";
import type { PlainDate } from "#domain/plain-date";
import { type CellToWrite, writeCsv, writeXlsx } from "#ledger/writing";
import { type AuditQuery, readAuditQuery } from "#schemas/audit";
import { lineOf } from "#services/audit/lines";
import { filterOf } from "#services/audit/page";

/** A file holds this many records at most; a last line says when there are more. */
const EXPORT_BOUND = 100_000;
const PORTION = 2_000;

const TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** A file to hand out, or the sentences that say which condition was not understood. */
export type ExportedAudit =
  | { ok: true; name: string; type: string; content: Uint8Array; rows: number }
  | { ok: false; faults: string[] };

/**
 * The records that the auditor's address asks for, the newest first, as audit.csv or audit.xlsx; cells
 * are neutralised. Undefined for another file.
 */
export async function exportAuditFile(
  db: Db,
  file: string,
  params: URLSearchParams,
  today: PlainDate,
  bound = EXPORT_BOUND,
): Promise<ExportedAudit | undefined> {
  const format = { "audit.csv": "csv", "audit.xlsx": "xlsx" }[file];
  if (format !== "csv" && format !== "xlsx") return undefined;
  const { query, faults } = readAuditQuery(params);
  if (Object.keys(faults).length > 0) return { ok: false, faults: Object.values(faults) };
  const rows: CellToWrite[][] = [COLUMNS.map(([heading]) => heading)];
  for await (const record of recordsAsked(db, query)) {
    if (rows.length > bound) {
      rows.push([`以上为最近${bound}条，其余没有导出；请缩小范围后分次导出。`]);
      break;
    }
    rows.push(COLUMNS.map(([, cell]) => cell(record)));
  }
  const title = "审计记录";
  const content = format === "csv" ? writeCsv(rows) : writeXlsx([{ name: title, rows }]);
  const name = `${title}-${today}.${format}`;
  return { ok: true, name, type: TYPES[format], content, rows: rows.length - 1 };
}

async function* recordsAsked(db: Db, query: AuditQuery): AsyncGenerator<AuditRow> {
  const filter = filterOf(query);
  for (let after: number | undefined; ; ) {
    const { rows, older } = await listAuditRecords(db, filter, { size: PORTION, after });
    yield* rows;
    after = rows.at(-1)?.position;
    if (!older) return;
  }
}

const COLUMNS: readonly (readonly [string, (row: AuditRow) => CellToWrite])[] = [
  ["序号", (row) => row.position],
  ["时间", (row) => lineOf(row).at],
  ["人员", (row) => lineOf(row).who],
  ["角色", (row) => lineOf(row).role],
  ["代行", (row) => lineOf(row).onBehalfOf],
  ["账号编号", (row) => row.actorId ?? undefined],
  ["途径", (row) => lineOf(row).via],
  ["来源地址", (row) => row.address],
  ["事项", (row) => lineOf(row).act],
  ["对象", (row) => lineOf(row).object],
  ["对象名称", (row) => row.objectName ?? undefined],
  ["对象编号", (row) => row.objectId ?? undefined],
  ["案卷编号", (row) => row.caseId ?? undefined],
  ["结果", (row) => lineOf(row).resultLabel],
  ["明细", (row) => lineOf(row).detail],
  ["请求编号", (row) => row.requestId],
];
