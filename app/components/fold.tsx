import type { ReactNode } from "react";
import { Marker } from "#components/marker";

/**
 * A part of a page that is looked up rather than read: folded on the screen, whole on paper. A link
 * to `id` opens it, since the browser reveals what a fragment names.
 */
export function Fold(props: {
  id: string;
  title: string;
  note?: ReactNode;
  open?: boolean;
  children: ReactNode;
}) {
  const { id, title, note, open, children } = props;
  return (
    <details open={open} className="group mt-3 rounded-md border border-line bg-surface">
      <summary className="flex flex-wrap items-baseline gap-x-2 gap-y-1 rounded-md px-3 py-2.5 hover:bg-sunken">
        <Marker />
        <h2 className="font-semibold">{title}</h2>
        {note ? <div className="ml-auto text-xs text-muted">{note}</div> : null}
      </summary>
      <div id={id} className="scroll-mt-16 border-t border-line">
        {children}
      </div>
    </details>
  );
}
