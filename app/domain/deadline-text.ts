import type { Calendar } from "#domain/calendar";
import { type DeadlineStep, deadlineSteps, type SkipReason } from "#domain/deadline-steps";
import { type Deadline, daysLeft } from "#domain/deadlines";
import { PAUSE_CAUSES, type Unit } from "#domain/limit";
import { type PlainDate, weekday } from "#domain/plain-date";

const UNIT_NAMES = {
  day: "日",
  workingDay: "个工作日",
  month: "个月",
  year: "年",
} as const satisfies Record<Unit, string>;

const SKIP_NAMES = {
  weekend: "周末",
  holiday: "放假",
  paused: "停止计算",
} as const satisfies Record<SkipReason, string>;

const WEEKDAYS = "日一二三四五六";

/** "Why this day?" in Chinese, one sentence a step; the page, the print and the terminal show these. */
export function explain(deadline: Deadline, calendar: Calendar): string[] {
  return deadlineSteps(deadline, calendar).map(stepText);
}

/** What is left on the day, in the limit's own unit, or how long it is overdue. */
export function leftText(deadline: Deadline, on: PlainDate, calendar: Calendar): string {
  const left = daysLeft(deadline, on, calendar);
  const unit = deadline.unit === "workingDay" ? "个工作日" : "日";
  return left < 0 ? `至${on}已逾期${-left}${unit}` : `至${on}还剩${left}${unit}`;
}

/** One step as a sentence. */
export function stepText(step: DeadlineStep): string {
  switch (step.kind) {
    case "trigger":
      return `起算：${step.event}为${dayText(step.day)}，当日不计入（C1）`;
    case "basis":
      return `依据：${step.limit}“${step.name}”，${step.article}，法律时期${step.era}`;
    case "period":
      return `期限：${step.length}${UNIT_NAMES[step.unit]}`;
    case "counted":
      return `第${step.ordinal}日：${dayText(step.day)}${step.makeup ? "，调休上班，计入（C8）" : ""}`;
    case "skipped":
      return `不计：${span(step.from, step.to)}，${step.name ?? ""}${SKIP_NAMES[step.why]}`;
    case "baseEnd":
      return `期限末日：${dayText(step.day)}`;
    case "pause":
      return pauseText(step);
    case "extension":
      return `延长：${step.days}日${step.approver ? `，经${step.approver}批准，${step.law}` : ""}`;
    case "rawEnd":
      return `加上以上各项后的末日：${dayText(step.day)}`;
    case "makeupEnd":
      return `末日${dayText(step.day)}是调休上班日，不顺延（C8）`;
    case "rolled":
      return `末日${dayText(step.from)}是休息日，顺延至其后第一个工作日${dayText(step.to)}（C6、C9）`;
    case "threshold":
      return `满期之日${dayText(step.day)}不顺延（C14）`;
    case "due":
      return `${step.backwards ? "最迟送达" : "届满"}：${dayText(step.day)}`;
    case "provisional":
      return `暂定：${step.years.join("、")}年放假通知尚未载入，只按周末推算；载入后重新计算（HD-9）`;
    case "calendar":
      return `日历版本：${step.version}`;
  }
}

function pauseText({ pause, days, effective }: Extract<DeadlineStep, { kind: "pause" }>): string {
  const cause = pause.cause ? `${PAUSE_CAUSES[pause.cause].name}，` : "";
  const law = pause.cause ? `，${PAUSE_CAUSES[pause.cause].law}` : "";
  const effect = effective ? `共${days}日不计入` : "在期限届满之后，不影响本期限";
  return `停止：${cause}${pause.stop}起，${pause.resume}恢复计算，${effect}（C16${law}）`;
}

function span(from: PlainDate, to: PlainDate): string {
  return from === to ? dayText(from) : `${dayText(from)}至${dayText(to)}`;
}

/** 2024-02-18（周日） */
export function dayText(day: PlainDate): string {
  return `${day}（周${WEEKDAYS[weekday(day)]}）`;
}
