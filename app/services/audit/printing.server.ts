import { findCaseKind } from "#db/audit-register";
import type { Db } from "#db/client";
import type { AuditNote } from "#domain/audit/note";
import { caseId } from "#schemas/case-view";
import { conditionsIn } from "#services/audit/request";

/** But that of its mediation: the history of a case must not tell that somebody mediates. */
const CASE_PAGE = /^\/(?:reconsideration|litigation|cases)\/(?<id>[^/]+)(?!\/mediation)(?:\/|$)/;

/**
 * A page that is printed, and what it was asked for by its address; one of a case belongs to it, if
 * the person sees it.
 */
export async function printNote(db: Db, address: string): Promise<AuditNote> {
  const [path = "", ...search] = address.split("?");
  const known = caseId.safeParse(CASE_PAGE.exec(path)?.groups?.id);
  const found = known.success ? await findCaseKind(db, known.data) : undefined;
  const detail = conditionsIn(new URLSearchParams(search.join("?")));
  const page = {
    act: "print",
    objectKind: "page",
    objectId: path,
    result: "done",
    detail,
  } as const;
  return known.success && found ? { ...page, caseId: known.data } : page;
}
