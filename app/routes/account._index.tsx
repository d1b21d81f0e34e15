import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ActingFor } from "#components/accounts/acting-for";
import { OwnSecondFactor } from "#components/accounts/own-second-factor";
import { SessionTable } from "#components/accounts/session-table";
import { Facts } from "#components/case/facts";
import { Notice } from "#components/notice";
import { Page, Section } from "#components/page";
import { ownAccountAction } from "#schemas/account";
import { readOwnAccount } from "#services/accounts/own-account";
import { takeOwnAction } from "#services/accounts/own-actions";
import { amongAccounts } from "#services/door";
import { findOpenSession } from "#services/session";

export const meta: MetaFunction = () => [{ title: "我的账号 · 议衡" }];

export function loader({ context, request }: LoaderFunctionArgs) {
  return amongAccounts(context, request, "manageOwnAccount", async ({ actor, db }) => {
    const session = await findOpenSession(context, request);
    const who = { accountId: actor.id, sessionId: session?.id ?? "" };
    const account = await readOwnAccount(db, who, context.clock());
    if (!account) throw data(null, 404);
    const { delegations } = account;
    const acting = delegations.find(({ principalId }) => principalId === actor.onBehalfOf);
    return { account, actingFor: acting?.principal };
  });
}

export function action({ context, request }: ActionFunctionArgs) {
  return amongAccounts(context, request, "manageOwnAccount", async (within) => {
    const form = ownAccountAction.safeParse(Object.fromEntries(within.form));
    if (!form.success) return data({ ok: false, message: "请重新选择。" }, 422);
    const session = await findOpenSession(context, request);
    const work = { ...within, at: context.clock() };
    const taken = await takeOwnAction(work, context.auth, session?.id ?? "", form.data);
    if (!taken.ok) return data({ ok: false, message: taken.message }, 409);
    return data({ ok: true, message: taken.value });
  });
}

export default function OwnAccount() {
  const { account, actingFor } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page title="我的账号" subtitle={account.name}>
      <div className="space-y-4">
        {answer ? <Notice tone={answer.ok ? "good" : "bad"}>{answer.message}</Notice> : null}
        <Section title="账号">
          <Facts
            rows={[
              ["用户名", account.username],
              ["角色", account.roleName],
              ["机关", account.organ || "不属于任何机关"],
              ["范围", account.seesCases ? account.reachName : "不查阅案件"],
            ]}
          />
          <p className="mt-3">
            <a href="/account/password">修改密码</a>
          </p>
        </Section>
        <Section title="第二因素" note="用手机上的验证器，登录时再输入六位数字">
          <OwnSecondFactor {...account} />
        </Section>
        {account.delegations.length > 0 ? (
          <Section title="代为履职" note="按书面授权，以委托人的角色和范围办理，记录写明代谁办理">
            <ActingFor delegations={account.delegations} actingFor={actingFor} />
          </Section>
        ) : null}
        <Section
          title={`登录的设备（${account.sessions.length}）`}
          note="闲置三十分钟或者满十二小时自动退出"
          flush
        >
          <SessionTable sessions={account.sessions} />
        </Section>
      </div>
    </Page>
  );
}
