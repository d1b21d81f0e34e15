import { FigureLink, type FigureScope } from "#components/figures/figure-link";
import type { CountRow, CountTable } from "#components/figures/types";
import { Section } from "#components/page";
import { Table, Td, Th } from "#components/table";

interface Props {
  table: CountTable;
  scope: FigureScope;
}

/** A table of counts in which every cell opens its own list; the total is counted by itself. */
export function CrossTable({ table, scope }: Props) {
  return (
    <Section id={table.id} title={table.name} note={table.law} flush>
      <CountsTable table={table} scope={scope} bare />
    </Section>
  );
}

const HEAD =
  "max-w-32 min-w-[4.5rem] text-right align-bottom text-balance break-normal !whitespace-normal";
/** The first column stays in sight while the others move under it; its ground leaves the hairline free. */
const FIRST =
  "sticky left-0 z-[1] min-w-24 max-w-36 bg-surface bg-clip-padding sm:min-w-32 sm:max-w-64";

/** The table alone, for a place that has a heading already. */
export function CountsTable({ table, scope, bare }: Props & { bare?: boolean }) {
  // T9 is about an agency itself, named by the cells' slices, not about an organ's subtree.
  const cells = table.ofAgency ? { ...scope, organId: undefined } : scope;
  if (table.rows.length === 0) {
    return <p className="px-3 py-2 text-xs text-muted">本期没有可列的案件。</p>;
  }
  return (
    <Table label={table.name} bare={bare}>
      <thead>
        <tr>
          <Th className="left-0 z-[2] align-bottom">{table.dimension}</Th>
          {table.columns.map(({ set, name }) => (
            <Th key={`${set} ${name}`} className={HEAD}>
              <Heading of={name} />
            </Th>
          ))}
          {table.extras.map(({ id, name }) => (
            <Th key={id} className={HEAD}>
              <Heading of={name} />
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={row.label}>
            <Td className={FIRST}>{row.label}</Td>
            <Counts table={table} row={row} scope={cells} />
            {table.extras.map(({ id }, index) => (
              <Td key={id} className="text-right whitespace-nowrap">
                <ExtraCell extra={row.extras[index]} />
              </Td>
            ))}
          </tr>
        ))}
      </tbody>
      {table.total.length > 0 ? <Total table={table} scope={cells} /> : null}
    </Table>
  );
}

/** 未审结：31至60天 is broken after its colon, and the bracket of a unit stays whole. */
function Heading({ of }: { of: string }) {
  return of.split(/(?<=：)|(?=（)/u).map((part) => (
    <span key={part} className="inline-block">
      {part}
    </span>
  ));
}

function Counts({ table, row, scope }: Props & { row: CountRow }) {
  return table.columns.map(({ set, name, slice }, index) => {
    const count = row.counts[index];
    return (
      <Td key={`${set} ${name}`} className="text-right">
        {count === undefined ? null : row.rest ? (
          count
        ) : (
          <FigureLink
            set={row.sets?.[index] ?? set}
            count={count}
            scope={scope}
            slice={{ ...row.slice, ...slice }}
            of={slice ? `${row.label}，${name}` : row.label}
          />
        )}
      </Td>
    );
  });
}

/** What a rate was taken of stands under it; a sum stands alone. */
function ExtraCell({ extra }: { extra?: { text: string; of?: string } }) {
  if (!extra) return null;
  return (
    <>
      {extra.text}
      {extra.of && extra.text !== "—" ? (
        <span className="block text-xs text-faint">{extra.of}</span>
      ) : null}
    </>
  );
}

function Total({ table, scope }: Props) {
  return (
    <tfoot>
      <tr className="font-semibold">
        <Td className={FIRST}>{table.several ? "每案一次" : "合计"}</Td>
        {table.columns.map(({ set, name, slice }, index) => (
          <Td key={`${set} ${name}`} className="text-right">
            <FigureLink
              set={set}
              count={table.total[index] ?? 0}
              scope={scope}
              slice={slice}
              of={slice ? `合计，${name}` : "合计"}
            />
          </Td>
        ))}
        {table.extras.map(({ id }) => (
          <Td key={id} />
        ))}
      </tr>
    </tfoot>
  );
}
