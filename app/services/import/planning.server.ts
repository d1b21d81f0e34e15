import type { Db } from "#db/client";
import { listFormerNames } from "#db/organ-register";
import { listOrgans } from "#db/organs";
import { masked, withoutNumbers } from "#domain/personal-data/masking";
import { loadCalendarOfRecord } from "#services/calendar/of-record";
import { loadTransitions } from "#services/calendar/transitions";
import type { Recorder } from "#services/case-files/case-file";
import { authorityOf } from "#services/import/authority";
import { OrganPlan } from "#services/import/organ-plan";
import { type BatchPlan, type KnownFiles, planRows, type RowPlan } from "#services/import/plan";
import { isReadable, type ReadLedgers } from "#services/import/reading";
import { type CaseContact, findNewContacts } from "#services/personal-data/contacts";
import type { DataKeys } from "#services/personal-data/sealing";

/** A batch compared with the database: what it would create, change, leave and refuse. */
export interface PlannedBatch extends BatchPlan {
  organs: OrganPlan;
  /** Personal data of parties that the record does not have yet. */
  contacts: CaseContact[];
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
    keys: DataKeys;
    officeOrgan: string | undefined;
    recorder: Recorder;
    onProgress?: (done: number) => Promise<void> | void;
  },
): Promise<PlannedBatch> {
  const organs = new OrganPlan(await listOrgans(db), ledgers.rows, await listFormerNames(db));
  const { sheets, rows } = ledgers;
  const calendars = await loadCalendarOfRecord(db);
  const transitions = await loadTransitions(db);
  const authority = await authorityOf(db, input.recorder.by);
  const told = { sheets, rows, organs, known, calendars, transitions, authority };
  const plan = await planRows({ ...input, ...told });
  const contacts = await findNewContacts(db, input.keys, contactsOf(plan.rows));
  const saying = new Set(contacts.map(({ caseId }) => caseId));
  const planned = plan.rows.map((row) => withContacts(row, saying));
  return { ...plan, rows: planned, organs, contacts, counts: countsOf(planned, organs) };
}

function contactsOf(rows: readonly RowPlan[]): CaseContact[] {
  return rows.flatMap(({ row, verdict, caseId }) => {
    if (row.kind === "organs" || verdict === "rejected" || caseId === undefined) return [];
    return row.contacts.map((contact) => ({ ...contact, caseId }));
  });
}

/** A row that says of a party what the record does not changes its case, if nothing else. */
function withContacts(plan: RowPlan, saying: ReadonlySet<string>): RowPlan {
  const { row, verdict, caseId } = plan;
  const says = row.kind !== "organs" && row.contacts.length > 0;
  const changes = says && verdict === "unchanged" && caseId !== undefined && saying.has(caseId);
  return changes ? { ...plan, verdict: "changed" } : plan;
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
      samples: samples.map((sample) => shownSample(heading, sample)),
    })),
    skipped: each.skipped
      .slice(0, 50)
      .map(({ row, reason, text }) => ({ row, reason, text: withoutNumbers(text) })),
  }));
}

/** An example of a column without what it may say of a person, whatever the column was taken for. */
function shownSample(heading: string, sample: string): string {
  return /址|住所/u.test(heading) ? masked("address", sample) : withoutNumbers(sample);
}
