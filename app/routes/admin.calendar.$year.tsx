import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ButtonLink } from "#components/button";
import { NoticeDays } from "#components/calendar/preview";
import { VersionTable } from "#components/calendar/version-table";
import { YearGrid } from "#components/calendar/year-grid";
import { Notice } from "#components/notice";
import { Page, Section } from "#components/page";
import { may } from "#domain/access/acts";
import { readYear } from "#services/calendar/year-view";
import { within } from "#services/door";

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [
  { title: `${found ? `${found.year}年工作日历` : "没有找到"} · 议衡` },
];

export function loader({ context, request, params }: LoaderFunctionArgs) {
  return within(context, request, "readCalendar", async ({ actor, db }) => {
    const asked = /^\d{4}$/.test(params.year ?? "") ? Number(params.year) : 0;
    const found = await readYear(db, asked);
    if (!found) throw data(null, 404);
    return { ...found, mayManage: may(actor, "manageCalendar") };
  });
}

export default function CalendarYear() {
  const { year, known, notice, versions, months, total, mayManage } =
    useLoaderData<typeof loader>();
  const change = (
    <ButtonLink href={`/admin/calendar/load?year=${year}`}>
      {known ? "更正这一年" : "载入这一年的通知"}
    </ButtonLink>
  );
  return (
    <Page
      title={`${year}年工作日历`}
      subtitle={`全年工作日 ${total} 天`}
      actions={
        <>
          {mayManage ? change : null}
          <ButtonLink look="quiet" href="/admin/calendar">
            ← 各年
          </ButtonLink>
        </>
      }
    >
      <div className="space-y-5">
        {notice ? (
          <Section
            title={notice.title}
            note={`${notice.source}${notice.publishedOn ? `，${notice.publishedOn}发布` : ""}`}
          >
            <NoticeDays {...notice} />
          </Section>
        ) : (
          <Notice tone="warn" title="尚无通知，期限为暂估">
            以下只按周末推算，通知公布并载入后重新计算。
          </Notice>
        )}
        <Section title="全年">
          <YearGrid year={year} months={months} />
        </Section>
        {versions.length > 0 ? <VersionTable versions={versions} /> : null}
      </div>
    </Page>
  );
}
