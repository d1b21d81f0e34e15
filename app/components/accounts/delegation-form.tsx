import { Form } from "@remix-run/react";
import { Button } from "#components/button";
import { SelectField, TextField } from "#components/field";

/** Records a written authority. */
export function DelegationForm(props: {
  people: readonly (readonly [string, string])[];
  kept: Record<string, string>;
  errors: Record<string, string[] | undefined>;
}) {
  const { people, kept, errors } = props;
  const options = [["", "请选择"] as const, ...people];
  const field = (name: string) => ({
    name,
    defaultValue: kept[name],
    error: errors[name]?.[0],
  });
  return (
    <Form method="post" noValidate className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-3">
      <SelectField label="委托人" options={options} {...field("principalId")} />
      <SelectField label="代为履职人" options={options} {...field("delegateId")} />
      <TextField label="授权文书文号" autoComplete="off" {...field("documentNumber")} />
      <TextField label="起日" type="date" {...field("from")} />
      <TextField label="止日" type="date" hint="这一天仍然有效" {...field("to")} />
      <div className="sm:col-span-2 lg:col-span-3">
        <Button look="primary" name="action" value="delegate">
          登记
        </Button>
      </div>
    </Form>
  );
}
