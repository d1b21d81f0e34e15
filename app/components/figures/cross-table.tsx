import { FigureLink, type FigureScope } from "#components/figures/figure-link";
import type { CountTable } from "#components/figures/types";
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

/** The table alone, for a place that has a heading already. */
export function CountsTable({ table, scope, bare }: Props & { bare?: boolean }) {
  return (
    <Table label={table.name} bare={bare}>
      <thead>
        <tr>
          <Th>{table.dimension}</Th>
          {table.columns.map(({ set, name }) => (
            <Th
              key={set}
              className="max-w-32 min-w-[4.5rem] text-right align-bottom text-balance break-normal !whitespace-normal"
            >
              {name}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(({ label, slice, counts }) => (
          <tr key={label}>
            <Td className="whitespace-nowrap">{label}</Td>
            {table.columns.map(({ set }, index) => (
              <Td key={set} className="text-right">
                <FigureLink
                  set={set}
                  count={counts[index] ?? 0}
                  scope={scope}
                  slice={slice}
                  of={label}
                />
              </Td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="font-semibold">
          <Td>合计</Td>
          {table.columns.map(({ set }, index) => (
            <Td key={set} className="text-right">
              <FigureLink set={set} count={table.total[index] ?? 0} scope={scope} of="合计" />
            </Td>
          ))}
        </tr>
      </tfoot>
    </Table>
  );
}
