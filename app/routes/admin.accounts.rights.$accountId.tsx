import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { AccountTable } from "#components/accounts/account-table";
import { RightsFields } from "#components/accounts/rights-fields";
import { Button, ButtonLink } from "#components/button";
import { Notice } from "#components/notice";
import { Page, Section } from "#components/page";
import { keptOf, refusalOf, rightsAction } from "#schemas/account";
import { takeRightsAction } from "#services/accounts/accounts-actions";
import { readAccounts } from "#services/accounts/administration";
import { listOrganNames } from "#services/accounts/organ-names";
import { amongAccounts } from "#services/door";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page ? page.account.name : "没有找到"} · 议衡` },
];

export function loader({ context, request, params }: LoaderFunctionArgs) {
  return amongAccounts(context, request, "manageRights", async ({ actor, db }) => {
    const accounts = await readAccounts(db, context.clock());
    const account = accounts.find(({ id }) => id === params.accountId);
    if (!account) throw data(null, 404);
    return { account, me: account.id === actor.id, organs: await listOrganNames(db) };
  });
}

export function action({ context, request, params }: ActionFunctionArgs) {
  return amongAccounts(context, request, "manageRights", async (work) => {
    const typed = Object.fromEntries(work.form);
    const form = rightsAction.safeParse(typed);
    if (!form.success) return data({ done: "", message: "", ...refusalOf(typed, form.error) }, 422);
    const at = context.clock();
    const taken = await takeRightsAction({ ...work, at }, params.accountId ?? "", form.data);
    if (!taken.ok) {
      return data({ done: "", message: taken.message, kept: keptOf(typed), errors: {} }, 409);
    }
    return data({ done: taken.value.done, message: "", kept: null, errors: {} });
  });
}

export default function AccountRights() {
  const { account, me, organs } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { role, organ, reach } = account;
  return (
    <Page
      title={account.name}
      subtitle={`用户名 ${account.username}`}
      actions={<ButtonLink href="/admin/accounts/rights">← 返回角色和范围</ButtonLink>}
    >
      <div className="space-y-4">
        {answer?.message ? <Notice tone="bad">{answer.message}</Notice> : null}
        {answer?.done ? <Notice tone="good">{answer.done}</Notice> : null}
        <Section title="账号" flush>
          <AccountTable accounts={[account]} />
        </Section>
        {me ? (
          <Notice tone="accent">
            这是您自己的账号：角色、范围和第二因素由另一位安全管理员办理。
          </Notice>
        ) : (
          <Section title="更改角色和范围" note="更改后，这个账号正在使用的会话即结束">
            <Form method="post" noValidate className="grid items-start gap-4 sm:grid-cols-3">
              <RightsFields
                organs={organs}
                kept={answer?.kept ?? { role, organ, reach }}
                errors={answer?.errors ?? {}}
              />
              <div className="sm:col-span-3">
                <Button look="primary" name="action" value="change">
                  更改
                </Button>
              </div>
            </Form>
          </Section>
        )}
        {me ? null : (
          <Form method="post" className="flex flex-wrap gap-2">
            {account.locked ? (
              <Button name="action" value="unlock">
                解锁
              </Button>
            ) : null}
            {account.secondFactor ? (
              <Button look="danger" name="action" value="removeSecondFactor">
                解除第二因素
              </Button>
            ) : null}
            {account.active ? null : (
              <Button name="action" value="activate">
                恢复账号
              </Button>
            )}
          </Form>
        )}
      </div>
    </Page>
  );
}
