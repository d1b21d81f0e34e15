import type { Db } from "#db/client";
import { listFormerNames } from "#db/organ-register";
import { listOrgans } from "#db/organs";
import { loadCalendarOfRecord } from "#services/calendar/of-record";
import type { Recorder } from "#services/case-files/case-file";
import { OrganPlan } from "#services/import/organ-plan";
import { type BatchPlan, type KnownFiles, planRows, type RowPlan } from "#services/import/plan";
import { isReadable, type ReadLedgers } from "#services/import/reading";

/** A batch compared with the database: what it would create, change, leave and refuse. */
export interface PlannedBatch extends BatchPlan {
  organs: OrganPlan;
  counts: BatchCounts;
}

/** How many rows got which verdict; `created` counts the rows whose verdict is new. */
export interface BatchCounts {
  read: number;
  created: number;
  changed: number;
  unchanged: number;
  rejected: number;
  /** Doubts, over all rows. */
  warnings: number;
  /** Organs that come into being with the batch. */
  organs: number;
}

/** Plans a batch against the organs that are stored and the files that its rows may be about. */
export async function planBatch(
  db: Db,
  ledgers: ReadLedgers,
  known: KnownFiles,
  input: {
    officeOrgan: string | undefined;
    recorder: Recorder;
    onProgress?: (done: number) => Promise<void> | void;
  },
): Promise<PlannedBatch> {
  const organs = new OrganPlan(await listOrgans(db), ledgers.rows, await listFormerNames(db));
  const { sheets, rows } = ledgers;
  const calendars = await loadCalendarOfRecord(db);
  const plan = await planRows({ ...input, sheets, rows, organs, known, calendars });
  return { ...plan, organs, counts: countsOf(plan.rows, organs) };
}

function countsOf(rows: readonly RowPlan[], organs: OrganPlan): BatchCounts {
  const of = (verdict: RowPlan["verdict"]) => rows.filter((row) => row.verdict === verdict).length;
  const warnings = rows.flatMap((row) => row.notes).filter((note) => note.severity === "warn");
  return {
    read: rows.length,
    created: of("new"),
    changed: of("changed"),
    unchanged: of("unchanged"),
    rejected: of("rejected"),
    warnings: warnings.length,
    organs: organs.proposed.length,
  };
}

/** What the page shows of a sheet, stored with the batch. */
export type SheetSummary = ReturnType<typeof summariseSheets>[number];

/** What each sheet was taken for, with every column, its samples, and whether somebody must look. */
export function summariseSheets({ sheets }: Pick<ReadLedgers, "sheets">) {
  return sheets.map((each) => ({
    name: each.sheet.name,
    hidden: each.sheet.hidden,
    kind: each.kind,
    headerRow: each.headerRow,
    fingerprint: each.fingerprint,
    missing: [...each.missing],
    needsMapping: each.needsMapping,
    readable: isReadable(each),
    rows: each.rows.length,
    columns: each.columns.map(({ letters, heading, field = null, confidence, sure, samples }) => ({
      letters,
      heading,
      field,
      confidence,
      sure,
      samples,
    })),
    skipped: each.skipped.slice(0, 50).map(({ row, reason, text }) => ({ row, reason, text })),
  }));
}
