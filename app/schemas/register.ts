import { z } from "zod";
import { parsePlainDate } from "#domain/plain-date";
import { day, year } from "#schemas/days";

/** What every register's address may say. A part that cannot be understood is left out, with a sentence. */

/** The code of what is not recorded, in every choice among codes. */
export const NOT_RECORDED = "none";

export const PAGE_SIZES = ["50", "100", "200"] as const;
/** How long a question may be. */
export const LONGEST_QUESTION = 100;

/** Beside the search box, when a question is not there any more, or is another person's. */
export const SEARCH_ENDED = "这次查找已失效，请重新填写查找的内容。";

/** What a register is asked for in words: never part of an address. */
export interface Question {
  /** As it was typed. */
  asked: string;
  isTooLong: boolean;
  /** The words that stand in the cases. */
  words: string;
  /** Of each person who is looked for by a number, what the number is found by. */
  people: string[][];
}

const DIRECTIONS = { asc: "升序", desc: "降序" } as const;

const batch = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, "请填写导入批次的编号，如 12。")
  .transform(Number);

const organ = z.string().max(100, "机关名称不超过100个字。");

/** The name of a question that is kept with us (#services/personal-data/searches). */
const token = z.string().regex(/^[\w-]{22}$/, SEARCH_ENDED);

const CURSOR = /^(?<value>.{0,100})~(?<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/u;
const cursor = z.string().transform((text, context) => {
  const groups = CURSOR.exec(text)?.groups;
  if (groups?.id) return { value: groups.value || null, id: groups.id };
  context.addIssue({ code: "custom", message: "翻页位置已失效，已回到第一页。" });
  return z.NEVER;
});

/** A choice of the table's codes, or what has none (null). */
export function code<T extends object>(table: T) {
  return z
    .string()
    .refine(
      (text) => text === NOT_RECORDED || Object.hasOwn(table, text),
      "没有这个选项，请重新选择。",
    )
    .transform((text) => (text === NOT_RECORDED ? null : text));
}

/** One of the table's codes. */
export function choice<T extends object>(table: T) {
  const isCode = (value: unknown): value is keyof T & string =>
    typeof value === "string" && Object.hasOwn(table, value);
  return z.custom<keyof T & string>(isCode, "没有这个选项，请重新选择。");
}

/** A box that is ticked. */
export const flag = z.literal("1", "没有这个选项，请重新选择。").transform(() => true);

/**
 * The parts of every register: question, period, organ, batch, order and page. `dates` are the days
 * that the period may be about, `sorts` what the list may be ordered by, `sort` the default.
 */
export function registerShape<D extends object, S extends object>(
  dates: D,
  sorts: S,
  sort: NoInfer<keyof S & string>,
) {
  return {
    find: token.optional(),
    number: z.string().max(60, "案号不超过60个字。").optional(),
    year: year.optional(),
    on: choice(dates).optional(),
    from: day.optional(),
    to: day.optional(),
    asOf: day.optional(),
    organ: organ.optional(),
    batch: batch.optional(),
    warned: flag.optional(),
    sort: choice(sorts).prefault(sort),
    direction: choice(DIRECTIONS).prefault("desc"),
    size: z.enum(PAGE_SIZES, "每页可显示50、100或200条。").default("50").transform(Number),
    after: cursor.optional(),
    before: cursor.optional(),
  };
}

/** A person's or an organ's part of a figure's table: a name or an id, or what has none. */
export const partOfFigure = z.string().max(100, "名称不超过100个字。").optional();

interface Dated {
  from?: string;
  to?: string;
  set?: unknown;
  office?: unknown;
  handler?: unknown;
  ground?: unknown;
  agency?: unknown;
  form?: unknown;
  formInstance?: unknown;
  sort: string;
  after?: { value: string | null };
  before?: { value: string | null };
}

/** What two parts of an address say together. */
export function agree(query: Dated, context: z.RefinementCtx): void {
  const fault = (path: string, message: string) =>
    context.addIssue({ code: "custom", path: [path], message });
  if (query.from && query.to && query.from > query.to) fault("to", "止日早于起日，请更正。");
  if (query.set && !(query.from && query.to)) fault("set", "指标口径需要起止日期。");
  for (const part of ["office", "handler", "ground", "agency", "form", "formInstance"] as const) {
    if (query[part] !== undefined && !query.set) fault(part, "这一条件只随指标口径使用。");
  }
  for (const side of ["after", "before"] as const) {
    const value = query[side]?.value;
    if (value && query.sort !== "number" && !parsePlainDate(value)) {
      fault(side, "翻页位置已失效，已回到第一页。");
    }
  }
}

/** An address that was read: what is understood, and a sentence beside each part that is not. */
export interface ReadAddress<Query> {
  query: Query;
  faults: Record<string, string>;
}

/** Reads an address; empty parts are absent, unknown ones are ignored, of repeated ones the first counts. */
export function readAddress<Schema extends z.ZodObject>(
  schema: Schema,
  params: URLSearchParams,
): ReadAddress<z.output<Schema>> {
  const parts = new Map<string, string>();
  for (const [name, written] of params) {
    const text = written.replaceAll(CONTROLS, " ").trim();
    if (text !== "" && !parts.has(name)) parts.set(name, text);
  }
  const faults: Record<string, string> = {};
  for (;;) {
    const read = schema.safeParse(Object.fromEntries(parts));
    if (read.success) return { query: read.data, faults };
    const found = read.error.issues.map(({ path, message }) => [String(path[0]), message] as const);
    if (!found.some(([name]) => parts.has(name))) throw read.error;
    for (const [name, message] of found) {
      if (parts.delete(name)) faults[name] = message;
    }
  }
}

const CONTROLS = /\p{Cc}|\p{Cs}/gu;

/** The period that an address asks for: the days, or the whole year where no day is given. */
export function periodOf(query: { year?: number; from?: string; to?: string }) {
  const { year: whole, from, to } = query;
  if (from || to) return { from, to };
  return whole ? { from: `${whole}-01-01`, to: `${whole}-12-31` } : undefined;
}

/**
 * The words of a question: as written, for the terms of the index, and bare (lower case, half width,
 * without brackets and other signs), as they must stand in a text.
 */
export function wordsOf(question: string): { written: string; bare: string }[] {
  return question
    .split(/\s+/)
    .map((written) => ({ written, bare: bareText(written) }))
    .filter(({ bare }) => bare !== "");
}

function bareText(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
