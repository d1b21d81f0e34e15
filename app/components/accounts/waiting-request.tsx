import { Form } from "@remix-run/react";
import { Button } from "#components/button";
import { TextField } from "#components/field";

interface Shown {
  id: number;
  name: string;
  subject: string;
  reason: string;
  askedBy: string;
  askedAt: string;
  href?: string;
  /** Asked for by whoever looks at it. */
  mine: boolean;
}

/** Something that waits for a second person: what, why, by whom; and the decision. */
export function WaitingRequest(props: Shown & { decides?: boolean }) {
  const { id, name, subject, reason, askedBy, askedAt, href, mine, decides } = props;
  return (
    <li className="rounded-md border border-line p-4">
      <h3 className="font-semibold">{name}</h3>
      <p>{href ? <a href={href}>{subject}</a> : subject}</p>
      <p className="mt-1 text-muted">
        {askedBy}于 <span className="whitespace-nowrap">{askedAt}</span> 提请：{reason}
      </p>
      {decides ? (
        <Form method="post" className="mt-3 flex flex-wrap items-end gap-2">
          <input type="hidden" name="id" value={id} />
          <TextField
            label="复核意见（可以不填）"
            name="remark"
            maxLength={500}
            className="min-w-56 grow"
          />
          <Button name="outcome" value="approved">
            同意
          </Button>
          <Button look="danger" name="outcome" value="refused">
            不同意
          </Button>
        </Form>
      ) : null}
      {mine ? (
        <Form method="post" className="mt-3">
          <input type="hidden" name="id" value={id} />
          <Button name="outcome" value="withdrawn">
            撤回提请
          </Button>
        </Form>
      ) : null}
    </li>
  );
}
