import {
  applyDeadlineChanges,
  insertNotice,
  listNotices,
  lockCalendar,
  type NoticeRow,
} from "#db/calendar";
import { type Db, inSnapshot, inTransaction, type OpenTransaction } from "#db/client";
import { buildCalendar, type Calendar } from "#domain/calendar";
import { changedDays } from "#domain/changed-deadlines";
import { accepted, type Outcome, type Refusal, refused } from "#domain/outcome";
import type { ProposedNotice } from "#schemas/calendar-form";
import type { ProposedOverlay } from "#schemas/calendar-overlay";
import {
  changedDaysText,
  compareOpenDeadlines,
  type DeadlineList,
  type MovedDeadline,
} from "#services/calendar/changes";
import { type CalendarOfRecord, loadCalendarOfRecord } from "#services/calendar/of-record";
import type { Clock } from "#services/clock";

/** A change of the calendar that somebody proposes: a year's notice, or the regional overlay. */
export type Proposal =
  | ({ kind: "state" } & ProposedNotice)
  | ({ kind: "regional" } & ProposedOverlay);

/** What was shown to the person who confirms: by these two it is known whether it still holds. */
export interface Confirmed {
  /** The edition of the calendar that the proposal was compared with. */
  edition: number;
  digest: string;
}

export interface Preview extends Confirmed {
  /** Days that become another kind of day. */
  days: string[];
  deadlines: DeadlineList;
  calendar: Calendar;
}

/** What the proposal would do; writes nothing. Refuses one that changes nothing. */
export async function previewProposal(db: Db, proposal: Proposal): Promise<Outcome<Preview>> {
  // One snapshot for all portions: the list is that of one moment.
  return inSnapshot(db, async (trx): Promise<Outcome<Preview>> => {
    const calendars = await loadCalendarOfRecord(trx);
    const calendar = calendarWith(calendars, proposal);
    if (changesNothing(calendars, proposal, calendar)) return nothingNew();
    const days = changedDaysText(changedDays(calendars.current, calendar));
    const deadlines = await compareOpenDeadlines(trx, calendars.current, calendar);
    const { edition } = calendars;
    return accepted({ edition, digest: deadlines.digest, days, deadlines, calendar });
  });
}

/**
 * Makes the proposal part of the calendar and moves the due days of open cases, all in one
 * transaction; answers the new edition. Refused when the calendar or the list of moves is no longer
 * the one that was confirmed.
 */
export async function applyProposal(
  db: Db,
  proposal: Proposal,
  confirmed: Confirmed,
  { by, clock }: { by: string | null; clock: Clock },
): Promise<Outcome<number>> {
  try {
    return await inTransaction(db, async (trx) => {
      await lockCalendar(trx);
      // Only now: whoever recorded before us did so before this instant, and keeps its calendar.
      const loadedAt = clock();
      const calendars = await loadCalendarOfRecord(trx);
      if (calendars.edition !== confirmed.edition) throw new NoLongerSo(staleCalendar());
      const calendar = calendarWith(calendars, proposal);
      if (changesNothing(calendars, proposal, calendar)) throw new NoLongerSo(nothingNew());
      const row = await noticeRow(trx, proposal);
      const edition = await insertNotice(trx, { ...row, loadedAt, loadedBy: by });
      const { digest } = await compareOpenDeadlines(trx, calendars.current, calendar, (moved) =>
        applyDeadlineChanges(
          trx,
          moved.map((each) => changeRow(edition, each)),
        ),
      );
      if (digest !== confirmed.digest) throw new NoLongerSo(staleList());
      return accepted(edition);
    });
  } catch (error) {
    if (error instanceof NoLongerSo) return error.refusal;
    throw error;
  }
}

/** The calendar with the proposal in it. */
function calendarWith({ notices, overlay }: CalendarOfRecord, proposal: Proposal): Calendar {
  if (proposal.kind === "state") return buildCalendar([...notices, proposal.notice], overlay);
  const { holidays } = proposal.overlay;
  return buildCalendar(notices, holidays.length > 0 ? proposal.overlay : undefined);
}

/** A first notice for a year always says something: that its days are no longer provisional. */
function changesNothing(calendars: CalendarOfRecord, proposal: Proposal, calendar: Calendar) {
  const isFirst =
    proposal.kind === "state" &&
    !calendars.notices.some(({ year }) => year === proposal.notice.year);
  return !isFirst && changedDays(calendars.current, calendar).length === 0;
}

async function noticeRow(trx: OpenTransaction, proposal: Proposal) {
  if (proposal.kind === "state") {
    const { year, version, title, source, publishedOn, holidays, makeup } = proposal.notice;
    return {
      ...{ kind: "state", year, version, title, source, region: null },
      publishedOn: publishedOn ?? null,
      holidays: holidays.map((range) => ({ ...range })),
      makeup: [...makeup].sort(),
      reason: proposal.reason ?? null,
    };
  }
  const { overlay, source, reason } = proposal;
  const earlier = (await listNotices(trx)).filter(isRegional);
  return {
    ...{ kind: "regional", year: null, version: earlier.length + 1, source, reason },
    title: `${overlay.region}地方假日`,
    region: overlay.region,
    publishedOn: null,
    holidays: overlay.holidays.map((range) => ({ ...range })),
    makeup: [],
  };
}

function isRegional({ kind }: NoticeRow): boolean {
  return kind === "regional";
}

function changeRow(edition: number, moved: MovedDeadline) {
  const { caseId, proceeding, limit, oldDue, newDue, why } = moved;
  return { edition, caseId, proceeding, limitId: limit, oldDue, newDue, why };
}

/** Carries a refusal out of the transaction, so that nothing of it stays. */
class NoLongerSo extends Error {
  override readonly name = "NoLongerSo";
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

const LAW = "全国年节及纪念日放假办法第七条";

function staleCalendar(): Refusal {
  const message = "其他人刚刚更改了日历。下面按现在的日历重新核对，请看过之后再确认。";
  return refused("staleCalendar", "HD-8", LAW, message);
}

function staleList(): Refusal {
  const message = "核对之后又有案件登记，变动的期限与刚才所列不同。请看过新的清单之后再确认。";
  return refused("staleList", "HD-8", LAW, message);
}

function nothingNew(): Refusal {
  return refused("nothingNew", "HD-8", LAW, "与现行日历没有任何差别，不需要载入");
}
