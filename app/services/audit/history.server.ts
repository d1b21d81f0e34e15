import { countAuditRecords, findCaseKind, listAuditRecords } from "#db/audit-register";
import type { Db } from "#db/client";
import type { AuditQuery } from "#schemas/audit";
import { caseId } from "#schemas/case-view";
import { lineOf } from "#services/audit/lines";

/** The page of a case shows the latest; the others have a page of their own. */
const LATEST = 10;
/** A longer list is not counted to its end. */
const COUNT_BOUND = 10_000;

/** The latest records of a case that the reader sees, and whether there are more. */
export async function readLatestHistory(db: Db, id: string) {
  const { rows, older } = await listAuditRecords(db, { caseId: id }, { size: LATEST });
  return { lines: rows.map(lineOf), more: older };
}

/** One page of all records of a case; undefined when the reader sees no such case. */
export async function readHistoryPage(db: Db, id: string | undefined, query: AuditQuery) {
  const known = caseId.safeParse(id);
  const found = known.success ? await findCaseKind(db, known.data) : undefined;
  if (!known.success || !found) return undefined;
  const filter = { caseId: known.data };
  const { rows, newer, older } = await listAuditRecords(db, filter, query);
  return {
    ...{ caseId: known.data, kind: found.kind },
    lines: rows.map(lineOf),
    total: Math.min(await countAuditRecords(db, filter, COUNT_BOUND), COUNT_BOUND),
    before: newer ? rows.at(0)?.position : undefined,
    after: older ? rows.at(-1)?.position : undefined,
  };
}
