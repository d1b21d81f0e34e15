import { type CaseSetId, caseSet, listAddress, type Slice } from "#domain/measures/case-sets";
import type { Scope } from "#domain/measures/conditions";

/** The scope of a figure with the organ whose subtree it is of. */
export type FigureScope = Scope & { organId?: string };

/** A number that opens the list of exactly the cases it counts; 0 opens nothing. */
export function FigureLink(props: {
  set: CaseSetId;
  count: number;
  scope: FigureScope;
  slice?: Slice;
  /** What the number is of, beside the name of the set: the row of a table. */
  of?: string;
  className?: string;
}) {
  const { set, count, scope, slice, of, className = "" } = props;
  if (count === 0) return <span className="text-faint">0</span>;
  return (
    <a
      href={listAddress(set, scope, slice)}
      aria-label={`${of ? `${of}，` : ""}${caseSet(set).name}：${count}，查看所列`}
      className={className}
    >
      {count}
    </a>
  );
}
