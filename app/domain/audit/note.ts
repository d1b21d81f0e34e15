import type { AuditAct, AuditDoor, AuditObject, AuditResult } from "#domain/audit/acts";
import { masked, withoutIdNumbers } from "#domain/personal-data/masking";

/** What happened to what, as the code that does it notes it down. */
export interface AuditNote {
  act: AuditAct;
  objectKind: AuditObject;
  /** Its id; for a page its path, for a list its name. */
  objectId?: string;
  /** What people call it: a case number, a file's name, a person's name. */
  objectName?: string;
  /** The case file that it belongs to: who may see the case may see the record. */
  caseId?: string;
  result: AuditResult;
  /** The rest, without personal data: auditors read no cases. */
  detail?: AuditDetail;
}

export type AuditDetail = Readonly<
  Record<string, string | number | boolean | null | undefined | readonly (string | number)[]>
>;

/** Who did it, from where and when; one origin for all notes of a request. */
export interface AuditOrigin {
  /** Null for someone who has not signed in; the command line's operator has a name and no id. */
  actor: { id: string | null; name: string; role: string | null } | null;
  /** The account in whose place they act. */
  onBehalfOf?: string;
  /** The network address that it came from; empty for a command or a job. */
  address: string;
  requestId: string;
  at: Date;
  via: AuditDoor;
}

/** Longer texts are cut: an address bar must not fill the audit. */
const LONGEST = 500;

/**
 * The detail as text in one form only: keys in order, nothing undefined, each text as `auditText`
 * leaves it. The text is what is kept and hashed.
 */
export function canonicalDetail(detail: AuditDetail = {}): string {
  const entries = Object.keys(detail)
    .filter((key) => detail[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(detail[key])}`);
  return `{${entries.join(",")}}`;
}

/**
 * A text as the audit keeps it: without what PostgreSQL cannot hold (zero bytes, halves of
 * characters), ID numbers and runs of eight and more digits as they are masked elsewhere (people
 * search for them), at most 500 characters.
 */
export function auditText(text: string): string {
  const held = [...withoutIdNumbers(text.toWellFormed()).replaceAll("\0", "\ufffd")];
  const short = held.length > LONGEST ? [...held.slice(0, LONGEST - 1), "…"] : held;
  return short.join("").replace(LONG_NUMBER, (number) => masked("phone", number));
}

const LONG_NUMBER = /(?<![\da-z-])\d{8,}[xX]?(?![\da-z-])/g;

function canonical(value: AuditDetail[string]): string {
  if (typeof value === "string") return JSON.stringify(auditText(value));
  if (typeof value === "object" && value !== null) return `[${value.map(canonical).join(",")}]`;
  return JSON.stringify(value);
}
