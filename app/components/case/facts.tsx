import type { ReactNode } from "react";

export type FactRow = readonly [label: string, value: ReactNode];

/** The facts of a case as a list of terms; what is not known is left out. */
export function Facts({ rows }: { rows: readonly FactRow[] }) {
  const known = rows.filter(([, value]) => value !== null && value !== undefined && value !== "");
  return (
    <dl className="grid grid-cols-1 gap-x-8 gap-y-2.5 sm:grid-cols-2 xl:grid-cols-3">
      {known.map(([label, value]) => (
        <div key={label} className="grid grid-cols-[7rem_1fr] gap-2">
          <dt className="text-muted">{label}</dt>
          <dd className="min-w-0">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
