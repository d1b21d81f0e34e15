import { listDeadlineChanges } from "#db/calendar";
import type { Db } from "#db/client";
import { type Calendar, hasNotice } from "#domain/calendar";
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
  return {
    provisional: running.flatMap((day) =>
      day !== null && isProvisional(calendar, day) ? day : [],
    ),
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

/** Rows of a list, each told whether its due day falls in a year without a notice (HD-9). */
export async function markProvisional<Row extends { dueOn: string | null }>(
  db: Db,
  rows: readonly Row[],
): Promise<(Row & { dueProvisional: boolean })[]> {
  const calendar = await loadCalendar(db);
  return rows.map((row) => ({
    ...row,
    dueProvisional: row.dueOn !== null && isProvisional(calendar, row.dueOn),
  }));
}

function isProvisional(calendar: Calendar, text: string): boolean {
  const day = parsePlainDate(text);
  return day !== undefined && !hasNotice(calendar, yearOf(day));
}

export type CaseDays = Awaited<ReturnType<typeof readCaseDays>>;
