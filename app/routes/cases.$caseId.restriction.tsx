import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { RestrictedForms, RestrictForm } from "#components/access/restriction-form";
import { ButtonLink } from "#components/button";
import { Facts } from "#components/case/facts";
import { Notice } from "#components/notice";
import { Page, Section } from "#components/page";
import { type RestrictionErrors, readRestrictionForm } from "#schemas/restriction";
import { takeRestrictionForm } from "#services/access/restriction-form";
import { readRestriction } from "#services/access/restrictions";
import { caseNote } from "#services/audit/notes";
import { within } from "#services/door";

export const meta: MetaFunction = () => [{ title: "查阅限制 · 议衡" }];

export function loader({ context, request, params }: LoaderFunctionArgs) {
  return within(context, request, "restrictCases", async ({ actor, db, note }) => {
    const found = await readRestriction(db, params.caseId);
    if (!found) throw data(null, 404);
    note(caseNote(found.caseId, found.title));
    const { named, candidates } = found;
    const second = candidates.some(
      ({ id, mayLift }) => mayLift && id !== actor.id && named.some((reader) => reader.id === id),
    );
    return { ...found, second };
  });
}

export function action({ context, request, params }: ActionFunctionArgs) {
  return within(context, request, "restrictCases", async (work) => {
    const { form } = work;
    const typed = {
      kind: String(form.get("kind") ?? ""),
      reason: String(form.get("reason") ?? ""),
      readers: form.getAll("readers").map(String),
    };
    if (!(await readRestriction(work.db, params.caseId))) throw data(null, 404);
    const read = readRestrictionForm(form);
    if (!read.success) {
      const errors: RestrictionErrors = {};
      for (const { path, message } of read.error.issues) {
        const [field] = path;
        if (field === "kind" || field === "reason" || field === "readers")
          errors[field] ??= message;
      }
      return data({ typed, errors, message: "" }, 422);
    }
    const taken = await takeRestrictionForm(work, params.caseId, read.data, context.clock());
    if (!taken) throw data(null, 404);
    if (!taken.ok) return data({ typed, errors: {}, message: taken.message }, 409);
    return redirect(`/cases/${params.caseId}/restriction`);
  });
}

const NOTHING_TYPED = { kind: "", reason: "", readers: [] };

export default function CaseRestriction() {
  const { kind, caseId, title, restriction, named, candidates, waitingLift, second } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const typed = answer?.typed ?? NOTHING_TYPED;
  const errors: RestrictionErrors = answer?.errors ?? {};
  const others = candidates.filter(({ id }) => !named.some((reader) => reader.id === id));
  const place = kind === "dispute" ? "litigation" : "reconsideration";
  return (
    <Page
      title="查阅限制"
      subtitle={title ?? "未编号案件"}
      actions={<ButtonLink href={`/${place}/${caseId}`}>← 返回案件</ButtonLink>}
    >
      <div className="space-y-4">
        {answer?.message ? <Notice tone="bad">{answer.message}</Notice> : null}
        {restriction ? (
          <>
            <Section title={`因${restriction.name}限制查阅`}>
              <Facts
                rows={[
                  ["理由", restriction.reason],
                  ["设定", `${restriction.setBy}，${restriction.setAt}`],
                  ["您指定的查阅人", named.map(({ name }) => name).join("、")],
                ]}
              />
            </Section>
            {second ? null : (
              <Notice tone="warn" title="解除限制时，还没有人可以复核">
                您指定的查阅人中没有另一位负责人。请在下面增加一位复议机构或者复议机关的负责人。
              </Notice>
            )}
            <RestrictedForms
              others={others}
              typed={typed}
              errors={errors}
              waitingLift={waitingLift}
            />
          </>
        ) : (
          <RestrictForm candidates={candidates} typed={typed} errors={errors} />
        )}
      </div>
    </Page>
  );
}
