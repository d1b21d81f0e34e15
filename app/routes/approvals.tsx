import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DecidedTable } from "#components/accounts/decided-table";
import { WaitingRequest } from "#components/accounts/waiting-request";
import { ButtonLink } from "#components/button";
import { Notice } from "#components/notice";
import { Page, Section } from "#components/page";
import { decisionForm } from "#schemas/account";
import { decideRequest, readRequests } from "#services/accounts/requests";
import { within } from "#services/door";

export const meta: MetaFunction = () => [{ title: "复核 · 议衡" }];

export function loader({ context, request }: LoaderFunctionArgs) {
  return within(context, request, "decideRequests", async ({ actor, db }) => ({
    ...(await readRequests(db, actor)),
    confirmsInvitations: actor.role === "securityAdministrator",
  }));
}

export function action({ context, request }: ActionFunctionArgs) {
  return within(context, request, "decideRequests", async (work) => {
    const form = decisionForm.safeParse(Object.fromEntries(work.form));
    if (!form.success) {
      const message = form.error.issues[0]?.message ?? "请重新选择。";
      return data({ ok: false, message }, 422);
    }
    const decided = await decideRequest(work, context.imports, form.data, context.clock());
    if (!decided.ok) return data({ ok: false, message: decided.message }, 409);
    return data({ ok: true, message: "已办理。" });
  });
}

export default function Approvals() {
  const { waiting, decided, confirmsInvitations } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const mine = waiting.filter(({ refusal }) => refusal === "");
  const others = waiting.filter(({ refusal }) => refusal !== "");
  return (
    <Page
      title="复核"
      subtitle={`等我复核的有 ${mine.length} 件`}
      actions={
        confirmsInvitations ? (
          <ButtonLink href="/admin/accounts/rights">待确认的邀请</ButtonLink>
        ) : null
      }
    >
      <div className="space-y-4">
        {answer ? <Notice tone={answer.ok ? "good" : "bad"}>{answer.message}</Notice> : null}
        <Section title={`等我复核（${mine.length}）`}>
          {mine.length > 0 ? (
            <ul className="space-y-4">
              {mine.map((one) => (
                <WaitingRequest key={one.id} {...one} decides />
              ))}
            </ul>
          ) : (
            <p className="text-muted">没有等您复核的事项。</p>
          )}
        </Section>
        {others.length > 0 ? (
          <Section title={`等别人复核（${others.length}）`}>
            <ul className="space-y-4">
              {others.map((one) => (
                <WaitingRequest key={one.id} {...one} />
              ))}
            </ul>
          </Section>
        ) : null}
        {decided.length > 0 ? (
          <Section title="最近办结" flush>
            <DecidedTable decided={decided} />
          </Section>
        ) : null}
      </div>
    </Page>
  );
}
