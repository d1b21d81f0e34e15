import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { DefendantTable, DutyTable } from "#components/figures/list-tables";
import { Page } from "#components/page";
import { Pager } from "#components/pager";
import { figureListAddress } from "#schemas/figure-list";
import { readAddress } from "#schemas/register";
import { withParts } from "#schemas/register-address";
import { listNote } from "#services/audit/notes";
import { today } from "#services/clock";
import { within } from "#services/door";
import { figureList } from "#services/figures/list";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.set.name ?? "明细"} · 议衡` },
];

/** What a figure counts that no register lists: each defendant, each duty, as many as the figure says. */
export function loader({ context, request }: LoaderFunctionArgs) {
  return within(context, request, "readCases", async ({ db, note }) => {
    const { query } = readAddress(figureListAddress, new URL(request.url).searchParams);
    const list = await figureList(db, query, today(context.clock));
    if (!list) throw new Response(null, { status: 404 });
    note(listNote("figures", request.url));
    return list;
  });
}

export default function FigureListPage() {
  const { set, scope, organ, total, page, pages, defendants, duties } =
    useLoaderData<typeof loader>();
  const { search } = useLocation();
  const shown = (defendants ?? duties ?? []).length;
  const at = (number: number) => withParts(search, { page: String(number) });
  return (
    <Page
      paper="landscape"
      title={organ ? `${set.name} · ${organ}` : set.name}
      subtitle={
        <>
          共 <strong className="text-ink">{total}</strong> 项；期间 {scope.from} 至 {scope.to}
          ，统计日 {scope.asOf}。{set.definition}（{set.law}）。
        </>
      }
    >
      {defendants ? <DefendantTable rows={defendants} /> : null}
      {duties ? <DutyTable rows={duties} /> : null}
      <Pager
        shown={shown}
        total={total}
        unit="项"
        previous={page > 1 ? at(page - 1) : undefined}
        next={page < pages ? at(page + 1) : undefined}
      />
    </Page>
  );
}
