import { Form } from "@remix-run/react";
import { RightsFields } from "#components/accounts/rights-fields";
import { Button } from "#components/button";
import { TextField } from "#components/field";

/** Invites somebody: who, as what, where. */
export function InviteForm(props: {
  organs: readonly string[];
  kept: Record<string, string>;
  errors: Record<string, string[] | undefined>;
}) {
  const { organs, kept, errors } = props;
  return (
    <Form method="post" noValidate className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-3">
      <TextField
        label="姓名"
        name="name"
        autoComplete="off"
        defaultValue={kept.name}
        error={errors.name?.[0]}
      />
      <TextField
        label="用户名"
        name="username"
        autoComplete="off"
        autoCapitalize="none"
        defaultValue={kept.username}
        error={errors.username?.[0]}
      />
      <RightsFields organs={organs} kept={kept} errors={errors} roleLabel="拟任角色" />
      <div className="sm:col-span-2 lg:col-span-3">
        <Button look="primary" name="action" value="invite">
          邀请
        </Button>
      </div>
    </Form>
  );
}
