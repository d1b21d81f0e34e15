import {
  type AuditFilter,
  countAuditRecords,
  findLastOfAct,
  listAuditRecords,
} from "#db/audit-register";
import type { Db } from "#db/client";
import { addDays } from "#domain/plain-date";
import { type AuditQuery, actsAsked, type VerificationView } from "#schemas/audit";
import { startOf } from "#services/audit/export";
import { lineOf } from "#services/audit/lines";

/** A longer list is not counted to its end. */
const COUNT_BOUND = 10_000;

/** One page of the auditor's list, how long it is, and how the chain was last found. */
export async function readAuditPage(db: Db, query: AuditQuery) {
  const filter = filterOf(query);
  const { rows, newer, older } = await listAuditRecords(db, filter, query);
  const counted = await countAuditRecords(db, filter, COUNT_BOUND);
  return {
    lines: rows.map(lineOf),
    total: Math.min(counted, COUNT_BOUND),
    bounded: counted > COUNT_BOUND,
    before: newer ? rows.at(0)?.position : undefined,
    after: older ? rows.at(-1)?.position : undefined,
    verification: await findVerification(db),
  };
}

/** Which records an address asks for; its days are those of Asia/Shanghai, both included. */
export function filterOf(query: AuditQuery): AuditFilter {
  const { from, to, who, result, object, address } = query;
  return {
    since: from && startOf(from),
    before: to && startOf(addDays(to, 1)),
    acts: actsAsked(query),
    ...{ who, result, object, address },
  };
}

async function findVerification(db: Db): Promise<VerificationView | undefined> {
  const row = await findLastOfAct(db, "verifyAudit");
  if (!row) return undefined;
  const { at, who, detail } = lineOf(row);
  return { at, who, whole: row.result === "done", detail };
}
