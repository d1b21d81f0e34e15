import { z } from "zod";
import { DUTY_KINDS } from "#domain/duties";
import { DEFENDANT_SETS, DUTY_SETS } from "#domain/measures/agency-sets";
import { LEVELS } from "#domain/organ-levels";
import { day } from "#schemas/days";
import { choice, code, partOfFigure } from "#schemas/register";

/** The address of a list behind a figure whose unit has no register: defendants, duties. */
export const figureListAddress = z.object({
  set: choice({ ...DEFENDANT_SETS, ...DUTY_SETS }).optional(),
  from: day.optional(),
  to: day.optional(),
  asOf: day.optional(),
  organ: z.string().max(100, "机关名称不超过100个字。").optional(),
  agency: partOfFigure,
  level: code(LEVELS).optional(),
  kind: code(DUTY_KINDS).optional(),
  page: z
    .string()
    .regex(/^[1-9]\d{0,5}$/, "请填写页码，如 2。")
    .transform(Number)
    .prefault("1"),
});
export type FigureListQuery = z.output<typeof figureListAddress>;
