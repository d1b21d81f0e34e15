import { countDeadlineChanges, listChangesOfEdition, listNotices } from "#db/calendar";
import type { Db } from "#db/client";
import { shownInstant } from "#domain/instants";
import { isLimitId, limitOf } from "#domain/limits";
import { caseId } from "#schemas/case-view";

const SHOWN = 100;

/** What one edition of the calendar has moved, a page of it; undefined when there is none. */
export async function readEdition(
  db: Db,
  number: string | undefined,
  after: { caseId: string; proceeding: string } | undefined,
) {
  const edition = /^[1-9]\d{0,8}$/.test(number ?? "") ? Number(number) : 0;
  const notice = (await listNotices(db)).find((row) => row.edition === edition);
  if (!notice || (after && !caseId.safeParse(after.caseId).success)) return undefined;
  const [counts, changes] = await Promise.all([
    countDeadlineChanges(db),
    listChangesOfEdition(db, edition, { after, limit: SHOWN }),
  ]);
  const last = changes.length === SHOWN ? changes.at(-1) : undefined;
  return {
    ...{ edition, title: notice.title, reason: notice.reason },
    loadedAt: shownInstant(notice.loadedAt),
    loadedBy: notice.loadedByName ?? "系统操作员",
    total: counts.get(edition) ?? 0,
    lines: changes.map(({ caseId, proceeding, limitId, oldDue, newDue, why, number }) => ({
      ...{ caseId, proceeding, oldDue, newDue, why },
      label: proceeding || number || "未编号案件",
      limit: limitId,
      limitName: isLimitId(limitId) ? limitOf(limitId).name : "",
    })),
    next: last && new URLSearchParams({ after: last.caseId, suit: last.proceeding }).toString(),
  };
}
