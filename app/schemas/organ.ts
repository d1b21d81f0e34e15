import { z } from "zod";
import { LEVELS, ORGAN_KINDS } from "#domain/organ-levels";
import { normaliseOrganName } from "#domain/organ-names";
import { parsePlainDate } from "#domain/plain-date";
import { choice, flag } from "#schemas/register";

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const name = z.string().transform(normaliseOrganName);
const otherOrgan = name
  .pipe(z.string().max(100, "机关名称不超过100个字"))
  .transform((text) => text || null);
const day = z
  .string()
  .trim()
  .transform((text, context) => {
    if (text === "") return null;
    const read = parsePlainDate(text);
    if (read) return read;
    context.addIssue({ code: "custom", message: "请填写日期，如 2019-03-01" });
    return z.NEVER;
  });

/** What the form of an organ asks; organs are named, as people know them. The same for page and server. */
export const organForm = z.object({
  name: name.pipe(z.string().min(1, "请填写机关名称").max(100, "机关名称不超过100个字")),
  level: choice(LEVELS),
  kind: choice(ORGAN_KINDS),
  parent: otherOrgan,
  validFrom: day,
  validTo: day,
  successor: otherOrgan,
  reason: z.string().trim().max(200, "理由不超过200个字"),
  /** What the organ was when the form was opened. */
  version: z.string().max(100),
});

/** What goes into the form's schema; `OrganForm` is what comes out. */
export type OrganInput = z.input<typeof organForm>;
/** As typed, every field text. */
export type OrganTyped = Record<keyof OrganInput, string>;
export type OrganForm = z.output<typeof organForm>;

export const ORGAN_FIELDS = [
  "name",
  "level",
  "kind",
  "parent",
  "validFrom",
  "validTo",
  "successor",
  "reason",
  "version",
] as const satisfies readonly (keyof OrganTyped)[];

/** Beside which field a refusal of the service stands; elsewhere above the form. */
export const FIELD_OF_REFUSAL: Readonly<Record<string, keyof OrganTyped | undefined>> = {
  nameTaken: "name",
  kindAgainstLevel: "kind",
  unknownParent: "parent",
  parentBelow: "parent",
  endBeforeStart: "validTo",
  unknownSuccessor: "successor",
  successorOfStanding: "validTo",
  successorReturns: "successor",
};

/** What the form sent, as it was typed, to be shown again. */
export function readTyped(form: FormData): OrganTyped {
  const text = (field: keyof OrganTyped) => String(form.get(field) ?? "").slice(0, 500);
  return {
    name: text("name"),
    level: text("level"),
    kind: text("kind"),
    parent: text("parent"),
    validFrom: text("validFrom"),
    validTo: text("validTo"),
    successor: text("successor"),
    reason: text("reason"),
    version: text("version"),
  };
}

/** The address of /admin/organs; a part that cannot be understood is left out. */
const address = z.object({
  q: z.string().trim().max(100).catch(""),
  level: choice(LEVELS).optional().catch(undefined),
  batch: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform(Number)
    .optional()
    .catch(undefined),
  doubtful: flag.optional().catch(undefined),
  under: z.string().regex(ID).optional().catch(undefined),
});

export type OrgansQuery = z.output<typeof address>;

/** Reads what the tree is narrowed to. Never fails. */
export function readOrgansQuery(params: URLSearchParams): OrgansQuery {
  return address.parse({ q: "", ...Object.fromEntries(params) });
}

/** An id of an organ from an address; undefined when it is none. */
export function organId(text: string | undefined): string | undefined {
  return text !== undefined && ID.test(text) ? text : undefined;
}

/** What an organ was, as its record keeps it: with the names of that time. */
export const recordedOrgan = z.object({
  name: z.string(),
  level: choice(LEVELS),
  kind: choice(ORGAN_KINDS),
  parent: z.string().nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  successor: z.string().nullable(),
});
export type RecordedOrgan = z.output<typeof recordedOrgan>;
