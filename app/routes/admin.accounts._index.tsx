import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AccountTable } from "#components/accounts/account-table";
import { InvitationTable } from "#components/accounts/invitation-table";
import { InviteForm } from "#components/accounts/invite-form";
import { OneTimeLink } from "#components/accounts/one-time-link";
import { Notice } from "#components/notice";
import { Page, Section } from "#components/page";
import { accountsAction, keptOf, refusalOf } from "#schemas/account";
import { refusedFields } from "#schemas/refused-fields";
import { takeAccountsAction } from "#services/accounts/accounts-actions";
import { readAccounts } from "#services/accounts/administration";
import { listInvitations } from "#services/accounts/invitations";
import { linkOf } from "#services/accounts/links";
import { listOrganNames } from "#services/accounts/organ-names";
import { amongAccounts } from "#services/door";

export const meta: MetaFunction = () => [{ title: "账号 · 议衡" }];

export function loader({ context, request }: LoaderFunctionArgs) {
  return amongAccounts(context, request, "manageAccounts", async ({ actor, db }) => {
    const at = context.clock();
    return {
      me: actor.id,
      accounts: await readAccounts(db, at),
      invitations: await listInvitations(db, at),
      organs: await listOrganNames(db),
    };
  });
}

export function action({ context, request }: ActionFunctionArgs) {
  return amongAccounts(context, request, "manageAccounts", async (work) => {
    const typed = Object.fromEntries(work.form);
    const form = accountsAction.safeParse(typed);
    const nothing = { link: "", message: "", done: "" };
    if (!form.success) return data({ ...nothing, ...refusalOf(typed, form.error) }, 422);
    const taken = await takeAccountsAction({ ...work, at: context.clock() }, form.data);
    if (!taken.ok) {
      const { message } = taken;
      // Only the form of an invitation has fields to say it beside.
      const said = form.data.action === "invite" ? refusedFields(taken) : { message, errors: {} };
      return data({ ...nothing, kept: keptOf(typed), ...said }, 409);
    }
    const { done, token } = taken.value;
    const link = token ? await linkOf(context.auth, token) : "";
    return data({ ...nothing, done, link, kept: {}, errors: {} });
  });
}

export default function Accounts() {
  const { me, accounts, invitations, organs } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const stale = accounts.filter((account) => account.stale).length;
  const waiting = invitations.filter(({ confirmed }) => !confirmed).length;
  return (
    <Page
      title="账号"
      subtitle={`在用 ${accounts.filter(({ active }) => active).length} 个，其中 ${stale} 个九十天以上没有登录；角色和范围由安全管理员确认`}
    >
      <div className="space-y-4">
        {answer?.message ? <Notice tone="bad">{answer.message}</Notice> : null}
        {answer?.link ? (
          <OneTimeLink title={answer.done} href={answer.link}>
            链接只显示这一次，请交给本人。安全管理员确认之后七十二小时内有效，用一次即失效。
          </OneTimeLink>
        ) : answer?.done ? (
          <Notice tone="good">{answer.done}</Notice>
        ) : null}
        <Section title="邀请新账号">
          <InviteForm
            key={answer?.link ?? ""}
            organs={organs}
            kept={answer?.kept ?? {}}
            errors={answer?.errors ?? {}}
          />
        </Section>
        {invitations.length > 0 ? (
          <Section
            title={`邀请（${invitations.length}）`}
            note={waiting > 0 ? `${waiting} 条等安全管理员确认` : undefined}
            flush
          >
            <InvitationTable invitations={invitations} />
          </Section>
        ) : null}
        <Section title={`全部账号（${accounts.length}）`} flush>
          <AccountTable accounts={accounts} me={me} />
        </Section>
      </div>
    </Page>
  );
}
