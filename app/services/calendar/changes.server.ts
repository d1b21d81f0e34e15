import { createHash } from "node:crypto";
import type { Db } from "#db/client";
import type { Calendar, DayKind } from "#domain/calendar";
import { type ChangedDay, type ChangedDeadline, deadlineChanges } from "#domain/changed-deadlines";
import { dayText } from "#domain/deadline-text";
import { limitOf } from "#domain/limits";
import { addDays, type PlainDate } from "#domain/plain-date";
import { type DeadlineOwner, openDeadlines } from "#services/calendar/open-deadlines";

/** A due day that moves, as it is shown and kept. */
export interface MovedDeadline extends DeadlineOwner {
  limitName: string;
  oldDue: PlainDate;
  newDue: PlainDate;
  why: string;
}

/** What another calendar does to the open deadlines. */
export interface DeadlineList {
  /** Open deadlines that were counted on both calendars. */
  compared: number;
  moved: number;
  /** Same day, no longer provisional (HD-9). */
  confirmed: number;
  /** The first of those that move. */
  first: MovedDeadline[];
  /** The same for the same list of moves, whatever its length. */
  digest: string;
}

const SHOWN = 200;

/**
 * Counts every open deadline on both calendars, portion by portion; memory does not grow with the
 * number of cases. `onMoved` gets every portion of moves as it is found.
 */
export async function compareOpenDeadlines(
  db: Db,
  before: Calendar,
  after: Calendar,
  onMoved: (portion: readonly MovedDeadline[]) => Promise<void> = async () => undefined,
): Promise<DeadlineList> {
  const change = deadlineChanges(before, after);
  const digest = createHash("sha256");
  const first: MovedDeadline[] = [];
  const list = { compared: 0, moved: 0, confirmed: 0, first };
  for await (const portion of openDeadlines(db)) {
    const changed = portion.flatMap((each) => change(each) ?? []);
    const moved = changed.filter((each) => each.change === "moved").map(movedDeadline);
    list.compared += portion.length;
    list.moved += moved.length;
    list.confirmed += changed.filter(isConfirmed).length;
    list.first.push(...moved.slice(0, SHOWN - list.first.length));
    for (const { caseId, proceeding, limit, oldDue, newDue } of moved) {
      digest.update(`${caseId}/${proceeding}/${limit}/${oldDue}/${newDue}\n`);
    }
    await onMoved(moved);
  }
  return { ...list, digest: digest.digest("hex") };
}

function isConfirmed({ change, after }: ChangedDeadline<DeadlineOwner>): boolean {
  return change === "confirmed" && !after.provisional;
}

function movedDeadline({ id, before, after, why }: ChangedDeadline<DeadlineOwner>): MovedDeadline {
  return {
    ...id,
    limitName: limitOf(id.limit).name,
    oldDue: before.due,
    newDue: after.due,
    why: changedDaysText(why).join("；"),
  };
}

/** Changed days as sentences, neighbours of one kind joined: 2027-01-01（周五）至…，元旦放假. */
export function changedDaysText(days: readonly ChangedDay[]): string[] {
  const runs: { from: PlainDate; to: PlainDate; is: string }[] = [];
  for (const { day, was, is } of days) {
    const text = kindText(was, is);
    const run = runs.at(-1);
    if (run && run.is === text && addDays(run.to, 1) === day) run.to = day;
    else runs.push({ from: day, to: day, is: text });
  }
  return runs.map(({ from, to, is }) =>
    from === to ? `${dayText(from)}${is}` : `${dayText(from)}至${dayText(to)}${is}`,
  );
}

function kindText(was: DayKind, is: DayKind): string {
  if (is.kind === "holiday") return `${is.name ?? ""}放假`;
  if (is.kind === "makeup") return "调休上班";
  return was.kind === "holiday" ? `不再是${was.name ?? ""}假期` : "不再上班";
}
