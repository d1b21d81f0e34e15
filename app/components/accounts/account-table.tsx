import { Form } from "@remix-run/react";
import { Button } from "#components/button";
import { Table, Td, Th } from "#components/table";
import { Tag } from "#components/tag";

interface Line {
  id: string;
  name: string;
  username: string;
  organ: string;
  roleName: string;
  reachName: string;
  secondFactor: boolean;
  lastSignInAt: string | null;
  active: boolean;
  stale: boolean;
  locked: boolean;
}

/**
 * Every account. With `me` the system administrator's actions stand in each row; without it, each
 * name leads to the page where its rights are given.
 */
export function AccountTable({ accounts, me }: { accounts: readonly Line[]; me?: string }) {
  return (
    <Table label="全部账号" bare>
      <thead>
        <tr>
          <Th>姓名</Th>
          <Th>用户名</Th>
          <Th>角色</Th>
          <Th>机关</Th>
          <Th>范围</Th>
          <Th>状态</Th>
          <Th>第二因素</Th>
          <Th>最近登录</Th>
          {me === undefined ? null : (
            <Th>
              <span className="sr-only">操作</span>
            </Th>
          )}
        </tr>
      </thead>
      <tbody>
        {accounts.map((line) => (
          <tr key={line.id}>
            <Td className="whitespace-nowrap">
              {me === undefined ? (
                <a href={`/admin/accounts/rights/${line.id}`}>{line.name}</a>
              ) : (
                line.name
              )}
            </Td>
            <Td className="font-mono">{line.username}</Td>
            <Td className="whitespace-nowrap">{line.roleName}</Td>
            <Td className="whitespace-nowrap">{line.organ || "—"}</Td>
            <Td className="whitespace-nowrap">{line.organ ? line.reachName : "—"}</Td>
            <Td className="whitespace-nowrap">
              <AccountState {...line} />
            </Td>
            <Td>{line.secondFactor ? "已登记" : "—"}</Td>
            <Td className="whitespace-nowrap">{line.lastSignInAt ?? "—"}</Td>
            {me === undefined ? null : (
              <Td>{line.active && line.id !== me ? <Actions {...line} /> : null}</Td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function AccountState({ active, stale, locked }: Pick<Line, "active" | "stale" | "locked">) {
  if (!active) return <Tag>已停用</Tag>;
  if (locked) return <Tag tone="bad">已锁定</Tag>;
  if (stale) return <Tag tone="warn">九十天以上没有登录</Tag>;
  return <Tag tone="good">在用</Tag>;
}

function Actions({ id, name }: Pick<Line, "id" | "name">) {
  return (
    <Form method="post" className="flex gap-2">
      <input type="hidden" name="accountId" value={id} />
      <Button name="action" value="reset" aria-label={`让${name}重设密码`}>
        重设密码
      </Button>
      <Button look="danger" name="action" value="deactivate" aria-label={`停用${name}的账号`}>
        停用
      </Button>
    </Form>
  );
}
