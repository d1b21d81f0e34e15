import { Form } from "@remix-run/react";
import { Button } from "#components/button";
import { Table, Td, Th } from "#components/table";
import { Tag, type Tone } from "#components/tag";

const STATES: Record<string, { label: string; tone: Tone }> = {
  future: { label: "尚未开始", tone: "neutral" },
  standing: { label: "有效", tone: "good" },
  over: { label: "已到期", tone: "neutral" },
  revoked: { label: "已终止", tone: "bad" },
};

interface Line {
  id: number;
  principal: string;
  delegate: string;
  roleName: string;
  organ: string;
  documentNumber: string;
  from: string;
  to: string;
  state: string;
}

/** Who acts in whose place, from when to when, by which document. */
export function DelegationTable({ delegations }: { delegations: readonly Line[] }) {
  return (
    <Table label="委托" bare>
      <thead>
        <tr>
          <Th>委托人</Th>
          <Th>角色</Th>
          <Th>机关</Th>
          <Th>代为履职人</Th>
          <Th>文号</Th>
          <Th>起日</Th>
          <Th>止日</Th>
          <Th>状态</Th>
          <Th>
            <span className="sr-only">操作</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {delegations.map((line) => (
          <tr key={line.id} className="[&>td]:whitespace-nowrap">
            <Td>{line.principal}</Td>
            <Td>{line.roleName}</Td>
            <Td>{line.organ || "—"}</Td>
            <Td>{line.delegate}</Td>
            <Td>{line.documentNumber}</Td>
            <Td>{line.from}</Td>
            <Td>{line.to}</Td>
            <Td>
              <Tag tone={STATES[line.state]?.tone}>{STATES[line.state]?.label}</Tag>
            </Td>
            <Td>
              {line.state === "standing" || line.state === "future" ? (
                <Form method="post">
                  <input type="hidden" name="id" value={line.id} />
                  <Button
                    name="action"
                    value="revoke"
                    aria-label={`终止${line.principal}对${line.delegate}的委托`}
                  >
                    终止
                  </Button>
                </Form>
              ) : null}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
