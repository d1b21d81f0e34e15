import { Form, useNavigation } from "@remix-run/react";
import { Button } from "#components/button";
import { Notice } from "#components/notice";
import { Section } from "#components/page";
import { type MovedLine, MovedTable } from "./moved-table.tsx";
import { type MonthDays, YearGrid } from "./year-grid.tsx";

export interface PreviewProps {
  edition: number;
  digest: string;
  /** Days that become another kind of day, as sentences. */
  days: readonly string[];
  moved: number;
  confirmed: number;
  compared: number;
  first: readonly MovedLine[];
  year?: number;
  months: readonly MonthDays[];
  notice?: {
    version: number;
    source: string;
    holidays: readonly { name: string; days: string }[];
    makeup: readonly string[];
  };
}

/** What a change of the calendar would do, and the one confirmation that does it. */
export function Preview({ preview, form }: { preview: PreviewProps; form: object }) {
  const { notice, year, months, days, moved } = preview;
  return (
    <div className="space-y-5">
      <Notice tone="accent" title="以下是核对结果，尚未载入">
        请与通知原文逐项对照，看过变动的期限之后再确认。
      </Notice>
      {notice && year ? (
        <Section
          title={`${year}年，第${notice.version}版`}
          note={`${notice.source} · 全年工作日 ${sumOf(months)} 天`}
        >
          <NoticeDays {...notice} />
          <div className="mt-5">
            <YearGrid year={year} months={months} />
          </div>
        </Section>
      ) : null}
      <Section title="与现行日历的差别" note={`${days.length} 项`}>
        <ul className="columns-1 gap-8 sm:columns-2 xl:columns-3">
          {days.map((day) => (
            <li key={day}>{day}</li>
          ))}
        </ul>
      </Section>
      <Section
        title="变动的期限"
        note={`未结案件的期限 ${preview.compared} 项：变动 ${moved} 项，日期不变而不再暂定 ${preview.confirmed} 项`}
      >
        {moved === 0 ? <p>没有期限变动。</p> : null}
        {preview.first.length > 0 ? <MovedTable lines={preview.first} /> : null}
        {moved > preview.first.length ? (
          <p className="mt-2 text-muted">
            这里列出您有权查阅的案件 {preview.first.length}{" "}
            项；其余在确认之后，由各案的承办人在本案页面看到。
          </p>
        ) : null}
        <p className="mt-3 text-muted">已结案件不重新计算；原届满日保留在各案页面。</p>
      </Section>
      <Confirmation preview={preview} form={form} />
    </div>
  );
}

/** Sends again what was checked; the server checks it anew. */
function Confirmation({ preview, form }: { preview: PreviewProps; form: object }) {
  const waiting = useNavigation().state !== "idle";
  return (
    <Form method="post" encType="multipart/form-data">
      {Object.entries({ ...form, edition: preview.edition, digest: preview.digest }).map(
        ([name, value]) => (
          <input key={name} type="hidden" name={name} value={String(value)} />
        ),
      )}
      <Button look="primary" name="intent" value="apply" disabled={waiting}>
        {waiting
          ? "正在载入…"
          : preview.moved > 0
            ? `确认载入，并变更 ${preview.moved} 项期限`
            : "确认载入"}
      </Button>
    </Form>
  );
}

/** The holidays of a notice and its make-up days as two short lists. */
export function NoticeDays(props: {
  holidays: readonly { name: string; days: string }[];
  makeup: readonly string[];
}) {
  return (
    <dl className="grid gap-x-8 gap-y-1 sm:grid-cols-2">
      {props.holidays.map(({ name, days }) => (
        <div key={name + days} className="grid grid-cols-[7rem_1fr] gap-2">
          <dt className="text-muted">{name}</dt>
          <dd>{days}</dd>
        </div>
      ))}
      <div className="grid grid-cols-[7rem_1fr] gap-2">
        <dt className="text-muted">调休上班</dt>
        <dd>{props.makeup.join("、") || "无"}</dd>
      </div>
    </dl>
  );
}

function sumOf(months: readonly MonthDays[]): number {
  return months.reduce((sum, { workdays }) => sum + workdays, 0);
}
