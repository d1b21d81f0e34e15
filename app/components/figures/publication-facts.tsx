import { Facts } from "#components/case/facts";
import type { Line } from "#components/figures/publication-types";
import { ProseTd, Table, Td, Th } from "#components/table";
import { Tag } from "#components/tag";

/** Whose figures, as of when, who asked, who published, and the digest that names exactly these. */
export function PublicationFacts({ line, knownAt }: { line: Line; knownAt?: string }) {
  return (
    <Facts
      rows={[
        ["机关", `${line.organ}（含下级）`],
        ["统计日", line.asOf],
        ["状态", <State key="state" line={line} />],
        ["提请", `${line.preparedBy}，${line.preparedAt}`],
        [line.state === "published" ? "复核公布" : "复核", decidedBy(line)],
        ["登记截至", knownAt],
        ["事由", line.reason],
        ["复核意见", line.remark],
        ["校验值", <Digest key="digest" of={line.digest} />],
      ]}
    />
  );
}

function decidedBy({ decidedBy: name, decidedAt }: Line): string {
  return name ? `${name}，${decidedAt}` : "";
}

/** Published, waiting, or put away. */
export function State({ line }: { line: Line }) {
  if (line.state === "published") return <Tag tone="good">第{line.edition}版，已公布</Tag>;
  if (line.state === "waiting") return <Tag tone="accent">待复核</Tag>;
  return <Tag tone="neutral">{line.withdrawn ? "已撤回" : "未同意"}</Tag>;
}

/** SHA-256, whole: who compares it must be able to. */
export function Digest({ of }: { of: string }) {
  return (
    <span className="font-mono text-xs break-all" title="SHA-256">
      {of}
    </span>
  );
}

/** Editions of a year, or what was put away; each opens its figures. */
export function PublicationTable({ label, lines }: { label: string; lines: readonly Line[] }) {
  return (
    <Table label={label} bare>
      <thead>
        <tr>
          <Th>版次</Th>
          <Th>统计日</Th>
          <Th>事由</Th>
          <Th>提请</Th>
          <Th>复核</Th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <Td className="whitespace-nowrap">
              <a href={`/figures/publications/${line.id}`}>
                {line.edition === null ? "查看" : `第${line.edition}版`}
              </a>{" "}
              {line.state === "published" ? null : <State line={line} />}
            </Td>
            <Td className="whitespace-nowrap">{line.asOf}</Td>
            <ProseTd>
              {line.reason}
              {line.remark ? <span className="block text-muted">意见：{line.remark}</span> : null}
            </ProseTd>
            <Td className="whitespace-nowrap">
              {line.preparedBy} {line.preparedAt}
            </Td>
            <Td className="whitespace-nowrap">
              {line.decidedBy} {line.decidedAt}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
