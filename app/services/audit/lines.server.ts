import type { AuditRow } from "#db/audit-register";
import { ROLES } from "#domain/access/roles";
import {
  AUDIT_ACTS,
  AUDIT_DOORS,
  AUDIT_LISTS,
  AUDIT_OBJECTS,
  AUDIT_RESULTS,
  isAuditAct,
} from "#domain/audit/acts";
import { auditWords } from "#domain/audit/words";
import type { AuditLine } from "#schemas/audit";

/** A record in the words of the office; a code that is not known any more stays as it is. */
export function lineOf(row: AuditRow): AuditLine {
  return {
    position: row.position,
    at: shownSecond(row.at),
    who: row.actorName ?? "未登录",
    role: wordFor(ROLES, row.actorRole ?? ""),
    onBehalfOf: row.onBehalfOf === null ? undefined : (row.onBehalfOfName ?? row.onBehalfOf),
    via: wordFor(AUDIT_DOORS, row.via),
    address: row.address,
    act: isAuditAct(row.act) ? AUDIT_ACTS[row.act].name : row.act,
    object: wordFor(AUDIT_OBJECTS, row.objectKind),
    objectName: row.objectName ?? (wordFor(AUDIT_LISTS, row.objectId ?? "") || undefined),
    caseId: row.caseId ?? undefined,
    result: row.result,
    resultLabel: wordFor(AUDIT_RESULTS, row.result),
    detail: auditWords(row.detail),
  };
}

/** An instant to the second in Asia/Shanghai (UTC+8). */
function shownSecond(instant: Date): string {
  const shifted = new Date(instant.getTime() + 8 * 3_600_000);
  return shifted.toISOString().slice(0, 19).replace("T", " ");
}

function wordFor(table: Readonly<Record<string, string | { label: string }>>, code: string) {
  const row = Object.hasOwn(table, code) ? table[code] : undefined;
  return typeof row === "string" ? row : (row?.label ?? code);
}
