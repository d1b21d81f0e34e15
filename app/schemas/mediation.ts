import { z } from "zod";

/** What is noted of a position, in the order of the form. */
export const POSITION_PARTS = {
  terms: "方案",
  limit: "底线",
  worries: "顾虑",
} as const;

/** Chosen where whoever speaks is no party: their name is typed. */
export const SOMEBODY_ELSE = "+";

const LONGEST = 2000;
const TOO_LONG = `不超过${LONGEST}个字，请写简要，或者分两次记下。`;
// Browsers send line ends as two characters.
const part = z
  .string()
  .transform((text) => text.replaceAll("\r\n", "\n").trim())
  .pipe(z.string().max(LONGEST, TOO_LONG));

/** A position of one party as the mediator notes it: at least one of its parts. */
export const position = z.object({ terms: part, limit: part, worries: part });
export type Position = z.output<typeof position>;

/** What the page of a case's mediation sends. */
export const positionForm = position
  .extend({
    party: z.string().min(1, "请选择是哪一方。").max(500, "请从名单中选择。"),
    other: z.string().trim().max(100, "名称不超过100个字，请核对。"),
  })
  .superRefine(({ party, other, terms, limit, worries }, context) => {
    const wrong = (field: PositionField, message: string) =>
      context.addIssue({ code: "custom", path: [field], message });
    if (party === SOMEBODY_ELSE && other === "") {
      wrong("other", "请写明是谁，例如“申请人的父亲王某”。");
    }
    if (party !== "" && party !== SOMEBODY_ELSE && other !== "") {
      wrong("other", "已经选了当事人：请删去这里的名称，或者改选“其他人”。");
    }
    if (terms === "" && limit === "" && worries === "") {
      wrong("terms", "方案、底线、顾虑至少写一项。");
    }
  });
export type PositionForm = z.output<typeof positionForm>;

export const POSITION_FIELDS = ["party", "other", "terms", "limit", "worries"] as const;
export type PositionField = (typeof POSITION_FIELDS)[number];
/** What was typed, by field; or the sentences beside the fields. */
export type PositionTyped = Partial<Record<PositionField, string>>;

/** The sentences of what could not be read, the first of each field. */
export function positionErrors(error: z.ZodError): PositionTyped {
  const errors: PositionTyped = {};
  for (const { path, message } of error.issues) {
    const field = POSITION_FIELDS.find((each) => each === path[0]);
    if (field) errors[field] ??= message;
  }
  return errors;
}
