import { createReadStream } from "node:fs";
import { access } from "node:fs/promises";
import { createInterface } from "node:readline";
import { setImmediate } from "node:timers/promises";
import { parseArgs } from "node:util";
import { deadlineSteps } from "#domain/deadline-steps";
import { explain, leftText, stepText } from "#domain/deadline-text";
import { type Deadline, daysLeft, isOverdue } from "#domain/deadlines";
import { limitOf } from "#domain/limits";
import type { Outcome } from "#domain/outcome";
import type { PlainDate } from "#domain/plain-date";
import { answerDeadline, readDay } from "#schemas/deadline";
import { type CountingCalendar, countingCalendar, type Whereabouts } from "./calendar.ts";
import type { CommandContext } from "./command.ts";
import { CommandFailure } from "./failure.ts";

const USAGE =
  "deadline 期限 --from 日期 [--pause 日期..日期]… [--extend 天数] [--on 日期] [--era A|B|C] [--variant 种类] [--length 长度]，或者 deadline --batch 文件";

/** Lines written at a time, so that a file of any size passes through a bounded buffer. */
const LINES_AT_A_TIME = 500;

type Context = Pick<CommandContext, "json" | "out" | "err"> & { env: Whereabouts };

const SOURCES: Record<CountingCalendar["source"], string> = {
  record: "数据库中的工作日历",
  shipped: "随程序附带的工作日历",
};

/**
 * `deadline LIMIT --from DAY …`: the last day of a limit and how it was counted; or `--batch FILE`
 * with one JSON object a line: one answer a line, in order, a refusal being an answer (design.md 6).
 * Counts on the calendar of record where there is a database, else on that of the program, and says
 * which.
 */
export async function run(args: string[], context: Context): Promise<number> {
  const { values, positionals } = readArguments(args);
  if (values.batch !== undefined) return answerFile(values.batch, context);
  if (positionals.length !== 1) {
    throw new CommandFailure(`请写明一个期限的编号（R08、L09……）：${USAGE}`);
  }
  const { pause = [], extend, length, on, ...rest } = values;
  const input = {
    ...rest,
    limit: positionals[0],
    from: values.from ?? "",
    pauses: pause.map(readInterval),
    extend: extend === undefined ? undefined : Number(extend),
    length: length === undefined ? undefined : Number(length),
  };
  const counting = await countingCalendar(context.env, context.err);
  const deadline = insistOn(answerDeadline(input, counting.calendar));
  const today = on === undefined ? undefined : insistOn(readDay(on));
  context.out(spell(deadline, today, counting, context.json));
  return 0;
}

function spell(
  deadline: Deadline,
  on: PlainDate | undefined,
  counting: CountingCalendar,
  json: boolean,
): string {
  const { calendar, source } = counting;
  if (json) {
    const steps = deadlineSteps(deadline, calendar);
    const spoken = steps.map((step) => ({ ...step, text: stepText(step) }));
    return JSON.stringify({ ...summary(deadline, counting, on), steps: spoken });
  }
  const lines = [
    ...explain(deadline, calendar),
    `日历：${SOURCES[source]}`,
    ...(on ? [leftText(deadline, on, calendar)] : []),
  ];
  return [deadline.due, ...lines.map((line) => `  ${line}`)].join("\n");
}

/** The answer for programs; without the steps, which only a single question asks for. */
function summary(
  deadline: Deadline,
  { calendar, source: calendarSource }: CountingCalendar,
  on?: PlainDate,
) {
  const { basis, due, raw, provisional, unit, length, from, calendarVersion } = deadline;
  const law = basis && {
    limit: basis.limit,
    name: limitOf(basis.limit).name,
    article: basis.article,
    era: basis.era,
  };
  const left = on && {
    daysLeft: daysLeft(deadline, on, calendar),
    overdue: isOverdue(deadline, on),
  };
  const counted = { calendar: calendarVersion, calendarSource };
  return { ...law, due, provisional, raw, unit, length, from, ...counted, ...left };
}

async function answerFile(file: string, { env, out, err }: Context): Promise<number> {
  await access(file).catch(() => {
    throw new CommandFailure(`读不到文件“${file}”：请核对文件名和权限。`);
  });
  const counting = await countingCalendar(env, err);
  let answers: string[] = [];
  for await (const line of createInterface({
    input: createReadStream(file),
    crlfDelay: Infinity,
  })) {
    answers.push(JSON.stringify(answerLine(line.replace(/^\ufeff/u, ""), counting)));
    if (answers.length < LINES_AT_A_TIME) continue;
    out(answers.join("\n"));
    answers = [];
    await setImmediate();
  }
  if (answers.length > 0) out(answers.join("\n"));
  return 0;
}

function answerLine(line: string, counting: CountingCalendar) {
  const answer = answerDeadline(parseJson(line), counting.calendar);
  if (answer.ok) return summary(answer.value, counting);
  const { code, rule, law, message } = answer;
  return { refusal: { code, rule, law, message } };
}

/** Undefined when the line is not JSON; the reader then refuses it like any other wrong shape. */
function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function readArguments(args: string[]) {
  const one = { type: "string" } as const;
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        from: one,
        pause: { type: "string", multiple: true },
        extend: one,
        length: one,
        on: one,
        era: one,
        variant: one,
        procedure: one,
        batch: one,
      },
    });
  } catch {
    throw new CommandFailure(`参数不对，用法：${USAGE}`);
  }
}

/** `DAY..DAY`: the clock stops on the first day and runs again on the second. */
function readInterval(text: string): [string, string] {
  const [stop = "", resume = ""] = text.split("..");
  return [stop, resume];
}

function insistOn<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new CommandFailure(`${outcome.message}（${outcome.rule}，${outcome.law}）`);
}
