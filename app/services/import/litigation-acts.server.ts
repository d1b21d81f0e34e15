import { readApplicants } from "#domain/applicant-types";
import type { FileEvent } from "#domain/case-file";
import { readAbsenceReason } from "#domain/head-appearance";
import { readHeadRole } from "#domain/head-roles";
import type { Instance } from "#domain/instances";
import type { Attendee, LitigationPayloads } from "#domain/litigation/payloads";
import type { LitigationStep } from "#domain/litigation/steps";
import type { Level } from "#domain/organ-levels";
import type { PlainDate } from "#domain/plain-date";
import type { LitigationRow, ReadHead, ReadSession } from "#ledger/rows";
import type { SpokenAct } from "#services/import/reconcile";

/** The place that an event takes in the file of a dispute: what it is about, in which proceeding. */
export function placeInDispute({ step, payload }: FileEvent): string {
  const said: { proceeding?: unknown; ordinal?: unknown } = { ...Object(payload) };
  const ordinal = step === "holdSession" ? ` ${said.ordinal}` : "";
  return `${step} ${said.proceeding}${ordinal}`;
}

/** What a row must have before its steps can be told. */
export interface KnownProceeding {
  number: string;
  instance: Instance;
  noticeReceivedOn: PlainDate;
  defendant: { id: string; level: Level };
  coDefendantIds: string[];
}

/** A doubt about the person who appeared, that belongs on the row. */
export interface HeadDoubt {
  code: string;
  message: string;
}

/** The steps that a row of a litigation ledger speaks of, in the order of the procedure. */
export function litigationActs(
  row: LitigationRow,
  known: KnownProceeding,
): { acts: SpokenAct[]; doubts: HeadDoubt[] } {
  const acts: SpokenAct[] = [];
  const doubts: HeadDoubt[] = [];
  const speak = <S extends LitigationStep>(
    step: S,
    on: PlainDate | null,
    payload: LitigationPayloads[S],
  ) => {
    acts.push({ step, on, payload, place: placeInDispute({ seq: 0, step, on, payload }) });
  };
  const proceeding = known.number;
  speak("openProceeding", known.noticeReceivedOn, opening(row, known));
  row.sessions.forEach((session, index) => {
    const found = attendeesOf(session, row, known.defendant);
    for (const { doubt } of found) if (doubt && !isKnown(doubts, doubt)) doubts.push(doubt);
    speak("holdSession", session.day, {
      proceeding,
      ordinal: index + 1,
      attendees: found.map(({ attendee }) => attendee),
      headDeclared: session.headAppeared ?? null,
    });
  });
  const missed = row.sessions.some((session) => session.headAppeared === false);
  if (row.absenceReason !== undefined || (missed && row.explanationSubmitted !== undefined)) {
    speak("explainAbsence", null, {
      proceeding,
      reason: readAbsenceReason(row.absenceReason ?? "").reason,
      reasonWritten: row.absenceReason,
      explained: row.explanationSubmitted ?? null,
    });
  }
  if (row.outcome) {
    const outcomeWritten = row.cells.outcome ?? "";
    speak("judge", row.decidedOn ?? null, { proceeding, outcome: row.outcome, outcomeWritten });
  }
  return { acts, doubts };
}

function opening(row: LitigationRow, known: KnownProceeding): LitigationPayloads["openProceeding"] {
  const written = row.cells.plaintiffs ?? row.plaintiffs.join("、");
  const others = known.coDefendantIds.filter((id) => id !== known.defendant.id);
  return {
    proceeding: known.number,
    numberWritten: row.number?.raw ?? known.number,
    court: row.court ?? row.number?.courtName ?? "",
    instance: known.instance,
    plaintiffs: row.plaintiffs.map((name) => ({ name })),
    plaintiffsWritten: written === "" ? NOT_NAMED : written,
    plaintiffCount: Math.max(readApplicants(written).count, row.plaintiffs.length, 1),
    defendants: [
      { organId: known.defendant.id, counted: true },
      ...others.map((organId) => ({ organId, counted: false })),
    ],
    declaredRollUp: row.declaredRollUp,
    cause: row.cause,
    causeWritten: row.cause,
    area: row.area,
    act: row.act,
    remark: row.remark,
    relatedNumbers: row.relatedNumbers.length > 0 ? row.relatedNumbers : undefined,
  };
}

/** What stands for a name that the ledger leaves out. */
const NOT_NAMED = "（未填写）";

function isKnown(doubts: readonly HeadDoubt[], { code, message }: HeadDoubt): boolean {
  return doubts.some((each) => each.code === code && each.message === message);
}

/** Who appeared as heads in a session; one without a name where the ledger names nobody. */
function attendeesOf(
  { headAppeared, heads }: ReadSession,
  row: LitigationRow,
  defendant: KnownProceeding["defendant"],
): { attendee: Attendee; doubt?: HeadDoubt }[] {
  if (headAppeared !== true) return [];
  const named = heads.length > 0 ? heads : [row.head ?? {}];
  return named.map((head) => attendeeOf(head, defendant));
}

/** The declared class is the head's role; the law of the day judges it. */
function attendeeOf(
  { name, title, declaredClass }: ReadHead,
  { id, level }: KnownProceeding["defendant"],
): { attendee: Attendee; doubt?: HeadDoubt } {
  const reading = readHeadRole(declaredClass ?? "", title ?? "", level);
  const doubt = reading ? reading.doubt : ROLE_UNKNOWN;
  const role = reading?.role ?? "OTHER_IN_CHARGE";
  return {
    attendee: { name: name ?? NOT_NAMED, title, role, organId: id, declared: declaredClass },
    doubt,
  };
}

const ROLE_UNKNOWN: HeadDoubt = {
  code: "roleUnknown",
  message:
    "看不出出庭负责人的类别，暂按“其他负责人”记录（2018年2月7日以前不计为出庭），请补填类别和职务。",
};
