import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ButtonLink } from "#components/button";
import { OverlayForm } from "#components/calendar/overlay-form";
import { Preview } from "#components/calendar/preview";
import { Notice } from "#components/notice";
import { Page } from "#components/page";
import { writeDayList } from "#schemas/calendar-lines";
import { calendarNote, takeOverlayForm } from "#services/calendar/forms";
import { loadCalendarOfRecord } from "#services/calendar/of-record";
import { acrossRegister, admit, within } from "#services/door";
import { readTextForm } from "#services/upload";

export const meta: MetaFunction = () => [{ title: "地方假日 · 议衡" }];

export function loader({ context, request }: LoaderFunctionArgs) {
  return within(context, request, "manageCalendar", async ({ db }) => {
    const { overlay } = await loadCalendarOfRecord(db);
    const text = overlay ? writeDayList({ holidays: overlay.holidays, makeup: [] }) : "";
    return { values: { region: overlay?.region ?? "", text, source: "", reason: "" } };
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
    const answer = await takeOverlayForm({ db, clock: context.clock }, actor, typed.value);
    note(calendarNote("changeCalendar", answer));
    if (answer.kind === "applied") return redirect(`/admin/calendar/changes/${answer.edition}`);
    if (answer.message) return data(answer, 409);
    return data(answer, answer.kind === "refused" ? 422 : 200);
  });
}

export default function Overlay() {
  const { values } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const form = answer?.form ?? values;
  return (
    <Page
      title="地方假日"
      subtitle="地方人民政府依法规定的少数民族习惯节日，如肃北、阿克塞两县"
      actions={
        <ButtonLink look="quiet" href="/admin/calendar">
          ← 工作日历
        </ButtonLink>
      }
    >
      <div className="space-y-5">
        {answer?.message ? <Notice tone="bad">{answer.message}</Notice> : null}
        <Notice tone="warn" title="对法定期限的效力存疑">
          全国年节及纪念日放假办法第四条允许地方规定习惯节日，但没有规定法定期限因此顺延。默认不设；设置后本系统全部期限都计入这些假日。
        </Notice>
        {answer?.kind === "preview" ? (
          <Preview preview={answer.preview} form={form} />
        ) : (
          <OverlayForm values={form} errors={answer?.errors ?? {}} />
        )}
      </div>
    </Page>
  );
}
