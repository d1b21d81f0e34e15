import { walkAudit } from "#db/audit";
import type { Db } from "#db/client";
import type { AuditRecord } from "#domain/audit/record";
import { addDays, type PlainDate } from "#domain/plain-date";

/**
 * The records of a period (days of Asia/Shanghai, both included) with every column as it was hashed,
 * a portion at a time: whoever holds the key can verify the lines anywhere.
 */
export function exportedRecords(
  db: Db,
  { from, to }: { from: PlainDate; to: PlainDate },
): AsyncGenerator<AuditRecord> {
  return walkAudit(db, { since: startOf(from), before: startOf(addDays(to, 1)) });
}

/** The instant at which a day begins in Asia/Shanghai (UTC+8). */
export function startOf(day: PlainDate): Date {
  return new Date(`${day}T00:00:00+08:00`);
}
