import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ButtonLink } from "#components/button";
import { Balances } from "#components/figures/balances";
import { Contents } from "#components/figures/contents";
import { CrossTable } from "#components/figures/cross-table";
import { Headlines } from "#components/figures/headlines";
import { Months } from "#components/figures/months";
import { MoreTables } from "#components/figures/more-tables";
import { NationalForm } from "#components/figures/national-form";
import { Paragraph } from "#components/figures/paragraph";
import { PeriodForm } from "#components/figures/period-form";
import { PublishedData } from "#components/figures/published";
import { Rates } from "#components/figures/rates";
import { SetTable } from "#components/figures/set-table";
import { Fold } from "#components/fold";
import { Page, Section } from "#components/page";
import { figuresAddress } from "#schemas/figures";
import { readAddress } from "#schemas/register";
import { conditionsOf } from "#services/audit/request";
import { today } from "#services/clock";
import { within } from "#services/door";
import { figuresPage } from "#services/figures/page";
import { publishedOf } from "#services/figures/publication-page";

/** Two beside each other where there is room, on paper always. */
const PAIR = "grid scroll-mt-4 grid-cols-1 gap-4 xl:grid-cols-2 print:grid-cols-2";

export const meta: MetaFunction = () => [{ title: "数据 · 议衡" }];

export function loader({ context, request }: LoaderFunctionArgs) {
  return within(context, request, "readFigures", async ({ actor, db, note }) => {
    const { query, faults } = readAddress(figuresAddress, new URL(request.url).searchParams);
    const detail = conditionsOf(request.url);
    note({ act: "readFigures", objectKind: "figures", result: "done", detail });
    const page = await figuresPage(db, query, faults, today(context.clock));
    return { ...page, ...(await publishedOf(db, actor, page)) };
  });
}

export default function FiguresPage() {
  const page = useLoaderData<typeof loader>();
  const { figures, months, paragraphs, year, organ, asks } = page;
  const { scope } = figures;
  const { from, to, asOf, organId } = scope;
  const tables = new Map(figures.tables.map((table) => [table.id, table]));
  const table = (id: string) => {
    const found = tables.get(id);
    return found ? <CrossTable key={id} table={found} scope={scope} /> : null;
  };
  return (
    <Page
      paper="landscape"
      title={`${year ? `${year}年` : `${from} 至 ${to}`}数据${organId ? ` · ${organ}` : ""}`}
      subtitle={
        <>
          期间 <Day of={from} /> 至 <Day of={to} />
          ；统计日 <Day of={asOf} />
          ：此后发生的不计。每个数字都可点开，所列案件正好是这个数。
        </>
      }
      actions={
        asks ? <ButtonLink href={`/figures/publications?year=${year}`}>提请公布</ButtonLink> : null
      }
    >
      <PeriodForm page={page} />
      <Contents without={withoutParts(page)} />
      <div className="grid grid-cols-1 gap-4">
        <Headlines figures={figures} />
        <div id="paragraphs" className={PAIR}>
          {paragraphs.map((paragraph) => (
            <Paragraph key={paragraph.asOf} paragraph={paragraph} until={paragraph.asOf} />
          ))}
        </div>
        <PublishedData page={page} />
        <div id="months" className={PAIR}>
          {months.map((month) => (
            <Months key={month.id} months={month} scope={scope} />
          ))}
        </div>
        <div className={`${PAIR} items-start`}>
          <div className="grid min-w-0 gap-4">{["outcomes", "T6"].map(table)}</div>
          <div className="grid min-w-0 gap-4">
            {["rollUps", "T5"].map(table)}
            <Section title="开庭各口径" note="按庭次计" flush>
              <SetTable unit="session" figures={figures} />
            </Section>
          </div>
        </div>
        {table("T7")}
      </div>
      <Fold id="reconsideration-sets" title="行政复议各口径" note="按案件计">
        <SetTable unit="reconsideration" figures={figures} />
      </Fold>
      <Fold id="litigation-sets" title="行政应诉各口径" note="按案号计：每一审级一件">
        <SetTable unit="proceeding" figures={figures} />
      </Fold>
      <MoreTables figures={figures} tables={tables} scope={scope} />
      <Rates measures={figures.measures} scope={scope} />
      <NationalForm tables={tables} scope={scope} />
      <Balances figures={figures} />
    </Page>
  );
}

/** The parts that this period does not have. */
function withoutParts(page: { paragraphs: unknown[]; published: unknown[]; editions?: unknown }) {
  const { paragraphs, published, editions } = page;
  return [
    ...(paragraphs.length === 0 ? ["paragraphs"] : []),
    ...(published.length === 0 && !editions ? ["published"] : []),
  ];
}

/** A day inside a sentence stays on one line. */
function Day({ of }: { of: string }) {
  return <span className="whitespace-nowrap">{of}</span>;
}
