import { z } from "zod";
import type { Transition } from "#domain/eras";
import { type FormErrors, type FormReading, field } from "#schemas/calendar-form";

/** The choices as the setting keeps them; one that is not readable is a bug of ours. */
export const storedChoices = z.array(
  z.object({
    transition: z.enum(["byEvent", "byCase"]),
    since: z.iso.datetime().transform((text) => new Date(text)),
    by: z.string(),
    reason: z.string(),
  }),
);

/** What a person chose in the form of ERA-1. */
export interface TransitionForm {
  transition: string;
  reason: string;
}

/** Takes the fields of the form. */
export function readTransitionFields(form: FormData): TransitionForm {
  return { transition: field(form, "transition"), reason: field(form, "reason").trim() };
}

/** Reads the choice; a choice without its reason, or the one that stands already, is refused. */
export function readTransitionForm(
  { transition, reason }: TransitionForm,
  now: Transition,
): FormReading<{ transition: Transition; reason: string }, TransitionForm> {
  const errors: FormErrors<TransitionForm> = {};
  const chosen = storedChoices.element.shape.transition.safeParse(transition);
  if (!chosen.success) errors.transition = "请在两种做法中选择一种";
  else if (chosen.data === now)
    errors.transition = "现在就是这样做的，没有变动；如要更改，请选择另一种";
  if (reason === "") errors.reason = "请写明理由，如上级机关的文件或者会议决定";
  if (!chosen.success || Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, value: { transition: chosen.data, reason } };
}
