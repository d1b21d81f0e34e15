import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AccountTable } from "#components/accounts/account-table";
import { ConfirmForm } from "#components/accounts/confirm-form";
import { RightsNav } from "#components/accounts/rights-nav";
import { Notice } from "#components/notice";
import { Page, Section } from "#components/page";
import { confirmForm, keptOf, refusalOf } from "#schemas/account";
import { readAccounts } from "#services/accounts/administration";
import { confirmInvitation, listInvitations } from "#services/accounts/invitations";
import { listOrganNames } from "#services/accounts/organ-names";
import { amongAccounts } from "#services/door";

export const meta: MetaFunction = () => [{ title: "角色和范围 · 议衡" }];

export function loader({ context, request }: LoaderFunctionArgs) {
  return amongAccounts(context, request, "manageRights", async ({ db }) => {
    const at = context.clock();
    const invitations = await listInvitations(db, at);
    return {
      accounts: await readAccounts(db, at),
      waiting: invitations.filter(({ confirmed }) => !confirmed),
      organs: await listOrganNames(db),
    };
  });
}

export function action({ context, request }: ActionFunctionArgs) {
  return amongAccounts(context, request, "manageRights", async (work) => {
    const typed = Object.fromEntries(work.form);
    const form = confirmForm.safeParse(typed);
    if (!form.success)
      return data({ ok: false, message: "", ...refusalOf(typed, form.error) }, 422);
    const at = context.clock();
    const { id, ...rights } = form.data;
    const confirmed = await confirmInvitation({ ...work, at }, id, rights);
    const kept = keptOf(typed);
    if (!confirmed.ok)
      return data({ ok: false, message: confirmed.message, kept, errors: {} }, 409);
    return data({ ok: true, message: "已确认，链接七十二小时内有效。", kept: {}, errors: {} });
  });
}

export default function Rights() {
  const { accounts, waiting, organs } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const kept: Record<string, string> = answer?.kept ?? {};
  return (
    <Page
      title="角色和范围"
      subtitle={`${waiting.length} 条邀请等您确认；点姓名更改角色、解锁或解除第二因素`}
      actions={<RightsNav here="/admin/accounts/rights" />}
    >
      <div className="space-y-4">
        {answer?.message ? (
          <Notice tone={answer.ok ? "good" : "bad"}>{answer.message}</Notice>
        ) : null}
        {waiting.map((invitation) => (
          <ConfirmForm
            key={invitation.id}
            invitation={invitation}
            organs={organs}
            answer={kept.id === String(invitation.id) ? answer : undefined}
          />
        ))}
        <Section title={`全部账号（${accounts.length}）`} flush>
          <AccountTable accounts={accounts} />
        </Section>
      </div>
    </Page>
  );
}
