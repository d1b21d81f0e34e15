import { Form } from "@remix-run/react";
import { Button, ButtonLink } from "#components/button";
import { SelectField, TextField } from "#components/field";
import { AUDIT_RESULTS } from "#domain/audit/acts";
import { AUDIT_ACT_OPTIONS } from "#schemas/audit";

/** What narrows the auditor's list; it keeps what was typed and says beside it what is wrong. */
export function AuditFilterForm(props: {
  search: string;
  faults: Readonly<Record<string, string>>;
}) {
  const params = new URLSearchParams(props.search);
  const given = (name: string) => ({
    name,
    defaultValue: params.get(name) ?? "",
    error: props.faults[name],
  });
  return (
    <search className="no-print mb-4 block">
      <Form
        key={props.search}
        method="get"
        className="grid grid-cols-1 items-end gap-3 rounded-md border border-line bg-surface p-3 sm:grid-cols-2 md:grid-cols-4"
      >
        <TextField label="起日" type="date" {...given("from")} />
        <TextField label="止日" type="date" {...given("to")} />
        <TextField label="人员" placeholder="姓名或者用户名" autoComplete="off" {...given("who")} />
        <SelectField
          label="事项"
          {...given("act")}
          options={[["", "全部"], ...AUDIT_ACT_OPTIONS]}
        />
        <SelectField
          label="结果"
          {...given("result")}
          options={[["", "全部"], ...Object.entries(AUDIT_RESULTS)]}
        />
        <TextField
          label="案件或其他对象"
          placeholder="案号、案卷编号、文件名"
          autoComplete="off"
          {...given("object")}
        />
        <TextField label="来源地址" autoComplete="off" {...given("address")} />
        <div className="flex gap-2">
          <Button look="primary">筛选</Button>
          {props.search === "" ? null : <ButtonLink href="/admin/audit">查看全部</ButtonLink>}
        </div>
      </Form>
    </search>
  );
}
