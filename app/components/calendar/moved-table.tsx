import { Table, Td, Th } from "#components/table";

export interface MovedLine {
  caseId: string;
  proceeding: string;
  /** The number by which people know the case. */
  label: string;
  limit: string;
  limitName: string;
  oldDue: string;
  newDue: string;
  why: string;
}

/** Due days that move: whose, from which day to which, and why. */
export function MovedTable({ lines }: { lines: readonly MovedLine[] }) {
  return (
    <Table label="变动的期限">
      <thead>
        <tr>
          <Th>案件</Th>
          <Th>期限</Th>
          <Th>原届满日</Th>
          <Th>新届满日</Th>
          <Th>原因</Th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={`${line.caseId}${line.proceeding}${line.limit}`}>
            <Td className="whitespace-nowrap">
              <a
                href={`/${line.proceeding === "" ? "reconsideration" : "litigation"}/${line.caseId}`}
              >
                {line.label}
              </a>
            </Td>
            <Td className="whitespace-nowrap">
              {line.limit} {line.limitName}
            </Td>
            <Td className="whitespace-nowrap">
              <del>{line.oldDue}</del>
            </Td>
            <Td className="font-semibold whitespace-nowrap">{line.newDue}</Td>
            <Td className="min-w-64">{line.why}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
