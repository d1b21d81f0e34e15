import { Table, Td, Th } from "#components/table";

export interface VersionLine {
  edition?: number;
  version: number;
  source: string;
  reason: string | null;
  loadedAt?: string;
  loadedBy: string;
  moved?: number;
}

/** Every version that a year's notice has had, latest first (HD-8). */
export function VersionTable({ versions }: { versions: readonly VersionLine[] }) {
  return (
    <Table label="版本">
      <thead>
        <tr>
          <Th>版本</Th>
          <Th>来源</Th>
          <Th>载入</Th>
          <Th>理由</Th>
          <Th>变动的期限</Th>
        </tr>
      </thead>
      <tbody>
        {versions.map((each) => (
          <tr key={each.edition ?? "program"}>
            <Td className="whitespace-nowrap">第{each.version}版</Td>
            <Td>{each.source}</Td>
            <Td>
              {each.loadedBy} {each.loadedAt}
            </Td>
            <Td>{each.reason ?? "—"}</Td>
            <Td>
              {each.edition ? (
                <a href={`/admin/calendar/changes/${each.edition}`}>{each.moved} 项</a>
              ) : (
                "—"
              )}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
