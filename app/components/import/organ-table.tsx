import { ProseTd, Table, Td, Th } from "#components/table";
import { Tag } from "#components/tag";

export interface OrganLine {
  name: string;
  level: string;
  kind: string;
  parentName: string | null;
  sure: boolean;
  why: string;
  /** Where it can be mended, once it has been created and for those who may. */
  href?: string;
}

/** The organs that come with the batch, as inferred from name, ledger and context. */
export function OrganTable({ organs, label }: { organs: OrganLine[]; label: string }) {
  return (
    <Table label={label}>
      <thead>
        <tr>
          <Th>机关</Th>
          <Th>类别</Th>
          <Th>级别</Th>
          <Th>上级机关</Th>
          <Th>判断</Th>
          <Th>依据</Th>
        </tr>
      </thead>
      <tbody>
        {organs.map((organ) => (
          <tr key={organ.name}>
            <Td>{organ.href ? <a href={organ.href}>{organ.name}</a> : organ.name}</Td>
            <Td className="whitespace-nowrap">{organ.kind}</Td>
            <Td className="whitespace-nowrap">{organ.level}</Td>
            <Td>{organ.parentName ?? "—"}</Td>
            <Td>{organ.sure ? <Tag tone="good">确定</Tag> : <Tag tone="warn">请核对</Tag>}</Td>
            <ProseTd className="min-w-96 text-muted">{organ.why}</ProseTd>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
