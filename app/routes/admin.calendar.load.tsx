import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ButtonLink } from "#components/button";
import { NoticeForm } from "#components/calendar/notice-form";
import { Preview } from "#components/calendar/preview";
import { Notice } from "#components/notice";
import { Page } from "#components/page";
import { EMPTY_NOTICE_FORM } from "#schemas/calendar-form";
import { writeDayList } from "#schemas/calendar-lines";
import { calendarNote, takeNoticeForm } from "#services/calendar/forms";
import { loadCalendarOfRecord } from "#services/calendar/of-record";
import { heldNotice } from "#services/calendar/year-view";
import { acrossRegister, admit, within } from "#services/door";
import { readTextForm } from "#services/upload";

export const meta: MetaFunction = () => [{ title: "载入放假通知 · 议衡" }];

export function loader({ context, request }: LoaderFunctionArgs) {
  return within(context, request, "manageCalendar", async ({ db }) => {
    const year = new URL(request.url).searchParams.get("year") ?? "";
    const held = heldNotice(await loadCalendarOfRecord(db), Number(year));
    if (!held) return { values: { ...EMPTY_NOTICE_FORM, year }, replaces: undefined };
    const { source, publishedOn = "", version } = held;
    const values = { ...EMPTY_NOTICE_FORM, year, source, publishedOn, text: writeDayList(held) };
    return { values, replaces: version };
  });
}

export async function action({ context, request }: ActionFunctionArgs) {
  await admit(context, request, "manageCalendar");
  const typed = await readTextForm(request, { file: "file", field: "text" });
  if (!typed.ok) {
    const errors = { text: typed.message };
    return data({ kind: "refused" as const, form: undefined, errors, message: undefined }, 422);
  }
  return acrossRegister(context, request, "manageCalendar", async ({ actor, db, note }) => {
    const answer = await takeNoticeForm({ db, clock: context.clock }, actor, typed.value);
    note(calendarNote("loadCalendar", answer));
    if (answer.kind === "applied") return redirect(`/admin/calendar/changes/${answer.edition}`);
    if (answer.message) return data(answer, 409);
    return data(answer, answer.kind === "refused" ? 422 : 200);
  });
}

export default function LoadNotice() {
  const { values, replaces } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const form = answer?.form ?? values;
  return (
    <Page
      title={replaces ? `更正${values.year}年的放假安排` : "载入放假通知"}
      subtitle="只载入国务院办公厅已经公布的通知；先核对，确认之后才载入"
      actions={
        <ButtonLink look="quiet" href="/admin/calendar">
          ← 工作日历
        </ButtonLink>
      }
    >
      <div className="space-y-5">
        {answer?.message ? <Notice tone="bad">{answer.message}</Notice> : null}
        {answer?.kind === "preview" ? (
          <>
            <Preview preview={answer.preview} form={form} />
            <details>
              <summary className="text-accent">修改后再核对</summary>
              <div className="mt-3">
                <NoticeForm values={form} errors={{}} replaces={replaces} />
              </div>
            </details>
          </>
        ) : (
          <NoticeForm values={form} errors={answer?.errors ?? {}} replaces={replaces} />
        )}
      </div>
    </Page>
  );
}
