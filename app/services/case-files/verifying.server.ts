import { listEvents } from "#db/case-events";
import { listCaseFiles, listParties, listWarnings } from "#db/case-files";
import type { Db } from "#db/client";
import { listDisputeTables } from "#db/proceedings";
import { listReconsiderationRows } from "#db/reconsideration-cases";
import { caseFilesOf } from "#services/case-files/case-file";
import { DISPUTE } from "#services/case-files/dispute";
import {
  type Projection,
  projectDisputeFiles,
  projectReconsiderationFiles,
} from "#services/case-files/projecting";
import { RECONSIDERATION } from "#services/case-files/reconsideration";
import { loadSurroundings } from "#services/case-files/surroundings";

const AT_ONCE = 500;

/** A table in which the rows of some cases are not what their events say. */
export interface Drift {
  table: keyof Projection;
  /** Rows that the events call for and the table lacks, as JSON. */
  missing: string[];
  /** Rows that the table has and no event calls for, as JSON. */
  superfluous: string[];
}

/** Folds every case file anew and compares with the rows that are stored; empty when all agree. */
export async function verifyProjections(db: Db): Promise<Drift[]> {
  const surroundings = await loadSurroundings(db);
  const drifts: Drift[] = [];
  let after: string | undefined;
  for (;;) {
    const files = await listCaseFiles(db, after, AT_ONCE);
    if (files.length === 0) return drifts;
    after = files.at(-1)?.id;
    const ids = files.map((file) => file.id);
    const events = await listEvents(db, ids);
    const ofKind = (kind: string) => {
      const wanted = new Set(files.filter((file) => file.kind === kind).map((file) => file.id));
      return events.filter((event) => wanted.has(event.caseId));
    };
    const cases = caseFilesOf(RECONSIDERATION, "reconsideration", ofKind("reconsideration"));
    const disputes = caseFilesOf(DISPUTE, "dispute", ofKind("dispute"));
    const called = [
      projectReconsiderationFiles([...cases.values()], surroundings),
      projectDisputeFiles([...disputes.values()], surroundings),
    ];
    const stored = await storedProjection(db, ids);
    for (const table of TABLES) {
      const drift = compare(
        table,
        called.flatMap((projection): object[] => projection[table]),
        stored[table],
      );
      if (drift) drifts.push(drift);
    }
  }
}

const TABLES = [
  "reconsiderationCases",
  "disputes",
  "proceedings",
  "defendants",
  "sessions",
  "attendances",
  "parties",
  "warnings",
] as const satisfies readonly (keyof Projection)[];

async function storedProjection(
  db: Db,
  ids: readonly string[],
): Promise<Pick<Projection, (typeof TABLES)[number]>> {
  return {
    ...(await listDisputeTables(db, ids)),
    reconsiderationCases: await listReconsiderationRows(db, ids),
    parties: await listParties(db, ids),
    warnings: await listWarnings(db, ids),
  };
}

function compare(
  table: (typeof TABLES)[number],
  called: readonly object[],
  stored: readonly object[],
): Drift | undefined {
  const expected = new Set(called.map(canonical));
  const actual = new Set(stored.map(canonical));
  const missing = [...expected].filter((row) => !actual.has(row));
  const superfluous = [...actual].filter((row) => !expected.has(row));
  return missing.length + superfluous.length > 0 ? { table, missing, superfluous } : undefined;
}

const MADE_BY_THE_DATABASE = "numberKey";

function canonical(row: object): string {
  return JSON.stringify(row, (_key, value) =>
    value !== null && typeof value === "object" && !Array.isArray(value)
      ? Object.entries(value)
          .filter(([key]) => key !== MADE_BY_THE_DATABASE)
          .sort(([a], [b]) => (a < b ? -1 : 1))
      : value,
  );
}
