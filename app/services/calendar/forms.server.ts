import { listVisibleAmong } from "#db/case-files";
import type { Db } from "#db/client";
import type { Actor } from "#domain/access/roles";
import { keysOfActor } from "#domain/access/scopes";
import type { AuditNote } from "#domain/audit/note";
import {
  type FormErrors,
  field,
  type NoticeForm,
  readNoticeFields,
  readNoticeForm,
} from "#schemas/calendar-form";
import { type OverlayForm, readOverlayFields, readOverlayForm } from "#schemas/calendar-overlay";
import { loadCalendarOfRecord } from "#services/calendar/of-record";
import {
  applyProposal,
  type Preview,
  type Proposal,
  previewProposal,
} from "#services/calendar/proposals";
import { heldNotice, monthsOf, shownNotice } from "#services/calendar/year-view";
import { type Clock, today } from "#services/clock";

/** What a form of the calendar answers: what is wrong, what it would do, or what it has done. */
export type FormAnswer<Form> =
  | { kind: "refused"; form: Form; errors: FormErrors<Form>; message?: string }
  | { kind: "preview"; form: Form; preview: PreviewView; message?: string }
  | { kind: "applied"; edition: number };

/** What a form of the calendar did, for the audit: only what was applied has changed anything. */
export function calendarNote(
  act: "loadCalendar" | "changeCalendar",
  answer: FormAnswer<NoticeForm> | FormAnswer<OverlayForm>,
): AuditNote {
  if (answer.kind === "applied") {
    const objectId = String(answer.edition);
    return { act, objectKind: "calendar", objectId, result: "done", detail: { stage: "确认" } };
  }
  const refused = answer.kind === "refused" || answer.message !== undefined;
  const detail = { stage: answer.kind === "preview" ? "预览" : "核对" };
  return { act, objectKind: "calendar", result: refused ? "refused" : "done", detail };
}

type Parts = { db: Db; clock: Clock };

/** Weighs or applies a year's notice, as the form's `intent` says. */
export async function takeNoticeForm(
  parts: Parts,
  actor: Actor,
  form: FormData,
): Promise<FormAnswer<NoticeForm>> {
  const fields = readNoticeFields(form);
  const calendars = await loadCalendarOfRecord(parts.db);
  const read = readNoticeForm(fields, today(parts.clock), (year) => heldNotice(calendars, year));
  if (!read.ok) return { kind: "refused", form: fields, errors: read.errors };
  return weigh(parts, actor, { kind: "state", ...read.value }, form, fields);
}

/** The same for the regional overlay. */
export async function takeOverlayForm(
  parts: Parts,
  actor: Actor,
  form: FormData,
): Promise<FormAnswer<OverlayForm>> {
  const fields = readOverlayFields(form);
  const read = readOverlayForm(fields);
  if (!read.ok) return { kind: "refused", form: fields, errors: read.errors };
  return weigh(parts, actor, { kind: "regional", ...read.value }, form, fields);
}

async function weigh<Form extends { text: string }>(
  { db, clock }: Parts,
  actor: Actor,
  proposal: Proposal,
  typed: FormData,
  form: Form,
): Promise<FormAnswer<Form>> {
  let message: string | undefined;
  if (field(typed, "intent") === "apply") {
    const confirmed = {
      edition: Number(field(typed, "edition")),
      digest: field(typed, "digest"),
    };
    const applied = await applyProposal(db, proposal, confirmed, { by: actor.id, clock });
    if (applied.ok) return { kind: "applied", edition: applied.value };
    message = applied.message;
  }
  const preview = await previewProposal(db, proposal);
  if (preview.ok) {
    const shown = await withoutHidden(db, actor, preview.value);
    return { kind: "preview", form, preview: viewOf(proposal, shown), message };
  }
  const errors: FormErrors<Form> = {};
  errors.text = preview.message;
  return { kind: "refused", form, errors, message };
}

/** The moves are those of the whole register; by name the person is shown those of their own cases. */
async function withoutHidden(db: Db, actor: Actor, preview: Preview): Promise<Preview> {
  const { deadlines } = preview;
  const ids = deadlines.first.map(({ caseId }) => caseId);
  const scope = { keys: keysOfActor(actor), accountId: actor.id };
  const visible = new Set(await listVisibleAmong(db, ids, scope));
  const first = deadlines.first.filter(({ caseId }) => visible.has(caseId));
  return { ...preview, deadlines: { ...deadlines, first } };
}

/** What is shown of a proposal before it is confirmed. */
function viewOf(proposal: Proposal, { calendar, days, deadlines, edition, digest }: Preview) {
  const { first, moved, confirmed, compared } = deadlines;
  const byDay = [...first].sort((a, b) => (a.oldDue < b.oldDue ? -1 : 1));
  const year = proposal.kind === "state" ? proposal.notice.year : undefined;
  return {
    ...{ edition, digest, days, moved, confirmed, compared },
    first: byDay,
    year,
    notice: proposal.kind === "state" ? shownNotice(proposal.notice) : undefined,
    region: proposal.kind === "regional" ? proposal.overlay.region : undefined,
    months: monthsFor(proposal).flatMap((each) => monthsOf(calendar, each)),
  };
}

export type PreviewView = ReturnType<typeof viewOf>;

/** The years whose months are shown: that of the notice; an overlay shows its days as a list. */
function monthsFor(proposal: Proposal): number[] {
  return proposal.kind === "state" ? [proposal.notice.year] : [];
}
