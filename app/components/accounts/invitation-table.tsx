import { Form } from "@remix-run/react";
import { Button } from "#components/button";
import { Table, Td, Th } from "#components/table";
import { Tag } from "#components/tag";

interface Line {
  id: number;
  name: string;
  username: string;
  purpose: string;
  organ: string;
  roleName: string;
  reachName: string;
  invitedBy: string;
  invitedAt: string;
  confirmed: boolean;
  expired: boolean;
  expiresAt: string | null;
}

/** The links that have not been used. */
export function InvitationTable({ invitations }: { invitations: readonly Line[] }) {
  return (
    <Table label="邀请" bare>
      <thead>
        <tr>
          <Th>姓名</Th>
          <Th>用户名</Th>
          <Th>角色</Th>
          <Th>机关</Th>
          <Th>范围</Th>
          <Th>状态</Th>
          <Th>邀请</Th>
          <Th>
            <span className="sr-only">操作</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {invitations.map((line) => (
          <tr key={line.id}>
            <Td className="whitespace-nowrap">{line.name}</Td>
            <Td className="font-mono">{line.username}</Td>
            <Td className="whitespace-nowrap">
              {line.purpose === "reset" ? "重设密码" : line.roleName}
            </Td>
            <Td className="whitespace-nowrap">{line.organ || "—"}</Td>
            <Td className="whitespace-nowrap">{line.organ ? line.reachName : "—"}</Td>
            <Td>
              <InvitationState {...line} />
            </Td>
            <Td className="whitespace-nowrap text-muted">
              {line.invitedBy} {line.invitedAt}
            </Td>
            <Td>
              <Form method="post">
                <input type="hidden" name="id" value={line.id} />
                <Button name="action" value="withdraw" aria-label={`撤回给${line.name}的邀请`}>
                  撤回
                </Button>
              </Form>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Where an invitation stands. */
export function InvitationState(props: Pick<Line, "confirmed" | "expired" | "expiresAt">) {
  if (!props.confirmed) return <Tag tone="warn">等安全管理员确认</Tag>;
  if (props.expired) return <Tag tone="bad">已过期，请撤回后重新邀请</Tag>;
  return <Tag tone="good">有效至 {props.expiresAt}</Tag>;
}
