import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { Button, ButtonLink } from "#components/button";
import { DeadlineAnswer } from "#components/deadline-answer";
import { DeadlineForm } from "#components/deadline-form";
import { Notice } from "#components/notice";
import { Page, Section } from "#components/page";
import type { Calendar } from "#domain/calendar";
import { deadlineSteps } from "#domain/deadline-steps";
import { dayText, leftText, stepText } from "#domain/deadline-text";
import { isOverdue, type LimitDeadline } from "#domain/deadlines";
import { limitOf } from "#domain/limits";
import { type PlainDate, parsePlainDate } from "#domain/plain-date";
import { answerLimit } from "#schemas/deadline";
import { deadlineInput, isAsked, readDeadlineForm } from "#schemas/deadline-form";
import { loadCalendar } from "#services/calendar/of-record";
import { today } from "#services/clock";
import { within } from "#services/door";

export const meta: MetaFunction = () => [{ title: "期限计算 · 议衡" }];

export function loader({ context, request }: LoaderFunctionArgs) {
  return within(context, request, "readCalendar", async ({ db }) => {
    const calendar = await loadCalendar(db);
    const form = readDeadlineForm(new URL(request.url).searchParams);
    const on = parsePlainDate(form.on) ?? today(context.clock);
    const values = { ...form, on };
    if (!isAsked(form)) return { values, refusal: undefined, answer: undefined };
    const deadline = answerLimit(deadlineInput(form), calendar);
    if (!deadline.ok) return data({ values, refusal: deadline, answer: undefined }, 422);
    return { values, refusal: undefined, answer: answerOf(deadline.value, on, calendar) };
  });
}

function answerOf(deadline: LimitDeadline, on: PlainDate, calendar: Calendar) {
  const { limit, article } = deadline.basis;
  const { name, onExpiry } = limitOf(limit);
  return {
    ...{ limit, article, name, onExpiry },
    due: dayText(deadline.due),
    left: leftText(deadline, on, calendar),
    overdue: isOverdue(deadline, on),
    provisional: deadline.provisional,
    lines: deadlineSteps(deadline, calendar).map((step) => ({
      kind: step.kind,
      text: stepText(step),
    })),
  };
}

export default function DeadlineTool() {
  const { values, refusal, answer } = useLoaderData<typeof loader>();
  // Going back in the browser shows an earlier address: the form then starts from that one.
  const { search } = useLocation();
  const print = (
    <Button type="button" onClick={() => window.print()}>
      打印
    </Button>
  );
  return (
    <Page
      title="期限计算"
      subtitle="按国务院办公厅放假通知逐日计算法定期限，并说明每一步的依据"
      actions={
        <>
          <ButtonLink href="/admin/calendar">工作日历</ButtonLink>
          {answer ? print : null}
        </>
      }
    >
      <div className="grid items-start gap-6 lg:grid-cols-2 print:block">
        <Section title="计算什么" className="no-print">
          <DeadlineForm key={search} values={values} />
        </Section>
        <div aria-live="polite" className={answer || refusal ? "max-lg:order-first" : ""}>
          {refusal ? (
            <Notice tone="bad" title={refusal.message}>
              {refusal.rule}，{refusal.law}
            </Notice>
          ) : null}
          {answer ? <DeadlineAnswer answer={answer} /> : null}
        </div>
      </div>
    </Page>
  );
}
