import { FigureLink, type FigureScope } from "#components/figures/figure-link";
import type { CountTable } from "#components/figures/types";
import { Section } from "#components/page";
import { Table, Td, Th } from "#components/table";

/** A table of counts in which every cell opens its own list; the total is counted by itself. */
export function CrossTable({ table, scope }: { table: CountTable; scope: FigureScope }) {
  return (
    <Section title={table.name} note={table.law} className="mt-5">
      <Table label={table.name}>
        <thead>
          <tr>
            <Th>{table.dimension}</Th>
            {table.columns.map(({ set, name }) => (
              <Th
                key={set}
                className="max-w-32 min-w-16 text-right align-bottom !whitespace-normal"
              >
                {name}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ label, slice, counts }) => (
            <tr key={label}>
              <Td className="min-w-28">{label}</Td>
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
    </Section>
  );
}
