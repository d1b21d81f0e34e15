import { Form } from "@remix-run/react";
import { Button } from "#components/button";
import { Table, Td, Th } from "#components/table";
import { Tag } from "#components/tag";

interface Line {
  id: string;
  device: string;
  address: string;
  createdAt: string;
  lastUsedAt: string;
  here: boolean;
}

/** Where one is signed in; each can be ended, or all others at once. */
export function SessionTable({ sessions }: { sessions: readonly Line[] }) {
  return (
    <>
      <Table label="登录的设备" bare>
        <thead>
          <tr>
            <Th>设备</Th>
            <Th>地址</Th>
            <Th>登录</Th>
            <Th>最近使用</Th>
            <Th>
              <span className="sr-only">操作</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {sessions.map((line) => (
            <tr key={line.id} className="[&>td]:whitespace-nowrap">
              <Td>{line.device}</Td>
              <Td>{line.address || "—"}</Td>
              <Td>{line.createdAt}</Td>
              <Td>{line.lastUsedAt}</Td>
              <Td>
                {line.here ? (
                  <Tag tone="good">这台设备</Tag>
                ) : (
                  <Form method="post">
                    <input type="hidden" name="id" value={line.id} />
                    <Button
                      name="action"
                      value="endSession"
                      aria-label={`结束${line.lastUsedAt}用过的会话`}
                    >
                      结束
                    </Button>
                  </Form>
                )}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
      {sessions.length > 1 ? (
        <Form method="post" className="px-3 py-3">
          <Button name="action" value="endOthers">
            结束其他所有会话
          </Button>
        </Form>
      ) : null}
    </>
  );
}
