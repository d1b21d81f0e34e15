import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DelegationForm } from "#components/accounts/delegation-form";
import { DelegationTable } from "#components/accounts/delegation-table";
import { RightsNav } from "#components/accounts/rights-nav";
import { Notice } from "#components/notice";
import { Page, Section } from "#components/page";
import { delegationAction, keptOf, refusalOf } from "#schemas/account";
import { refusedFields } from "#schemas/refused-fields";
import { delegateChoices, readAccounts } from "#services/accounts/administration";
import { delegate, readDelegations, revokeDelegation } from "#services/accounts/delegations";
import { amongAccounts } from "#services/door";

export const meta: MetaFunction = () => [{ title: "授权委托 · 议衡" }];

export function loader({ context, request }: LoaderFunctionArgs) {
  return amongAccounts(context, request, "manageRights", async ({ db }) => {
    const at = context.clock();
    return {
      delegations: await readDelegations(db, at),
      people: delegateChoices(await readAccounts(db, at)),
    };
  });
}

export function action({ context, request }: ActionFunctionArgs) {
  return amongAccounts(context, request, "manageRights", async (within) => {
    const typed = Object.fromEntries(within.form);
    const form = delegationAction.safeParse(typed);
    if (!form.success) return data({ done: "", message: "", ...refusalOf(typed, form.error) }, 422);
    const work = { ...within, at: context.clock() };
    const asked = form.data;
    const outcome =
      asked.action === "delegate"
        ? await delegate(work, asked)
        : await revokeDelegation(work, asked.id);
    if (!outcome.ok) {
      return data({ done: "", kept: keptOf(typed), ...refusedFields(outcome) }, 409);
    }
    const done = asked.action === "delegate" ? "委托已登记。" : "委托已终止。";
    return data({ done, message: "", kept: {}, errors: {} });
  });
}

export default function Delegations() {
  const { delegations, people } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page
      title="授权委托"
      subtitle="按书面授权登记；到止日自行终止，期间的每一步都记明代谁办理"
      actions={<RightsNav here="/admin/accounts/delegations" />}
    >
      <div className="space-y-4">
        {answer?.message ? <Notice tone="bad">{answer.message}</Notice> : null}
        {answer?.done ? <Notice tone="good">{answer.done}</Notice> : null}
        <Section title="登记委托">
          <DelegationForm
            key={answer?.done}
            people={people}
            kept={answer?.kept ?? {}}
            errors={answer?.errors ?? {}}
          />
        </Section>
        {delegations.length > 0 ? (
          <Section title={`委托（${delegations.length}）`} flush>
            <DelegationTable delegations={delegations} />
          </Section>
        ) : null}
      </div>
    </Page>
  );
}
