import { Form } from "@remix-run/react";
import { RightsFields } from "#components/accounts/rights-fields";
import { Button } from "#components/button";
import { Section } from "#components/page";

interface Invitation {
  id: number;
  name: string;
  username: string;
  purpose: string;
  role: string;
  roleName: string;
  organ: string;
  reach: string;
  invitedBy: string;
  invitedAt: string;
}

/** Confirms an invitation, as it was asked for or otherwise; only then its link opens. */
export function ConfirmForm(props: {
  invitation: Invitation;
  organs: readonly string[];
  answer?: { kept: Record<string, string>; errors: Record<string, string[] | undefined> };
}) {
  const { invitation, organs, answer } = props;
  const { id, name, username, purpose, role, organ, reach, invitedBy, invitedAt } = invitation;
  const reset = purpose === "reset";
  return (
    <Section
      title={reset ? `待确认：${name}重设密码` : `待确认：${name}`}
      note={`用户名 ${username}，${invitedBy}于 ${invitedAt} 提出`}
    >
      <Form method="post" noValidate className="grid items-start gap-4 sm:grid-cols-3">
        <input type="hidden" name="id" value={id} />
        {reset ? (
          <>
            <input type="hidden" name="role" value={role} />
            <input type="hidden" name="organ" value={organ} />
            <input type="hidden" name="reach" value={reach} />
            <p className="sm:col-span-3">请先核实是本人要求重设，再确认。角色和范围不变。</p>
          </>
        ) : (
          <RightsFields
            organs={organs}
            kept={answer?.kept ?? { role, organ, reach }}
            errors={answer?.errors ?? {}}
          />
        )}
        <div className="sm:col-span-3">
          <Button aria-label={`确认${name}`}>确认</Button>
        </div>
      </Form>
    </Section>
  );
}
