import { ProseTd, Table, Td, Th } from "#components/table";
import { Tag } from "#components/tag";
import { Unbroken } from "#components/unbroken";
import type { AuditLine } from "#schemas/audit";

const TONES: Readonly<Record<string, "good" | "warn" | "bad">> = {
  done: "good",
  refused: "warn",
  failed: "bad",
};

/** Records of the audit, the newest first; `bare` inside a section, `ofCase` without what the case is. */
export function RecordsTable(props: {
  lines: readonly AuditLine[];
  bare?: boolean;
  ofCase?: boolean;
}) {
  const { lines, bare, ofCase } = props;
  return (
    <Table label="审计记录" bare={bare}>
      <thead>
        <tr>
          <Th>时间</Th>
          <Th>人员</Th>
          <Th>事项</Th>
          {ofCase ? null : <Th>对象</Th>}
          <Th>结果</Th>
          <Th>途径与来源</Th>
          <Th>明细</Th>
          <Th className="text-right">序号</Th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.position}>
            <Td className="whitespace-nowrap">{line.at}</Td>
            <Td className="whitespace-nowrap">
              <Who line={line} />
            </Td>
            <Td className="whitespace-nowrap">{line.act}</Td>
            {ofCase ? null : <ObjectCell line={line} />}
            <Td>
              <Tag tone={TONES[line.result] ?? "neutral"}>{line.resultLabel}</Tag>
            </Td>
            <Td className="whitespace-nowrap">
              {line.via}
              {line.address ? <span className="ml-2 text-muted">{line.address}</span> : null}
            </Td>
            <ProseTd className="text-muted break-all">
              <Unbroken>{line.detail}</Unbroken>
            </ProseTd>
            <Td className="text-right text-muted">{line.position}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Who({ line: { who, role, onBehalfOf } }: { line: AuditLine }) {
  return (
    <>
      {who}
      {role ? <span className="ml-2 text-xs text-muted">{role}</span> : null}
      {onBehalfOf ? <span className="ml-2">（代{onBehalfOf}）</span> : null}
    </>
  );
}

function ObjectCell({ line: { object, objectName } }: { line: AuditLine }) {
  return (
    <Td className="max-w-72 truncate" title={objectName}>
      <span className="text-xs text-muted">{object}</span>
      {objectName ? <span className="ml-2">{objectName}</span> : null}
    </Td>
  );
}
