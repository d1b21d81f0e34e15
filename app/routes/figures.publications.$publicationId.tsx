import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DecisionForm } from "#components/accounts/decision-form";
import { ButtonLink } from "#components/button";
import { FrozenCells, FrozenRates } from "#components/figures/frozen-tables";
import { MovedCases } from "#components/figures/moved-cases";
import { PublicationFacts, PublicationTable } from "#components/figures/publication-facts";
import { Notice } from "#components/notice";
import { Page, Section } from "#components/page";
import { within } from "#services/door";
import { publicationView } from "#services/figures/publication-view";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page ? `${page.line.year}年` : ""}公布的数据 · 议衡` },
];

export function loader({ context, request, params }: LoaderFunctionArgs) {
  return within(context, request, "readFigures", async ({ actor, db, note }) => {
    const view = await publicationView(db, actor, params.publicationId);
    if (!view) throw data(null, 404);
    const { id, year, edition, digest } = view.line;
    const detail = { year, edition, digest };
    note({ act: "readFigures", objectKind: "figures", objectId: id, result: "done", detail });
    return view;
  });
}

export default function Publication() {
  const { line, figures, intact, knownAt, cells, rates, compared, paragraphNow, ...rest } =
    useLoaderData<typeof loader>();
  const { moved, decides, editions } = rest;
  const same = paragraphNow === figures.paragraph;
  const unchanged = moved.length === 0 && same && rates.every(isSame);
  const name = line.edition === null ? "待公布的数据" : `公布的数据（第${line.edition}版）`;
  return (
    <Page
      paper="landscape"
      title={`${line.year}年${line.state === "closed" ? "未公布的数据" : name}`}
      subtitle={`${line.organ}（含下级），截至 ${line.asOf}`}
      actions={
        <>
          <ButtonLink href={`/figures/publications/${line.id}/export`}>导出 .csv</ButtonLink>
          <ButtonLink href={`/figures/publications?year=${line.year}`}>全部版次</ButtonLink>
        </>
      }
    >
      <div className="space-y-4">
        {intact ? null : (
          <Notice tone="bad" title="数据与校验值不符">
            <p>这份数据在系统之外被改动过，不得引用。请告知审计员核验审计链。</p>
          </Notice>
        )}
        <Section title="公布情况">
          <PublicationFacts line={line} knownAt={knownAt} />
        </Section>
        {decides === undefined ? null : (
          <Section title="复核" note="同意后，公布的就是“固定的”一列，与现在的数无关">
            <DecisionForm id={decides} />
          </Section>
        )}
        {compared ? (
          <div className="no-print space-y-4">
            {unchanged ? (
              <Notice tone="good">现在计算的数据与固定的完全相同。</Notice>
            ) : (
              <Notice tone="warn">固定以后案件有变动：不同的数已标出，所涉案件列在下面。</Notice>
            )}
            {moved.length > 0 ? <MovedCases moved={moved} /> : null}
          </div>
        ) : null}
        <Section title={`年度报告段落（截至 ${line.asOf}）`}>
          <p className="max-w-[60em] text-base leading-8">{figures.paragraph}</p>
          {compared && !same ? (
            <p className="no-print mt-3 max-w-[60em] bg-warn-soft p-3 leading-7">
              现在：{paragraphNow}
            </p>
          ) : null}
        </Section>
        <FrozenCells cells={cells} compared={compared} />
        <FrozenRates rates={rates} compared={compared} />
        {editions.length > 0 ? (
          <Section title="其他版次" flush>
            <PublicationTable label="其他版次" lines={editions} />
          </Section>
        ) : null}
      </div>
    </Page>
  );
}

function isSame({ frozen, now }: { frozen?: Rate; now?: Rate }): boolean {
  return (
    frozen?.text === now?.text &&
    frozen?.numerator === now?.numerator &&
    frozen?.denominator === now?.denominator
  );
}

interface Rate {
  text: string;
  numerator: number;
  denominator: number;
}
