import type { SetScope } from "#db/case-sets";
import type { Db } from "#db/client";
import type { Slice } from "#domain/measures/case-sets";
import { INFORMATION_TABLE } from "#domain/measures/information-table";
import { countOf, countSome } from "#services/figures/counts";
import type { FilledTable } from "#services/figures/tables";

/**
 * T9, filled. Its agency is the one reported about: the respondent of the cases and the defendant of
 * the suits, not the organ that decides; without one, the cases of all agencies.
 */
export async function informationTable(
  db: Db,
  { organId, ...scope }: SetScope,
): Promise<FilledTable> {
  const { id, name, law, columns, rows } = INFORMATION_TABLE;
  const [cases, ...suits] = rows;
  const sliceOf = (row: (typeof rows)[number]): Slice =>
    organId === undefined ? {} : { [row === cases ? "respondent" : "agency"]: organId };
  const filled: FilledTable["rows"] = [];
  for (const row of [cases, ...suits]) {
    const slice = sliceOf(row);
    const counts = await countSome(db, row.sets, { ...scope, slice });
    filled.push({
      label: row.label,
      slice,
      sets: row.sets,
      counts: row.sets.map((set) => countOf(counts, set)),
      extras: [],
    });
  }
  return {
    id,
    name,
    law,
    by: "information",
    dimension: "案件",
    ofAgency: organId !== undefined,
    columns: cases.sets.map((set, index) => ({ set, name: columns[index] ?? "" })),
    extras: [],
    rows: filled,
    total: [],
  };
}
