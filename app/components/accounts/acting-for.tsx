import { Form } from "@remix-run/react";
import { Button } from "#components/button";

interface Choice {
  id: number;
  principal: string;
  roleName: string;
  organ: string;
  documentNumber: string;
  from: string;
  to: string;
}

/** Chooses in whose place one acts, or to act in one's own name again. */
export function ActingFor(props: {
  delegations: readonly Choice[];
  actingFor: string | undefined;
}) {
  const { delegations, actingFor } = props;
  if (actingFor !== undefined) {
    return (
      <Form method="post" className="flex flex-wrap items-center gap-3">
        <p>正在代{actingFor}履职。</p>
        <Button name="action" value="actForSelf">
          恢复以自己的名义办理
        </Button>
      </Form>
    );
  }
  return (
    <ul className="space-y-3">
      {delegations.map((one) => (
        <li key={one.id}>
          <Form method="post" className="flex flex-wrap items-center gap-3">
            <input type="hidden" name="id" value={one.id} />
            <p>
              {one.principal}（{[one.organ, one.roleName].filter(Boolean).join(" ")}），
              {one.documentNumber}，
              <span className="whitespace-nowrap">
                {one.from} 至 {one.to}
              </span>
            </p>
            <Button name="action" value="actFor" aria-label={`代为履职：${one.principal}`}>
              代为履职
            </Button>
          </Form>
        </li>
      ))}
    </ul>
  );
}
