import type { Kind } from "#domain/day-table";

export interface MonthDays {
  month: number;
  workdays: number;
  /** Days of the first week that belong to the month before. */
  before: number;
  days: readonly { number: number; kind?: Kind; name?: string }[];
}

const WEEKDAYS = ["一", "二", "三", "四", "五", "六", "日"];

const LOOKS: Record<Kind, { look: string; mark: string; word: string }> = {
  workday: { look: "", mark: "", word: "" },
  weekend: { look: "text-faint", mark: "", word: "周末" },
  holiday: { look: "bg-good-soft font-semibold text-good", mark: "休", word: "放假" },
  makeup: { look: "bg-warn-soft font-semibold text-warn", mark: "班", word: "调休上班" },
};

/** A year on twelve small sheets: holidays marked 休, make-up days marked 班. */
export function YearGrid({ year, months }: { year: number; months: readonly MonthDays[] }) {
  return (
    <div className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
      {months.map((month) => (
        <Month key={month.month} year={year} {...month} />
      ))}
    </div>
  );
}

function Month({ year, month, workdays, before, days }: MonthDays & { year: number }) {
  const cells = [...Array.from({ length: before }, () => undefined), ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, at) =>
    Array.from({ length: 7 }, (_, weekday) => cells[at * 7 + weekday]),
  );
  return (
    <table className="w-full table-fixed self-start border-collapse text-center">
      <caption className="mb-1 text-left">
        <span className="font-semibold">
          {year}年{month}月
        </span>
        <span className="ml-2 text-xs text-muted">工作日 {workdays} 天</span>
      </caption>
      <thead>
        <tr>
          {WEEKDAYS.map((name) => (
            <th key={name} scope="col" className="py-0.5 text-xs font-normal text-muted">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, at) => (
          <tr key={`${month}-${week.find(Boolean)?.number ?? at}`}>
            {week.map((day, weekday) => (
              <Day key={WEEKDAYS[weekday]} day={day} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ day }: { day: MonthDays["days"][number] | undefined }) {
  if (!day) return <td />;
  const { look, mark, word } = LOOKS[day.kind ?? "workday"];
  return (
    <td
      className={`h-7 border border-line ${look}`}
      title={word ? `${day.name ?? ""}${word}` : undefined}
    >
      {day.number}
      {mark ? <span className="ml-0.5 text-[0.6rem]">{mark}</span> : null}
    </td>
  );
}
