import { z } from "zod";
import {
  AUDIT_ACTS,
  AUDIT_GROUPS,
  AUDIT_RESULTS,
  type AuditGroup,
  actsOf,
  isAuditAct,
} from "#domain/audit/acts";
import { day } from "#schemas/days";
import { choice, PAGE_SIZES, type ReadAddress, readAddress } from "#schemas/register";

const words = z.string().trim().max(200, "不超过200个字。");
const position = z
  .string()
  .regex(/^[1-9]\d{0,14}$/, "翻页位置已失效，已回到第一页。")
  .transform(Number);

/** An act, or all acts of a group. */
const act = z
  .string()
  .refine((text) => isAuditAct(text) || isGroup(text), "没有这个选项，请重新选择。");

const auditQuery = z.object({
  from: day.optional(),
  to: day.optional(),
  who: words.optional(),
  act: act.optional(),
  result: choice(AUDIT_RESULTS).optional(),
  object: words.optional(),
  address: words.optional(),
  size: z.enum(PAGE_SIZES, "每页可显示50、100或200条。").default("50").transform(Number),
  /** Older than this record. */
  after: position.optional(),
  /** Newer than this record. */
  before: position.optional(),
});
export type AuditQuery = z.output<typeof auditQuery>;

/** What the auditor's address asks for. */
export function readAuditQuery(params: URLSearchParams): ReadAddress<AuditQuery> {
  const read = readAddress(auditQuery, params);
  const { from, to } = read.query;
  if (!from || !to || from <= to) return read;
  return {
    query: { ...read.query, to: undefined },
    faults: { ...read.faults, to: "止日早于起日，请更正。" },
  };
}

/** The acts that are asked for: one, those of a group, or (undefined) all. */
export function actsAsked({ act: asked }: AuditQuery): string[] | undefined {
  if (asked === undefined) return undefined;
  return isGroup(asked) ? actsOf(asked) : [asked];
}

/** The choices of acts: each group, and under it its acts. */
export const AUDIT_ACT_OPTIONS: readonly (readonly [string, string])[] = Object.keys(AUDIT_GROUPS)
  .filter(isGroup)
  .flatMap((group) => [
    [group, `${AUDIT_GROUPS[group]}（全部）`] as const,
    ...actsOf(group).map((code) => [code, `　${AUDIT_ACTS[code].name}`] as const),
  ]);

function isGroup(text: string): text is AuditGroup {
  return Object.hasOwn(AUDIT_GROUPS, text);
}

/** A record as a page tells it. */
export interface AuditLine {
  position: number;
  /** Day and time in Shanghai. */
  at: string;
  /** Who, with the role; “未登录” for a stranger. */
  who: string;
  role: string;
  /** In whose place. */
  onBehalfOf: string | undefined;
  via: string;
  address: string;
  act: string;
  object: string;
  objectName: string | undefined;
  /** The case that it belongs to. */
  caseId: string | undefined;
  result: string;
  resultLabel: string;
  detail: string;
}

/** How the last verification ended. */
export interface VerificationView {
  at: string;
  who: string;
  whole: boolean;
  detail: string;
}
