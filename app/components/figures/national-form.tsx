import { CountsTable } from "#components/figures/cross-table";
import type { FigureScope } from "#components/figures/figure-link";
import type { CountTable } from "#components/figures/types";
import { Fold } from "#components/fold";

const ASIDES = ["T1-respondent", "T1-organ", "T1-act", "T1-applicant"];

interface Props {
  tables: ReadonlyMap<string, CountTable>;
  scope: FigureScope;
}

/** The national statistical form: its main table, and the four ways it breaks down what came in. */
export function NationalForm({ tables, scope }: Props) {
  const main = tables.get("T1");
  if (!main) return null;
  return (
    <Fold id="form" title={main.name} note={main.law}>
      <CountsTable table={main} scope={scope} bare />
      <div className="grid grid-cols-1 items-start gap-4 border-t border-line p-4 md:grid-cols-2 xl:grid-cols-4">
        {ASIDES.flatMap((id) => tables.get(id) ?? []).map((table) => (
          <div key={table.id} className="min-w-0">
            <h3 className="mb-2 font-semibold">{table.name}</h3>
            <CountsTable table={table} scope={scope} />
          </div>
        ))}
      </div>
    </Fold>
  );
}
