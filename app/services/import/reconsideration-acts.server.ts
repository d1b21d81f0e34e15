import type { FileEvent } from "#domain/case-file";
import type { PlainDate } from "#domain/plain-date";
import type { ReconsiderationPayloads, ReconsiderationStep } from "#domain/reconsideration/steps";
import type { ReconsiderationRow } from "#ledger/rows";
import { numbered, type SpokenAct } from "#services/import/reconcile";

/** Steps that cannot stand beside each other share a place in the file. */
const PLACES: Partial<Record<ReconsiderationStep, string>> = {
  receiveViaAgency: "receive",
  acceptDeemed: "accept",
  refuse: "conclusion",
  mediate: "conclusion",
  terminate: "conclusion",
  reject: "conclusion",
  decide: "conclusion",
};

/** The place that an event takes in the file of a reconsideration case. */
export function placeInReconsideration({ step }: FileEvent): string {
  const places: Partial<Record<string, string>> = PLACES;
  return places[step] ?? step;
}

/** What a row must have before its steps can be told. */
export interface KnownOrgans {
  organId: string;
  respondentIds: string[];
}

/** The steps that a row of a reconsideration ledger speaks of, in the order of the procedure. */
export function reconsiderationActs(
  row: ReconsiderationRow,
  receivedOn: PlainDate,
  { organId, respondentIds }: KnownOrgans,
): SpokenAct[] {
  const acts: SpokenAct[] = [];
  const speak = <S extends ReconsiderationStep>(
    step: S,
    on: PlainDate | null,
    payload: ReconsiderationPayloads[S],
  ) => {
    const taken = (place: string) => acts.some((act) => act.place === place);
    acts.push({ step, on, payload, place: numbered(PLACES[step] ?? step, taken) });
  };
  speak("receive", receivedOn, {
    number: row.number?.normalized,
    numberWritten: row.number?.raw,
    organId,
    applicants: row.applicants.map((name) => ({ name, type: row.applicantType })),
    applicantsWritten: row.cells.applicants ?? row.applicants.join("、"),
    applicantCount: Math.max(row.applicantCount ?? 1, row.applicants.length, 1),
    applicantType: row.applicantClass ?? "citizen",
    respondentIds,
    area: row.area,
    areaWritten: row.cells.area,
    act: row.act,
    actWritten: row.cells.act,
    handlers: row.handlers.length > 0 ? row.handlers : undefined,
    carriedInNoted: row.carriedIn,
    remark: row.remark,
    relatedNumbers: row.relatedNumbers.length > 0 ? row.relatedNumbers : undefined,
  });
  if (row.acceptedOn) speak("accept", row.acceptedOn, {});
  for (const day of row.hearingDays) speak("holdHearing", day, {});
  if (row.hearingHeld && row.hearingDays.length === 0) speak("holdHearing", null, {});
  conclude(row, speak);
  return acts;
}

type Speak = <S extends ReconsiderationStep>(
  step: S,
  on: PlainDate | null,
  payload: ReconsiderationPayloads[S],
) => void;

/** How the case ended; nothing while the ledger names no outcome. */
function conclude(row: ReconsiderationRow, speak: Speak): void {
  const { outcome, outcomes, closedOn = null } = row;
  const written = row.cells.outcome ?? "";
  switch (outcome) {
    case undefined:
    case "SILENT":
      break;
    case "NOT_ACCEPTED":
      speak("refuse", closedOn, {
        grounds: row.refusalGround ? [row.refusalGround] : [],
        reason: row.cells.refusalGround ?? row.remark,
      });
      break;
    case "MEDIATED":
      speak("mediate", closedOn, { written });
      break;
    case "REJECT_APPLICATION":
      speak("reject", closedOn, { grounds: [], written });
      break;
    case "TERM_WITHDRAW":
    case "TERM_SETTLED":
    case "TERM_CHANGED":
    case "TERM_OTHER":
      speak("terminate", closedOn, { code: outcome, written });
      break;
    default:
      speak("decide", closedOn, { items: outcomes.map((code) => ({ code })), written });
  }
}
