import { Form } from "@remix-run/react";
import { Button } from "#components/button";
import { SelectField, TextField } from "#components/field";
import { Notice } from "#components/notice";
import { Section } from "#components/page";
import { Table, Td, Th } from "#components/table";
import type { ContactsTyped } from "#schemas/contacts";

interface ShownContact {
  id: number;
  person: string;
  label: string;
  shown: string | undefined;
  recordedAt: string;
  recordedBy: string;
  replaced: number;
}

/** What is kept of the people of a case, masked. */
export function ContactsTable({ contacts }: { contacts: readonly ShownContact[] }) {
  if (contacts.length === 0) return <p className="text-muted">还没有登记身份证号、电话或住址。</p>;
  return (
    <Table label="当事人信息" bare>
      <thead>
        <tr>
          <Th>当事人</Th>
          <Th>种类</Th>
          <Th>内容（部分隐去）</Th>
          <Th>登记</Th>
        </tr>
      </thead>
      <tbody>
        {contacts.map((each) => (
          <tr key={each.id}>
            <Td>{each.person}</Td>
            <Td className="whitespace-nowrap">{each.label}</Td>
            <Td>{each.shown ?? "打不开，请告知系统管理员"}</Td>
            <Td className="text-muted">
              {each.recordedAt}，{each.recordedBy}
              {each.replaced > 0 ? `，更正过${each.replaced}次` : ""}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** The one value that was asked for, on this page and this once. */
export function RevealedContact(props: { person: string; label: string; value: string }) {
  return (
    <Notice tone="warn" title={`${props.person}的${props.label}`}>
      <p className="text-lg break-all">{props.value}</p>
      <p className="text-xs">只在本页显示这一次；本次查看已记入审计。</p>
    </Notice>
  );
}

interface FormProps {
  typed: ContactsTyped;
  errors: ContactsTyped;
}

/** Asks for one value whole, with a reason. */
export function RevealForm({
  contacts,
  typed,
  errors,
}: FormProps & { contacts: readonly ShownContact[] }) {
  const offered = contacts.map(
    ({ id, person, label, shown }) => [String(id), `${person} ${label} ${shown ?? ""}`] as const,
  );
  if (offered.length === 0) return null;
  return (
    <Section title="查看完整内容" note="一次一项，须写明理由，每次查看都记入审计。">
      <Form method="post" className="grid gap-3 sm:grid-cols-2">
        <SelectField
          label="内容"
          name="contact"
          options={[["", "请选择"], ...offered]}
          defaultValue={typed.contact ?? ""}
          error={errors.contact}
        />
        <TextField
          label="查看的理由"
          name="reason"
          defaultValue={typed.contact === undefined ? "" : typed.reason}
          error={typed.contact === undefined ? undefined : errors.reason}
          autoComplete="off"
        />
        <div>
          <Button name="action" value="reveal">
            显示
          </Button>
        </div>
      </Form>
    </Section>
  );
}

/** Records what is kept of a person, or corrects it; what was recorded before stays, sealed. */
export function RecordForm({ people, typed, errors }: FormProps & { people: readonly string[] }) {
  const isOurs = typed.person !== undefined;
  const field = (name: "idNumber" | "phone" | "address") => ({
    name,
    defaultValue: typed[name] ?? "",
    error: errors[name],
    autoComplete: "off",
  });
  return (
    <Section title="登记或者更正" note="只填要登记或者更正的；原来的内容仍封存在案。">
      <Form method="post" className="grid gap-3 sm:grid-cols-2">
        <SelectField
          label="当事人"
          name="person"
          options={[["", "请选择"], ...people.map((name) => [name, name] as const)]}
          defaultValue={typed.person ?? ""}
          error={errors.person}
        />
        <TextField label="身份证号或者其他证件号码" {...field("idNumber")} />
        <TextField label="联系电话" {...field("phone")} />
        <TextField label="住址" {...field("address")} />
        <TextField
          label="登记的理由"
          name="reason"
          defaultValue={isOurs ? typed.reason : ""}
          error={isOurs ? errors.reason : undefined}
          hint="例如：申请书所载；本人电话更正"
          autoComplete="off"
        />
        <div className="self-end">
          <Button look="primary" name="action" value="record">
            登记
          </Button>
        </div>
      </Form>
    </Section>
  );
}
