import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ButtonLink } from "#components/button";
import { PublicationFacts, PublicationTable } from "#components/figures/publication-facts";
import { DraftOfYear } from "#components/figures/publication-form";
import { YearLinks } from "#components/figures/year-links";
import { Notice } from "#components/notice";
import { Page, Section } from "#components/page";
import { askErrors, askPublicationForm, publicationsAddress } from "#schemas/publication";
import { readAddress } from "#schemas/register";
import { today } from "#services/clock";
import { within } from "#services/door";
import { askPublication } from "#services/figures/asking-publication";
import { publicationsPage } from "#services/figures/publication-page";

export const meta: MetaFunction = () => [{ title: "数据的公布 · 议衡" }];

export function loader({ context, request }: LoaderFunctionArgs) {
  return within(context, request, "readFigures", async ({ actor, db, note }) => {
    const { query } = readAddress(publicationsAddress, new URL(request.url).searchParams);
    const page = await publicationsPage(db, actor, query, today(context.clock));
    const detail = { year: page.year };
    note({
      act: "readFigures",
      objectKind: "figures",
      objectId: "publications",
      result: "done",
      detail,
    });
    return page;
  });
}

export function action({ context, request }: ActionFunctionArgs) {
  return within(context, request, "askPublication", async (work) => {
    const typed = String(work.form.get("reason") ?? "").slice(0, 500);
    const form = askPublicationForm.safeParse(Object.fromEntries(work.form));
    if (!form.success) {
      const errors = askErrors(form.error);
      return data({ typed, errors, message: "" }, 422);
    }
    const asked = await askPublication(work, form.data, context.clock());
    if (!asked.ok) return data({ typed, errors: {}, message: asked.message }, 409);
    return redirect(`/figures/publications/${asked.value}`);
  });
}

/** Also after a refusal: what has changed meanwhile stands on the page, with its new digest. */
export function shouldRevalidate() {
  return true;
}

export default function Publications() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { year, years, organ, editions, waiting, closed } = page;
  const draft = "draft" in page ? page.draft : undefined;
  const refusal = "refusal" in page ? page.refusal : undefined;
  return (
    <Page
      title={`${year}年数据的公布`}
      subtitle={`${organ}（含下级）。公布的数据固定不变；有更正的，公布新的一版。`}
      actions={<ButtonLink href={`/figures?year=${year}`}>← {year}年数据</ButtonLink>}
      paper="landscape"
    >
      <div className="space-y-4">
        <YearLinks
          {...{ year, years }}
          addressOf={(each) => `/figures/publications?year=${each}`}
        />
        {answer?.message ? <Notice tone="bad">{answer.message}</Notice> : null}
        {editions.length > 0 ? (
          <Section title={`已公布（${editions.length}版）`} flush>
            <PublicationTable label="已公布" lines={editions} />
          </Section>
        ) : (
          <Notice tone="accent">{year}年的数据尚未公布。</Notice>
        )}
        {waiting ? (
          <Section
            title="正在复核"
            actions={<a href={`/figures/publications/${waiting.id}`}>查看固定的数据</a>}
          >
            <PublicationFacts line={waiting} />
          </Section>
        ) : null}
        {closed.length > 0 ? (
          <Section title="未公布的" note="未同意或者已撤回" flush>
            <PublicationTable label="未公布的" lines={closed} />
          </Section>
        ) : null}
        {refusal ? <Notice tone="warn">{refusal}</Notice> : null}
        {draft && !waiting ? (
          <DraftOfYear
            key={draft.digest}
            {...{ year, draft, typed: answer?.typed ?? "", errors: answer?.errors ?? {} }}
            again={editions.length > 0}
          />
        ) : null}
      </div>
    </Page>
  );
}
