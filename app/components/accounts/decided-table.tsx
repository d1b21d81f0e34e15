import { ProseTd, Table, Td, Th } from "#components/table";
import { Tag, type Tone } from "#components/tag";

const OUTCOMES: Record<string, { label: string; tone: Tone }> = {
  approved: { label: "同意", tone: "good" },
  refused: { label: "不同意", tone: "bad" },
  withdrawn: { label: "已撤回", tone: "neutral" },
};

interface Decided {
  id: number;
  name: string;
  subject: string;
  askedBy: string;
  outcome: string | null;
  decidedBy: string;
  decidedAt: string | null;
  remark: string;
}

/** What was decided lately, by whom and how. */
export function DecidedTable({ decided }: { decided: readonly Decided[] }) {
  return (
    <Table label="最近办结" bare>
      <thead>
        <tr>
          <Th>事项</Th>
          <Th>提请人</Th>
          <Th>结果</Th>
          <Th>复核人</Th>
          <Th>时间</Th>
        </tr>
      </thead>
      <tbody>
        {decided.map((one) => (
          <tr key={one.id}>
            <ProseTd>
              {one.name}：{one.subject}
              {one.remark ? <span className="block text-muted">意见：{one.remark}</span> : null}
            </ProseTd>
            <Td className="whitespace-nowrap">{one.askedBy}</Td>
            <Td>
              <Outcome code={one.outcome ?? ""} />
            </Td>
            <Td className="whitespace-nowrap">{one.decidedBy}</Td>
            <Td className="whitespace-nowrap">{one.decidedAt}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Outcome({ code }: { code: string }) {
  const known = OUTCOMES[code];
  return known ? <Tag tone={known.tone}>{known.label}</Tag> : null;
}
