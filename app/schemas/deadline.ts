import { z } from "zod";
import type { Calendar } from "#domain/calendar";
import {
  computeBareDeadline,
  computeDeadline,
  type Deadline,
  type LimitDeadline,
} from "#domain/deadlines";
import { isVariant, type Variant } from "#domain/limit";
import { readLimitId } from "#domain/limits";
import { accepted, type Outcome, refused } from "#domain/outcome";
import type { Pause } from "#domain/pauses";
import { type PlainDate, parsePlainDate } from "#domain/plain-date";

const UNITS = ["day", "workingDay", "month", "year"] as const;

const common = {
  from: z.string(),
  pauses: z.array(z.tuple([z.string(), z.string()])).optional(),
  extend: z.number().optional(),
};

/** A limit of the law; `procedure` is another word for the variant of R13, R14 and R26. */
const limitInput = z.object({
  ...common,
  limit: z.string(),
  era: z.enum(["A", "B", "C"]).optional(),
  variant: z.custom<Variant>(isVariant).optional(),
  procedure: z.enum(["ordinary", "simplified"]).optional(),
  length: z.number().optional(),
});

/** The bare date engine. A period ends like one of the law unless `roll` says otherwise. */
const bareInput = z.object({
  ...common,
  unit: z.enum(UNITS),
  length: z.number(),
  roll: z.boolean().default(true),
});

/** What a field is called and the rule it obeys, for the refusal when its shape is wrong. */
const FIELDS: Readonly<Record<string, readonly [name: string, rule: string]>> = {
  limit: ["期限编号", "LIMIT"],
  variant: ["种类", "LIMIT"],
  procedure: ["程序", "LIMIT"],
  from: ["起算日", "HD-11"],
  pauses: ["停止期间", "C16"],
  extend: ["延长天数", "R17"],
  era: ["法律时期", "ERA-1"],
  unit: ["单位", "C2"],
  length: ["期限长度", "C2"],
  roll: ["是否顺延", "C6"],
};

const LAW = "行政复议法第八十八条";

/**
 * Computes the deadline that a line of JSON, a command line or a form asks for: a limit when
 * `limit` is given, otherwise the bare date engine. Anything wrong is a refusal that names its rule.
 */
export function answerDeadline(input: unknown, calendar: Calendar): Outcome<Deadline> {
  const isLimit = typeof input === "object" && input !== null && "limit" in input;
  return isLimit ? answerLimit(input, calendar) : answerBare(input, calendar);
}

/** A day as typed; refuses what is not a day of the civil calendar (2025-02-30). */
export function readDay(text: string): Outcome<PlainDate> {
  const day = parsePlainDate(text);
  if (day) return accepted(day);
  const message = `“${text}”不是日期，请写成“年-月-日”，例如2026-02-24`;
  return refused("notADay", "HD-11", "民法典第二百条", message);
}

/** The deadline of a limit of the law, with its article. */
export function answerLimit(input: object, calendar: Calendar): Outcome<LimitDeadline> {
  const parsed = limitInput.safeParse(input);
  if (!parsed.success) return badShape(parsed.error);
  const { limit, from, pauses, procedure, variant = procedure, ...rest } = parsed.data;
  const id = readLimitId(limit);
  if (!id.ok) return id;
  const days = readDays(from, pauses);
  if (!days.ok) return days;
  return computeDeadline({ ...rest, ...days.value, limit: id.value, variant }, calendar);
}

function answerBare(input: unknown, calendar: Calendar): Outcome<Deadline> {
  const parsed = bareInput.safeParse(input);
  if (!parsed.success) return badShape(parsed.error);
  const { from, pauses, ...rest } = parsed.data;
  const days = readDays(from, pauses);
  if (!days.ok) return days;
  return computeBareDeadline({ ...rest, ...days.value }, calendar);
}

function readDays(
  from: string,
  pauses: readonly (readonly [string, string])[] = [],
): Outcome<{ from: PlainDate; pauses: Pause[] }> {
  const first = readDay(from);
  if (!first.ok) return first;
  const read: Pause[] = [];
  for (const [stopText, resumeText] of pauses) {
    const stop = readDay(stopText);
    if (!stop.ok) return stop;
    const resume = readDay(resumeText);
    if (!resume.ok) return resume;
    read.push({ stop: stop.value, resume: resume.value });
  }
  return accepted({ from: first.value, pauses: read });
}

function badShape(error: z.ZodError) {
  const field = String(error.issues[0]?.path[0] ?? "");
  const [name, rule] = FIELDS[field] ?? [];
  const message = name
    ? `${name}（${field}）缺少或者写法不对，请更正`
    : "应当是一个JSON对象，写明limit和from，或者unit、length和from";
  return refused("badRequest", rule ?? "LIMIT", LAW, message);
}
