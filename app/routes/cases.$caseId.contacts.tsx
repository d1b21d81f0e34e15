import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ButtonLink } from "#components/button";
import { ContactsTable, RecordForm, RevealedContact, RevealForm } from "#components/case/contacts";
import { Notice } from "#components/notice";
import { Page, Section } from "#components/page";
import { may } from "#domain/access/acts";
import {
  CONTACTS_FIELDS,
  type ContactsTyped,
  contactsErrors,
  contactsForm,
} from "#schemas/contacts";
import { caseNote } from "#services/audit/notes";
import { within } from "#services/door";
import { readContactsPage, takeContactsForm } from "#services/personal-data/contacts-page";

export const meta: MetaFunction = () => [{ title: "当事人信息 · 议衡" }];

export function loader({ context, request, params }: LoaderFunctionArgs) {
  return within(context, request, "readCases", async ({ actor, db, note }) => {
    const found = await readContactsPage(db, context.keys, params.caseId);
    if (!found) throw data(null, 404);
    note(caseNote(found.caseId, found.title));
    return { ...found, mayReveal: may(actor, "revealPersonalData") };
  });
}

export function action({ context, request, params }: ActionFunctionArgs) {
  return within(context, request, "revealPersonalData", async (work) => {
    const found = await readContactsPage(work.db, context.keys, params.caseId);
    if (!found) throw data(null, 404);
    const typed: ContactsTyped = {};
    for (const field of CONTACTS_FIELDS) {
      const value = work.form.get(field);
      if (typeof value === "string") typed[field] = value;
    }
    const read = contactsForm.safeParse(Object.fromEntries(work.form));
    if (!read.success) return data({ typed, errors: contactsErrors(read.error) }, 422);
    const asked = { form: read.data, at: context.clock() };
    const taken = await takeContactsForm(work, context.keys, params.caseId, asked);
    if (!taken) throw data(null, 404);
    if (!taken.ok) return data({ typed, errors: {}, message: taken.message }, 409);
    return data({ typed: {}, errors: {}, done: taken.value });
  });
}

export default function CaseContacts() {
  const { kind, caseId, title, people, contacts, mayReveal } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { typed, errors, done, message } = { ...NOTHING, ...answer };
  const place = kind === "dispute" ? "litigation" : "reconsideration";
  return (
    <Page
      title="当事人信息"
      subtitle={title ?? "未编号案件"}
      actions={<ButtonLink href={`/${place}/${caseId}`}>← 返回案件</ButtonLink>}
    >
      <div className="space-y-4">
        {message ? <Notice tone="bad">{message}</Notice> : null}
        {done?.did === "revealed" ? <RevealedContact {...done} /> : null}
        {done?.did === "recorded" ? (
          <Notice tone="good">
            {done.count > 0 ? `已登记${done.count}项。` : "与已登记的相同，没有变化。"}
          </Notice>
        ) : null}
        <Section
          title="已登记的信息"
          note="身份证号、电话、住址加密保存，默认部分隐去；导出的清单中没有。"
        >
          <ContactsTable contacts={contacts} />
        </Section>
        {mayReveal ? (
          <div key={done ? JSON.stringify(done.did) : "asking"} className="space-y-4">
            <RevealForm contacts={contacts} typed={typed} errors={errors} />
            <RecordForm people={people} typed={typed} errors={errors} />
          </div>
        ) : null}
      </div>
    </Page>
  );
}

const NOTHING: {
  typed: ContactsTyped;
  errors: ContactsTyped;
  message?: string;
  done?:
    | (Parameters<typeof RevealedContact>[0] & { did: "revealed" })
    | { did: "recorded"; count: number };
} = { typed: {}, errors: {} };
