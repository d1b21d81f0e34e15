import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { ButtonLink } from "#components/button";
import { Notice } from "#components/notice";
import { Doubt, Lines, OrganFacts } from "#components/organs/organ-facts";
import { OrganForm, type OrganRefusal } from "#components/organs/organ-form";
import { OrganRecord } from "#components/organs/organ-record";
import { Page, Section } from "#components/page";
import { FIELD_OF_REFUSAL, organForm, organId, readTyped } from "#schemas/organ";
import { acrossRegister, within } from "#services/door";
import { confirmOrgan, mendOrgan } from "#services/organ-mending";
import { readOrganPage } from "#services/organ-page";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.organ.name ?? "没有找到"} · 议衡` },
];

export function loader({ context, request, params }: LoaderFunctionArgs) {
  return within(context, request, "manageOrgans", async ({ db }) => {
    const organ = await readOrganPage(db, params.organId);
    if (!organ) throw data(null, 404);
    return { organ, saved: new URL(request.url).searchParams.get("saved") };
  });
}

export function action({ context, request, params }: ActionFunctionArgs) {
  return acrossRegister(context, request, "manageOrgans", async (work) => {
    const { actor, db, form: sent } = work;
    const id = organId(params.organId);
    if (!id) throw data(null, 404);
    const { clock } = context;
    const typed = readTyped(sent);
    const form = organForm.safeParse(typed);
    const confirms = sent.get("action") === "confirm";
    if (!form.success && !confirms) {
      const { fieldErrors: errors } = z.flattenError(form.error);
      return data({ typed, refusal: { message: "", errors } satisfies OrganRefusal }, 422);
    }
    const mended =
      form.success && !confirms
        ? await mendOrgan(db, { actor, clock }, id, form.data)
        : await confirmOrgan(db, { actor, clock }, id, typed.version);
    if (!mended) throw data(null, 404);
    const object = { objectKind: "organ", objectId: id, objectName: typed.name } as const;
    work.note({ act: "changeOrgan", ...object, result: mended.ok ? "done" : "refused" });
    if (mended.ok) return redirect(`/admin/organs/${id}?saved=${mended.value.recounted}`);
    const field = FIELD_OF_REFUSAL[mended.code];
    const refusal: OrganRefusal = field
      ? { message: "", errors: { [field]: [mended.message] } }
      : { message: mended.message, errors: {} };
    const conflict = mended.code === "stale" || mended.code === "busy";
    return data({ typed: confirms ? undefined : typed, refusal }, conflict ? 409 : 422);
  });
}

export default function Organ() {
  const { organ, saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page
      title={organ.name}
      subtitle={`${organ.level} · ${organ.kind}${organ.validTo ? ` · 存续至${organ.validTo}` : ""}`}
      actions={<ButtonLink href="/admin/organs">← 全部机关</ButtonLink>}
    >
      <div className="space-y-4">
        {saved !== null && !answer ? <Saved recounted={saved} rollUp={organ.rollUp} /> : null}
        {organ.doubt ? <Doubt doubt={organ.doubt} version={organ.typed.version} /> : null}
        <OrganFacts organ={organ} />
        <div className="grid items-start gap-4 lg:grid-cols-2">
          <Section title="更改" className="no-print">
            <OrganForm
              key={organ.typed.version}
              typed={answer?.typed ?? organ.typed}
              names={organ.names}
              refusal={answer?.refusal}
            />
          </Section>
          <div className="space-y-4">
            {organ.below.length > 0 ? (
              <Section title={`下级机关（${organ.below.length}）`}>
                <Lines lines={organ.below} />
              </Section>
            ) : null}
            <OrganRecord changes={organ.changes} />
          </div>
        </div>
      </div>
    </Page>
  );
}

function Saved({ recounted, rollUp }: { recounted: string; rollUp: string }) {
  return (
    <Notice tone="good" title="已保存">
      {/^[1-9]\d{0,8}$/.test(recounted)
        ? `以本机关为被告计数的 ${recounted} 件应诉案件，年报已改计入“${rollUp}”。`
        : null}
    </Notice>
  );
}
