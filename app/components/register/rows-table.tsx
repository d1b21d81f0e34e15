import type { ReactNode } from "react";
import { fromStart } from "#schemas/register-address";
import type { RegisterView } from "#schemas/register-view";

/** A column of a register. */
export interface Column<Row> {
  label: string;
  /** The order that its heading asks for. */
  sort?: string;
  /** From which width on it is shown; absent: always. */
  from?: "md" | "lg" | "xl" | "2xl";
  /** Wide text is cut to one line; its whole is in the case, and in the title. */
  cut?: (row: Row) => string;
  /** How much of the width a cut column takes: a person's name little, an organ's much. */
  share?: keyof typeof SHARES;
  cell?: (row: Row) => ReactNode;
}

const SHARES = { small: "w-[14%] lg:w-[11%]", large: "w-[26%] lg:w-[19%]" };

const SHOWN = {
  md: "hidden md:table-cell print:table-cell",
  lg: "hidden lg:table-cell print:table-cell",
  xl: "hidden xl:table-cell print:table-cell",
  "2xl": "hidden 2xl:table-cell print:table-cell",
};

/**
 * The rows of a register, one line each. Where there is no room, the columns that give way are
 * told in a second line under the number, so that the page never scrolls sideways.
 */
export function RowsTable<Row>(props: {
  label: string;
  view: RegisterView;
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** The first column: the row's link. */
  lead: Column<Row>;
  /** The second line on a narrow screen. */
  brief: (row: Row) => ReactNode;
  columns: readonly Column<Row>[];
}) {
  const { view, rows, lead, columns } = props;
  return (
    <table className="w-full border-separate border-spacing-0 border border-line bg-surface text-left">
      <caption className="sr-only">{props.label}</caption>
      <thead>
        <tr>
          {[lead, ...columns].map((column) => (
            <Heading key={column.label} column={column} view={view} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={props.keyOf(row)} className="hover:bg-accent-soft">
            <td className="border-b border-line px-3 py-[5px] align-baseline whitespace-nowrap max-md:whitespace-normal">
              {lead.cell?.(row)}
              <div className="mt-0.5 text-xs text-muted md:hidden print:hidden">
                {props.brief(row)}
              </div>
            </td>
            {columns.map((column) => (
              <Cell key={column.label} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const shown = column.from ? SHOWN[column.from] : "";
  const text = column.cut?.(row);
  return (
    <td
      className={`border-b border-line px-3 py-[5px] align-baseline whitespace-nowrap ${text === undefined ? "" : `${SHARES[column.share ?? "small"]} max-w-0 truncate print:max-w-none print:overflow-visible print:break-normal print:whitespace-normal`} ${shown}`}
      title={text}
    >
      {column.cell ? column.cell(row) : text}
    </td>
  );
}

function Heading<Row>({ column, view }: { column: Column<Row>; view: RegisterView }) {
  const { label, sort, from } = column;
  const now = sort !== undefined && sort === view.sort ? view.direction : undefined;
  const look = `sticky top-0 z-[1] border-b border-line-strong bg-sunken px-3 py-1.5 text-xs font-semibold whitespace-nowrap text-muted ${from ? SHOWN[from] : ""}`;
  if (sort === undefined) {
    return (
      <th scope="col" className={look}>
        {label}
      </th>
    );
  }
  const next = now === "desc" ? "asc" : "desc";
  return (
    <th
      scope="col"
      className={look}
      aria-sort={now ? (now === "asc" ? "ascending" : "descending") : undefined}
    >
      <a
        className={`inline-block py-0.5 no-underline hover:underline ${now ? "text-ink" : "text-muted"}`}
        href={fromStart(view.search, { sort, direction: next })}
      >
        {label}
        <span aria-hidden="true" className="ml-1 inline-block w-2">
          {now ? (now === "asc" ? "↑" : "↓") : ""}
        </span>
      </a>
    </th>
  );
}
