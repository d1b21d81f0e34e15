import type { CaseSetId } from "#domain/measures/case-sets";
import { ROLL_UPS, type RollUp } from "#domain/organ-levels";
import { yearOf } from "#domain/plain-date";
import { RECONSIDERATION_OUTCOMES } from "#domain/reconsideration-outcomes";
import type { Figures } from "#services/figures";
import type { MeasureValue } from "#services/figures/measured";

/** The year's figures in the shape in which they are exchanged and compared (docs/glossary.md). */
export interface AnnualFigures {
  year: number;
  asOf: string;
  reconsideration: Record<string, number | null | Record<string, number>>;
  litigation: Record<string, number | null | Record<string, number>>;
}

/** What the figures of a period say of its (first) year, key by key. */
export function annualFigures(figures: Figures): AnnualFigures {
  const count = (set: CaseSetId) => figures.counts[set] ?? 0;
  const { from, asOf } = figures.scope;
  return {
    year: yearOf(from),
    asOf,
    reconsideration: {
      ledgerRows: count("inHand"),
      accepted: count("accepted"),
      closedOfAccepted: count("closedOfAccepted"),
      notAccepted: count("notAccepted"),
      carriedIn: count("carriedIn"),
      closedInYearAll: count("closedInPeriod"),
      byOutcome: outcomesOf(figures),
      withHearing: count("withHearing"),
      closureRateOfAcceptedPct: valueOfMeasure(figures, "Q1s"),
      closureRateWithCarriedInPct: valueOfMeasure(figures, "Q1"),
    },
    litigation: {
      cases: count("suits"),
      closedByCourt: count("closedByCourt"),
      byDefendantLevel: levelsOf(figures),
      heardCases: count("heard"),
      headAppearedCases: count("attended"),
      hearings: count("sessions"),
      hearingsWithHead: count("sessionsWithHead"),
      byRank: present({
        正职: count("attendedByPrincipal"),
        副职: count("attendedByDeputy"),
        其他负责人: count("attendedByOther"),
      }),
      ledgerSaysAppeared: count("ledgerSaysAppeared"),
      attendedByNonCountingRole: count("attendedByNonCountingRole"),
      absentCases: count("absent"),
      absentWithExplanation: count("absentWithExplanation"),
      secondInstance: count("secondInstance"),
      appearanceRateByCasePct: valueOfMeasure(figures, "HA-1"),
      appearanceRateByHearingPct: valueOfMeasure(figures, "HA-6"),
    },
  };
}

/** How many suits stand in each column of the published report (ROLL-1). */
export function suitsByRollUp(figures: Pick<Figures, "tables">): (rollUp: RollUp) => number {
  const counts = cellsOf(figures, "rollUps", "rollUp", "suits");
  return (rollUp) => counts.get(rollUp) ?? 0;
}

function levelsOf(figures: Figures): Record<string, number> {
  const suits = suitsByRollUp(figures);
  const columns = Object.keys(ROLL_UPS).filter((code): code is RollUp => code in ROLL_UPS);
  return Object.fromEntries(columns.map((code) => [ROLL_UPS[code].key, suits(code)]));
}

/** Ledgers and reports write narrow brackets: 终止(撤回申请). */
function outcomesOf(figures: Figures): Record<string, number> {
  const cells = cellsOf(figures, "outcomes", "outcome", "closedOfAccepted");
  const named = Object.entries(RECONSIDERATION_OUTCOMES).map(([code, { label }]) => [
    label.normalize("NFKC"),
    cells.get(code) ?? 0,
  ]);
  return present(Object.fromEntries(named));
}

function cellsOf(
  { tables }: Pick<Figures, "tables">,
  table: string,
  dimension: string,
  set: CaseSetId,
): Map<string, number> {
  const found = tables.find(({ id }) => id === table);
  const column = found?.columns.findIndex((each) => each.set === set) ?? -1;
  if (!found || column < 0) throw new Error(`no column ${set} in the table ${table}`);
  return new Map(
    found.rows.map(({ slice, counts }) => [slice[dimension] ?? "", counts[column] ?? 0]),
  );
}

function valueOfMeasure({ measures }: { measures: MeasureValue[] }, id: string): number | null {
  const measure = measures.find((each) => each.id === id);
  if (!measure) throw new Error(`not measured: ${id}`);
  return measure.value;
}

function present(counts: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}
