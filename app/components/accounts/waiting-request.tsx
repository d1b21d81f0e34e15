import { Form } from "@remix-run/react";
import { DecisionForm } from "#components/accounts/decision-form";
import { Button } from "#components/button";

interface Shown {
  id: number;
  name: string;
  subject: string;
  reason: string;
  askedBy: string;
  askedAt: string;
  href?: string;
  /** What opens there, where it should be looked at before one decides. */
  look?: string;
  /** Asked for by whoever looks at it. */
  mine: boolean;
}

/** Something that waits for a second person: what, why, by whom; and the decision. */
export function WaitingRequest(props: Shown & { decides?: boolean }) {
  const { id, name, subject, reason, askedBy, askedAt, href, look, mine, decides } = props;
  const compares = decides === true && href !== undefined && look !== undefined;
  return (
    <li className="rounded-md border border-line p-4">
      <h3 className="font-semibold">{name}</h3>
      <p>{href && !compares ? <a href={href}>{subject}</a> : subject}</p>
      <p className="mt-1 text-muted">
        {askedBy}于 <span className="whitespace-nowrap">{askedAt}</span> 提请：{reason}
      </p>
      {compares ? (
        <p className="mt-2">
          <a href={href}>{look}</a>
        </p>
      ) : null}
      {decides ? <DecisionForm id={id} /> : null}
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
