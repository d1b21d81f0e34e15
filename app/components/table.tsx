import type { ReactNode, TdHTMLAttributes, ThHTMLAttributes } from "react";

const BARE = "rounded-b-md [&>table>:last-child>tr:last-child>*]:border-b-0";

/**
 * A dense table that scrolls inside its own frame; `label` names it for screen readers. `bare`: the
 * surface around it is its frame.
 */
export function Table(props: {
  label: string;
  children: ReactNode;
  bare?: boolean;
  className?: string;
}) {
  return (
    <section
      aria-label={props.label}
      tabIndex={0}
      className={`overflow-x-auto bg-surface ${props.bare ? BARE : "rounded-md border border-line"} ${props.className ?? ""}`}
    >
      <table className="w-full border-collapse text-left">{props.children}</table>
    </section>
  );
}

/** A column's heading, which stays in sight while the rows move under it. */
export function Th({ className = "", ...rest }: ThHTMLAttributes<HTMLTableCellElement>) {
  return (
    <th
      scope="col"
      className={`sticky top-0 border-b border-line bg-sunken px-3 py-1.5 text-xs font-semibold whitespace-nowrap text-muted ${className}`}
      {...rest}
    />
  );
}

/** A cell of one value. */
export function Td({ className = "", ...rest }: TdHTMLAttributes<HTMLTableCellElement>) {
  return (
    <td className={`border-b border-line px-3 py-[5px] align-baseline ${className}`} {...rest} />
  );
}

/** A cell of sentences: it wraps, but never to a column of single characters. */
export function ProseTd({ className = "", ...rest }: TdHTMLAttributes<HTMLTableCellElement>) {
  return (
    <Td
      className={`break-normal ${/\bmin-w-/.test(className) ? "" : "min-w-64"} ${className}`}
      {...rest}
    />
  );
}
