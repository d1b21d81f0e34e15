import { COURT_OUTCOMES } from "#domain/court-outcomes";
import { INSTANCES } from "#domain/instances";
import { labelOf } from "#schemas/register-fields";

/** What a suit says in a list, for the register of suits and that of court sessions. */
export interface SuitRow {
  caseId: string;
  number: string;
  court: string | null;
  instance: string;
  plaintiffs: string;
  defendants: string | null;
  countedName: string | null;
  cause: string | null;
  receivedOn: string;
  closedOn: string | null;
  outcome: string | null;
  outcomeWritten: string | null;
  warningCount: number;
}

/** The instance by its name. */
export function instanceOf(row: SuitRow): string {
  return labelOf(INSTANCES, row.instance);
}

/** The defendants; the one that is counted where the others are not known. */
export function defendantsOf(row: SuitRow): string {
  return row.defendants ?? row.countedName ?? "";
}

/** The outcome by its name, else as it was written. */
export function suitOutcomeOf(row: SuitRow): string {
  return row.outcome ? labelOf(COURT_OUTCOMES, row.outcome) : (row.outcomeWritten ?? "");
}
