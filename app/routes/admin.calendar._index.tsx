import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ButtonLink } from "#components/button";
import { TransitionSection } from "#components/calendar/transition-section";
import { YearTable } from "#components/calendar/year-table";
import { Notice } from "#components/notice";
import { Page, Section } from "#components/page";
import { may } from "#domain/access/acts";
import { dayText } from "#domain/deadline-text";
import { chooseTransition, readTransitions } from "#services/calendar/transitions";
import { readYears } from "#services/calendar/year-view";
import { today } from "#services/clock";
import { acrossRegister, within } from "#services/door";

export const meta: MetaFunction = () => [{ title: "工作日历 · 议衡" }];

export function loader({ context, request }: LoaderFunctionArgs) {
  return within(context, request, "readCalendar", async ({ actor, db }) => {
    const { years, overlay, version } = await readYears(db, today(context.clock));
    return {
      years,
      version,
      overlay: overlay && {
        region: overlay.region,
        days: overlay.holidays.map(
          ({ name, from, to }) =>
            `${name} ${dayText(from)}${from === to ? "" : `至${dayText(to)}`}`,
        ),
      },
      missing: years.filter(({ known }) => !known).map(({ year }) => year),
      ...(await readTransitions(db, context.clock())),
      mayManage: may(actor, "manageCalendar"),
    };
  });
}

export function action({ context, request }: ActionFunctionArgs) {
  return acrossRegister(context, request, "manageCalendar", async ({ actor, db, form }) => {
    const wrong = await chooseTransition(db, actor, form, context.clock());
    return wrong ? data(wrong, 422) : redirect("/admin/calendar");
  });
}

export default function WorkCalendar() {
  const { years, version, overlay, missing, mayManage, transition, choices } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const load = (
    <ButtonLink look="primary" href="/admin/calendar/load">
      载入放假通知
    </ButtonLink>
  );
  return (
    <Page
      title="工作日历"
      subtitle={`所有期限都按这份日历计算；日历版本 ${version}`}
      actions={mayManage ? load : undefined}
    >
      <div className="space-y-5">
        {missing.length > 0 ? (
          <Notice
            tone="warn"
            title={`${[...missing].reverse().join("、")}年尚无放假通知，期限为暂估`}
          >
            届满日落在该年的期限只按周末推算；通知公布并载入后重新计算，变动逐案列出。
          </Notice>
        ) : null}
        <YearTable years={years} />
        <Section
          title="地方假日"
          actions={mayManage ? <a href="/admin/calendar/overlay">设置地方假日</a> : undefined}
        >
          {overlay ? (
            <>
              <p>
                {overlay.region}：{overlay.days.join("、")}
              </p>
              <p className="mt-1 text-warn">▲ 地方假日对法定期限的效力存疑。</p>
            </>
          ) : (
            <p className="text-muted">没有设置；期限只按国务院办公厅的通知计算。</p>
          )}
        </Section>
        <TransitionSection
          now={transition}
          choices={choices}
          mayChange={mayManage}
          typed={answer?.fields}
          errors={answer?.errors}
        />
      </div>
    </Page>
  );
}
