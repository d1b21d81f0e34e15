import type { AuditNote } from "#domain/audit/note";
import { conditionsOf } from "#services/audit/request";

/** A list that is shown, or searched: what was asked for. */
export function listNote(list: string, url: string): AuditNote {
  const detail = conditionsOf(url);
  const act = detail.find ? "searchCases" : "listCases";
  return { act, objectKind: "list", objectId: list, result: "done", detail };
}

/** A question that a register was asked; its words are not written down. */
export function searchNote(list: string, byNumber: boolean): AuditNote {
  const detail = { byNumber };
  return { act: "searchCases", objectKind: "list", objectId: list, result: "done", detail };
}

/** A case that was read; its number is what the auditor, who reads no cases, knows it by. */
export function caseNote(caseId: string, number: string | null | undefined): AuditNote {
  return {
    ...{ act: "readCase", objectKind: "case", objectId: caseId, caseId, result: "done" },
    ...(number ? { objectName: number } : {}),
  };
}

/** A file that was handed out; `rows` is undefined for one that was refused. */
export function exportNote(
  act: "exportList" | "exportAudit" | "exportRejected",
  object: Pick<AuditNote, "objectKind" | "objectId" | "objectName">,
  url: string,
  rows: number | undefined,
): AuditNote {
  const result = rows === undefined ? "refused" : "done";
  return { act, ...object, result, detail: { ...conditionsOf(url), rows } };
}
