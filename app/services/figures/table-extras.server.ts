import type { SetScope } from "#db/case-sets";
import type { Db } from "#db/client";
import { type CaseSums, sumCases } from "#db/figures";
import { CASE_SETS } from "#domain/measures/case-sets";
import { formatQuotient } from "#domain/measures/percent";
import { type RateId, rateOf } from "#domain/measures/rates";
import { SUMS, type SumId } from "#domain/measures/tables";
import type { SetCounts } from "#services/figures/counts";
import { measured } from "#services/figures/measured";

/** What a row of a table shows after its counts: rates and sums. */
export interface Extra {
  text: string;
  /** 3/4, or how many cases say it at all: what the text was taken of. */
  of?: string;
}

interface Asked {
  rates: readonly RateId[];
  sums: readonly SumId[];
}

/** Sums by the value of the table's dimension, of the sets that its rates and sums need. */
export type RowSums = Readonly<Record<SumId | "closed", ReadonlyMap<string | null, CaseSums>>>;

/** Adds up what the table shows besides counts; a set that it does not need is not read. */
export async function readSums(
  db: Db,
  scope: SetScope,
  dimension: string,
  { rates, sums }: Asked,
): Promise<RowSums> {
  const read = async (needed: boolean, set: (typeof SUMS)[SumId]["set"]) => {
    const found = needed ? await sumCases(db, CASE_SETS[set].where, scope, dimension) : [];
    return new Map(found.map((each) => [each.value, each]));
  };
  const ofCases = rates.some((id) => ["mean", "perHandler"].includes(rateOf(id).kind));
  return {
    closed: await read(ofCases, "closedInPeriod"),
    applicants: await read(sums.includes("applicants"), SUMS.applicants.set),
    compensation: await read(sums.includes("compensation"), SUMS.compensation.set),
  };
}

/** The rates and sums of one row, by its value. */
export function extrasOf(
  { rates, sums }: Asked,
  value: string | null,
  counts: SetCounts,
  added: RowSums,
): Extra[] {
  const closed = added.closed.get(value) ?? { days: 0, handlers: 0 };
  return [
    ...rates.map((id): Extra => {
      const { text, numerator, denominator } = measured(id, counts, closed);
      return { text, of: `${numerator}/${denominator}` };
    }),
    ...sums.map((id): Extra => {
      const sum = added[id].get(value)?.[id] ?? 0;
      return { text: formatQuotient(sum, 1, SUMS[id].decimals, "ratio") };
    }),
  ];
}

/** The headings of the extras. */
export function extraHeads({ rates, sums }: Asked): { id: string; name: string }[] {
  return [
    ...rates.map((id) => ({ id, name: rateOf(id).name })),
    ...sums.map((id) => ({ id, name: SUMS[id].name })),
  ];
}
