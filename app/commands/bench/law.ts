import { buildCalendar, STATE_CALENDAR } from "#domain/calendar";
import { changedDeadlines, type OpenDeadline } from "#domain/changed-deadlines";
import { explain } from "#domain/deadline-text";
import { computeDeadline, type LimitDeadline, type LimitRequest } from "#domain/deadlines";
import { HOLIDAY_NOTICES } from "#domain/holidays";
import { addDays, type PlainDate, plainDate } from "#domain/plain-date";
import { foldReconsideration } from "#domain/reconsideration/fold";
import { eventOf, type ReconsiderationEvent } from "#domain/reconsideration/steps";
import type { BenchRow } from "./report.ts";
import { type Effort, ratePerSecond, timed } from "./stopwatch.ts";

const FIRST_DAY = plainDate("2017-01-01");
const SOME_YEARS = 3200;
const CASES = 100_000;
/** The calendar as it stood before the notice of 2026 was published. */
export const WITHOUT_2026 = buildCalendar(HOLIDAY_NOTICES.filter(({ year }) => year < 2026));

/** The kinds of limits that an office asks for: working days, days, months, pauses, backwards. */
const SHAPES: readonly ((from: PlainDate) => LimitRequest)[] = [
  (from) => ({ limit: "R08", from }),
  (from) => ({ limit: "R14", from }),
  (from) => ({ limit: "R16", from }),
  (from) => ({
    ...{ limit: "R16", from, extend: 30 },
    pauses: [{ stop: addDays(from, 20), resume: addDays(from, 35) }],
  }),
  (from) => ({ limit: "L09", from }),
  (from) => ({ limit: "L14", from }),
];

/** What needs no database: limits, their explanation, a new notice, the fold of a case file. */
export async function measureLaw(effort: Effort): Promise<BenchRow[]> {
  const requests = Array.from({ length: SOME_YEARS }, (_, index) => {
    const shape = SHAPES[index % SHAPES.length] ?? deadlineOfDecision;
    return shape(addDays(FIRST_DAY, index));
  });
  const requestAt = (index: number) =>
    requests[index % SOME_YEARS] ?? deadlineOfDecision(FIRST_DAY);
  return [
    {
      id: "deadline",
      name: "计算一个法定期限，不含说明",
      value: ratePerSecond((index) => computed(requestAt(index)).due.length, effort),
      unit: "perSecond",
      floor: {
        name: "日期加60日",
        value: ratePerSecond((index) => addDays(requestAt(index).from, 60).length, effort),
      },
    },
    {
      id: "deadlineText",
      name: "计算一个法定期限，含逐步说明的文字",
      value: ratePerSecond(
        (index) => explain(computed(requestAt(index)), STATE_CALENDAR).length,
        effort,
      ),
      unit: "perSecond",
    },
    await measureNewNotice(),
    {
      id: "fold",
      name: `归并一个${FILE.length}步的复议案卷`,
      value: ratePerSecond(() => foldReconsideration(FILE)?.lastSeq ?? 0, effort),
      unit: "perSecond",
      floor: {
        name: "逐步复制一遍",
        value: ratePerSecond(() => FILE.map((event) => ({ ...event })).length, effort),
      },
    },
  ];
}

/** Every open deadline of 100,000 cases, one at a time, when the notice of 2026 is loaded (HD-8). */
async function measureNewNotice(): Promise<BenchRow> {
  const { seconds, result } = await timed(() => {
    let changed = 0;
    for (const _ of changedDeadlines(openCases(), WITHOUT_2026, STATE_CALENDAR)) changed += 1;
    return changed;
  });
  const floor = await timed(() => {
    for (const { request } of openCases()) computed(request);
  });
  return {
    id: "recompute",
    name: "新的放假通知后重算十万个案件的未结期限（逐件流过）",
    value: seconds,
    unit: "seconds",
    floor: { name: "只按现行日历计算一遍", value: floor.seconds },
    note: `变动${result}个`,
  };
}

function* openCases(): Generator<OpenDeadline<number>> {
  const [start, days] = [plainDate("2025-09-01"), 120];
  for (let id = 0; id < CASES; id += 1) {
    const shape = SHAPES[id % SHAPES.length] ?? deadlineOfDecision;
    yield { id, request: shape(addDays(start, id % days)) };
  }
}

function deadlineOfDecision(from: PlainDate): LimitRequest {
  return { limit: "R16", from };
}

function computed(request: LimitRequest): LimitDeadline {
  const answer = computeDeadline(request, STATE_CALENDAR);
  if (!answer.ok) throw new Error(`${request.limit} ${request.from}: ${answer.message}`);
  return answer.value;
}

const on = (day: string) => plainDate(`2025-${day}`);

/** A case with correction, suspension, extension and hearing, to its service. */
const FILE: readonly ReconsiderationEvent[] = [
  eventOf(1, "receive", on("03-03"), {
    organId: "organ",
    applicants: [{ name: "方明", type: "CITIZEN" }],
    applicantsWritten: "方明",
    applicantCount: 1,
    applicantType: "citizen",
    respondentIds: ["respondent"],
  }),
  eventOf(2, "askForCorrection", on("03-05"), { items: ["身份证明"], servedOn: on("03-05") }),
  eventOf(3, "correct", on("03-10"), { satisfied: ["身份证明"] }),
  eventOf(4, "accept", on("03-12"), { procedure: "ORDINARY" }),
  eventOf(5, "sendCopy", on("03-14"), { respondentReceivedOn: on("03-17") }),
  eventOf(6, "answer", on("03-25"), { given: true }),
  eventOf(7, "hearOpinions", on("04-01"), { party: "方明", mode: "PHONE", record: "笔录" }),
  eventOf(8, "suspend", on("04-10"), { ground: "SU7", evidence: "函", notifiedAll: true }),
  eventOf(9, "resume", on("05-12"), { notifiedAll: true }),
  eventOf(10, "extend", on("06-03"), {
    ...{ days: 30, approver: "局长", approvedBy: "OFFICE_HEAD", notifiedOn: on("06-03") },
  }),
  eventOf(11, "decide", on("06-20"), {
    items: [{ code: "MAINTAIN", law: "行政复议法第六十八条" }],
    written: "维持",
  }),
  eventOf(12, "serve", on("06-23"), { party: "方明", method: "DIRECT" }),
];
