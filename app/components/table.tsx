import type { ReactNode, TdHTMLAttributes, ThHTMLAttributes } from "react";

/** A dense table that scrolls inside its own frame; `label` names it for screen readers. */
export function Table(props: { label: string; children: ReactNode; className?: string }) {
  return (
    <section
      aria-label={props.label}
      tabIndex={0}
      className={`overflow-x-auto rounded-md border border-line bg-surface ${props.className ?? ""}`}
    >
      <table className="w-full border-collapse text-left">{props.children}</table>
    </section>
  );
}

export function Th({ className = "", ...rest }: ThHTMLAttributes<HTMLTableCellElement>) {
  return (
    <th
      scope="col"
      className={`sticky top-0 border-b border-line bg-sunken px-3 py-2 text-xs font-semibold whitespace-nowrap text-muted ${className}`}
      {...rest}
    />
  );
}

export function Td({ className = "", ...rest }: TdHTMLAttributes<HTMLTableCellElement>) {
  return <td className={`border-b border-line px-3 py-1.5 align-top ${className}`} {...rest} />;
}
