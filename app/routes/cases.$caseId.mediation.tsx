import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ButtonLink } from "#components/button";
import { PositionForm, Positions, WhoReadsThis } from "#components/case/mediation";
import { Notice } from "#components/notice";
import { Page } from "#components/page";
import {
  POSITION_FIELDS,
  type PositionTyped,
  positionErrors,
  positionForm,
} from "#schemas/mediation";
import { caseNote } from "#services/audit/notes";
import { within } from "#services/door";
import { readMediationPage, takePositionForm } from "#services/mediation/page";

export const meta: MetaFunction = () => [{ title: "调解意见 · 议衡" }];

export function loader({ context, request, params }: LoaderFunctionArgs) {
  return within(context, request, "mediateCases", async (work) => {
    const found = await readMediationPage(work, context.keys, params.caseId);
    if (!found) throw data(null, 404);
    // In the history of the case it is a look at the case, like any; the rest is the auditor's.
    const read = caseNote(found.caseId, found.title);
    work.note(read);
    work.note({ ...read, act: "readPositions", caseId: undefined });
    return found;
  });
}

export function action({ context, request, params }: ActionFunctionArgs) {
  return within(context, request, "mediateCases", async (work) => {
    if (!(await readMediationPage(work, context.keys, params.caseId))) throw data(null, 404);
    const typed: PositionTyped = {};
    for (const field of POSITION_FIELDS) {
      const value = work.form.get(field);
      if (typeof value === "string") typed[field] = value;
    }
    const read = positionForm.safeParse(typed);
    if (!read.success) return data({ typed, errors: positionErrors(read.error) }, 422);
    const asked = { form: read.data, at: context.clock() };
    const taken = await takePositionForm(work, context.keys, params.caseId, asked);
    if (!taken) throw data(null, 404);
    if (!taken.ok) return data({ typed, errors: { party: taken.message } }, 422);
    return data({ typed: {}, errors: {}, done: taken.value });
  });
}

const NOTHING: { typed: PositionTyped; errors: PositionTyped; done?: "noted" | "same" } = {
  typed: {},
  errors: {},
};

export default function CaseMediation() {
  const { kind, caseId, title, sides, positions } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { typed, errors, done } = { ...NOTHING, ...answer };
  const place = kind === "dispute" ? "litigation" : "reconsideration";
  const count = positions.reduce((sum, { entries }) => sum + entries.length, 0);
  return (
    <Page
      title="调解意见"
      subtitle={title ?? "未编号案件"}
      actions={<ButtonLink href={`/${place}/${caseId}`}>← 返回案件</ButtonLink>}
    >
      <div className="space-y-4">
        <WhoReadsThis />
        {done ? (
          <Notice tone="good">
            {done === "noted" ? "已记下。" : "与这一方最新的意见相同，没有再记。"}
          </Notice>
        ) : null}
        <Positions positions={positions} />
        <PositionForm
          key={done ? `${done}-${count}` : "writing"}
          sides={sides}
          typed={typed}
          errors={errors}
        />
      </div>
    </Page>
  );
}
