import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Balances } from "#components/figures/balances";
import { CrossTable } from "#components/figures/cross-table";
import { Headlines } from "#components/figures/headlines";
import { Months } from "#components/figures/months";
import { Paragraph } from "#components/figures/paragraph";
import { PeriodForm } from "#components/figures/period-form";
import { Published } from "#components/figures/published";
import { Rates } from "#components/figures/rates";
import { SetTable } from "#components/figures/set-table";
import { Page, Section } from "#components/page";
import { figuresAddress } from "#schemas/figures";
import { readAddress } from "#schemas/register";
import { today } from "#services/clock";
import { figuresPage } from "#services/figures/page";
import { requireActor } from "#services/session";

export const meta: MetaFunction = () => [{ title: "数据 · 议衡" }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  await requireActor(context, request, "readFigures");
  const { query, faults } = readAddress(figuresAddress, new URL(request.url).searchParams);
  return figuresPage(context.db, query, faults, today(context.clock));
}

export default function FiguresPage() {
  const page = useLoaderData<typeof loader>();
  const { figures, months, published, paragraphs, year, organ } = page;
  const { from, to, asOf, organId } = figures.scope;
  const tables = new Map(figures.tables.map((table) => [table.id, table]));
  const table = (id: string) => {
    const found = tables.get(id);
    return found ? <CrossTable table={found} scope={figures.scope} /> : null;
  };
  return (
    <Page
      title={`${year ? `${year}年` : `${from} 至 ${to}`}${organId ? ` · ${organ}` : ""}`}
      subtitle={`期间 ${from} 至 ${to}；统计日 ${asOf}：此后发生的不计。每个数字都可点开，所列案件正好是这个数。`}
    >
      <PeriodForm page={page} />
      <Headlines figures={figures} />
      {paragraphs.map((paragraph) => (
        <Paragraph key={paragraph.asOf} paragraph={paragraph} until={paragraph.asOf} />
      ))}
      {published.length > 0 ? <Published published={published} year={year} /> : null}
      {months.map((month) => (
        <Months key={month.id} months={month} scope={figures.scope} />
      ))}
      <div className="grid grid-cols-1 items-start gap-x-5 xl:grid-cols-2">
        <div className="min-w-0">
          {table("outcomes")}
          {table("T6")}
        </div>
        <div className="min-w-0">
          {table("rollUps")}
          {table("T5")}
        </div>
      </div>
      {table("T7")}
      <div className="mt-5 grid grid-cols-1 items-start gap-5 xl:grid-cols-2">
        <Section title="行政复议各口径" note="按案件计">
          <SetTable unit="reconsideration" figures={figures} />
        </Section>
        <div className="grid min-w-0 gap-5">
          <Section title="行政应诉各口径" note="按案号计：每一审级一件">
            <SetTable unit="proceeding" figures={figures} />
          </Section>
          <Section title="开庭各口径" note="按庭次计">
            <SetTable unit="session" figures={figures} />
          </Section>
        </div>
      </div>
      <Rates measures={figures.measures} scope={figures.scope} />
      {table("T1")}
      <div className="grid grid-cols-1 items-start gap-x-5 md:grid-cols-2 xl:grid-cols-4">
        {["T1-respondent", "T1-organ", "T1-act", "T1-applicant"].map((id) => (
          <div key={id} className="min-w-0">
            {table(id)}
          </div>
        ))}
      </div>
      <Balances figures={figures} />
    </Page>
  );
}
