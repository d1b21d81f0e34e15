import { Notice } from "#components/notice";
import { Section } from "#components/page";
import type { DeadlineStep } from "#domain/deadline-steps";

export interface Answer {
  limit: string;
  name: string;
  article: string;
  onExpiry: string;
  /** The due day with its weekday. */
  due: string;
  /** What is left, or how long it is overdue, on the day asked about. */
  left: string;
  overdue: boolean;
  provisional: boolean;
  lines: readonly { kind: DeadlineStep["kind"]; text: string }[];
}

/** Steps of the count that pass days over; shown fainter than the days that count. */
const FAINT: readonly DeadlineStep["kind"][] = ["skipped", "calendar"];
const STRONG: readonly DeadlineStep["kind"][] = ["due", "rolled", "provisional"];

/** The day, what follows from it, and the whole ledger; prints on one page. */
export function DeadlineAnswer({ answer }: { answer: Answer }) {
  return (
    <div className="space-y-4">
      <Section title={`${answer.limit} ${answer.name}`} note={answer.article}>
        <p className="text-2xl font-semibold tabular-nums">{answer.due}</p>
        <p className={answer.overdue ? "mt-1 font-medium text-bad" : "mt-1 text-muted"}>
          {answer.overdue ? "✕ " : ""}
          {answer.left}
        </p>
        <p className="mt-2">届满后：{answer.onExpiry}</p>
      </Section>
      {answer.provisional ? (
        <Notice tone="warn" title="暂定的日期">
          届满之年的放假通知尚未载入，载入后会重新计算。
        </Notice>
      ) : null}
      <Section title="计算过程">
        <ol className="space-y-0.5">
          {answer.lines.map(({ kind, text }) => (
            <li key={text} className={lookOf(kind)}>
              {text}
            </li>
          ))}
        </ol>
      </Section>
    </div>
  );
}

function lookOf(kind: DeadlineStep["kind"]): string {
  if (FAINT.includes(kind)) return "text-muted";
  return STRONG.includes(kind) ? "font-semibold" : "";
}
