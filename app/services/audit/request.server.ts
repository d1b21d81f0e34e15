import type { OpenTransaction } from "#db/client";
import type { Actor } from "#domain/access/roles";
import type { AuditNote, AuditOrigin } from "#domain/audit/note";
import { appendAudit } from "#services/audit/append";
import type { Audit } from "#services/audit/audit";

/** What the audit must know of the surroundings of a request. */
export interface Surroundings {
  audit: Audit;
  address: string;
  asking: { readonly id: string };
  clock: () => Date;
}

/** The request, and what was declared to be asked by it. */
export interface Asked {
  request: Request;
  /** The name of the declared act: 查阅案件 … */
  what: string;
}

/** The notes of one request, from its first line to its answer. */
export interface RequestAudit {
  /** Of what is read, written at once, while the rest is read: to be called as soon as it is known. */
  note(note: AuditNote): void;
  /** In the transaction of what has been done: both are committed, or neither. */
  writeWith(trx: OpenTransaction, answer: unknown): Promise<void>;
  /** What has been read, before the answer is sent. */
  writeRead(answer: unknown): Promise<void>;
  /** What came instead of an answer: a refusal, or a bug. The way elsewhere is no refusal. */
  writeThrown(thrown: unknown): Promise<void>;
}

const READS = new Set(["GET", "HEAD"]);

/** Begins the audit of a request of someone who has signed in, or (null) of a stranger. */
export function requestAudit(
  surroundings: Surroundings,
  actor: Pick<Actor, "id" | "name" | "role" | "onBehalfOf"> | null,
  asked: Asked,
): RequestAudit {
  const origin = originOf(surroundings, actor);
  const { keys, queue } = surroundings.audit;
  const notes: AuditNote[] = [];
  const written: Promise<void>[] = [];
  const reads = READS.has(asked.request.method);
  // A body that notes nothing leaves a trace all the same.
  const noted = (answer: unknown) => (notes.length > 0 ? notes : [pageNote(asked, answer)]);
  return {
    note(note) {
      notes.push(note);
      if (!reads) return;
      const writing = queue.add(origin, [note]);
      // Waited for before the answer; what is thrown meanwhile must not leave it without a listener.
      writing.catch(() => undefined);
      written.push(writing);
    },
    writeWith: (trx, answer) => appendAudit(trx, keys, origin, noted(answer)),
    async writeRead(answer) {
      if (notes.length === 0) await queue.add(origin, noted(answer));
      await Promise.all(written);
    },
    async writeThrown(thrown) {
      if (leadsElsewhere(thrown)) return;
      const writing = queue.add(origin, [pageNote(asked, thrown)]);
      // A bug shows nothing and is in the log: that it could not be noted must not hide it.
      await (thrown instanceof Error ? writing.catch(() => undefined) : writing);
    },
  };
}

/** Where the notes of a request come from. */
export function originOf(
  { address, asking, clock }: Omit<Surroundings, "audit">,
  actor: Pick<Actor, "id" | "name" | "role" | "onBehalfOf"> | null,
): AuditOrigin {
  return {
    actor: actor && { id: actor.id, name: actor.name, role: actor.role },
    ...(actor?.onBehalfOf ? { onBehalfOf: actor.onBehalfOf } : {}),
    address,
    requestId: asking.id,
    at: clock(),
    via: "page",
  };
}

/** The conditions of an address as the detail of a note: what was asked for, in the reader's words. */
export function conditionsOf(url: string): Partial<Record<string, string>> {
  return conditionsIn(new URL(url).searchParams);
}

/** The same of the part of an address behind the question mark; a one-time link is no condition. */
export function conditionsIn(params: URLSearchParams): Partial<Record<string, string>> {
  const given = [...params].filter(([name, value]) => name !== "token" && value.trim() !== "");
  return Object.fromEntries(given.slice(0, MOST_CONDITIONS));
}

const MOST_CONDITIONS = 30;

function pageNote({ request, what }: Asked, answer: unknown): AuditNote {
  const status = statusOf(answer);
  return {
    act: READS.has(request.method) ? "openPage" : "sendForm",
    objectKind: "page",
    objectId: new URL(request.url).pathname,
    objectName: what,
    result: status >= 500 ? "failed" : status >= 400 ? "refused" : "done",
    detail: status >= 400 ? { status } : {},
  };
}

function leadsElsewhere(thrown: unknown): boolean {
  const status = statusOf(thrown);
  return status >= 300 && status < 400;
}

/** The status of an answer: a response, data with a status, or data alone; a bug is 500. */
function statusOf(answer: unknown): number {
  if (answer instanceof Error) return 500;
  if (answer instanceof Response) return answer.status;
  if (typeof answer !== "object" || answer === null || !("init" in answer)) return 200;
  const { init } = answer;
  if (typeof init !== "object" || init === null || !("status" in init)) return 200;
  return typeof init.status === "number" ? init.status : 200;
}
