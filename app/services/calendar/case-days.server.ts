import { listDeadlineChanges } from "#db/calendar";
import type { Db } from "#db/client";
import { hasNotice } from "#domain/calendar";
import { shownInstant } from "#domain/instants";
import { isLimitId, limitOf } from "#domain/limits";
import { parsePlainDate, yearOf } from "#domain/plain-date";
import { loadCalendar } from "#services/calendar/of-record";

/**
 * What the page of a case says of its due days: those that editions of the calendar have moved, and
 * of the days still running those that fall in a year without a notice (HD-9).
 */
export async function readCaseDays(db: Db, caseId: string, running: readonly (string | null)[]) {
  const [changes, calendar] = await Promise.all([
    listDeadlineChanges(db, caseId),
    loadCalendar(db),
  ]);
  const days = running.flatMap((day) => (day === null ? [] : (parsePlainDate(day) ?? [])));
  return {
    provisional: days.filter((day) => !hasNotice(calendar, yearOf(day))),
    moved: changes.map(({ edition, proceeding, limitId, oldDue, newDue, why, ...applied }) => ({
      ...{ edition, proceeding, oldDue, newDue, why },
      limit: limitId,
      limitName: isLimitId(limitId) ? limitOf(limitId).name : "",
      notice: applied.noticeTitle,
      appliedAt: shownInstant(applied.appliedAt),
      appliedBy: applied.appliedBy ?? "系统操作员",
    })),
  };
}

export type CaseDays = Awaited<ReturnType<typeof readCaseDays>>;
