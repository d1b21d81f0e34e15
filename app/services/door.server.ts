import { data, redirect } from "@remix-run/node";
import type { Db, OpenTransaction } from "#db/client";
import { enterScope } from "#db/scope";
import { ACTS, type Act, may } from "#domain/access/acts";
import type { Actor } from "#domain/access/roles";
import { keysOfActor } from "#domain/access/scopes";
import type { AuditNote } from "#domain/audit/note";
import { requestAudit } from "#services/audit/request";
import type { AppContext } from "#services/context";
import { findActor } from "#services/session";

/** What the body of a loader or action works with. */
export interface Work {
  actor: Actor;
  /** The one transaction of the request, in the actor's name. */
  db: OpenTransaction;
  /** What a form sent, read before the transaction began; files are read behind `admit`. */
  form: FormData;
  /** Done when the transaction has been committed: telling a queue, sending a mail. */
  after(task: () => Promise<void>): void;
  /**
   * Into the audit: with what the body writes, or before what it has read is shown. A body that notes
   * nothing is noted as the page that it is.
   */
  note(note: AuditNote): void;
}

type Body<T> = (work: Work) => Promise<T> | T;

const READS = new Set(["GET", "HEAD"]);

/**
 * Who it is, if they may: the first line of an action that reads a file before it begins its work. A
 * stranger is sent to the sign-in page and comes back to a page they asked for; someone without the
 * right gets 404, as for something that is not there.
 */
export async function admit(context: AppContext, request: Request, act: Act): Promise<Actor> {
  const actor = await findActor(context, request);
  if (!actor) throw redirect(signInPath(request));
  if (may(actor, act)) return actor;
  const refusal = data(null, 404);
  await requestAudit(context, actor, { request, what: ACTS[act].name }).writeThrown(refusal);
  throw refusal;
}

/**
 * The first line of every other loader and action: admits as above and runs the body in the one
 * transaction of the request, whose rows are those that the actor may see. What the body throws, an
 * answer too, takes back what it wrote.
 */
export function within<T>(
  context: AppContext,
  request: Request,
  act: Act,
  body: Body<T>,
): Promise<T> {
  return pass(context, request, act, { db: context.databases.pages, body });
}

/**
 * The same for what concerns the whole register whoever asks for it: a new calendar moves every open
 * case's days, a renamed organ stands in every case. Its body shows nothing of cases that the actor
 * does not see.
 */
export function acrossRegister<T>(
  context: AppContext,
  request: Request,
  act: Act,
  body: Body<T>,
): Promise<T> {
  return pass(context, request, act, { db: context.databases.register, body });
}

/** The same for accounts, credentials and sessions, of which the others see nothing; no case. */
export function amongAccounts<T>(
  context: AppContext,
  request: Request,
  act: Act,
  body: Body<T>,
): Promise<T> {
  return pass(context, request, act, { db: context.databases.accounts, body });
}

async function pass<T>(
  context: AppContext,
  request: Request,
  act: Act,
  { db, body }: { db: Db; body: Body<T> },
): Promise<T> {
  const actor = await admit(context, request, act);
  // A slow line must not hold a transaction open.
  const form = isForm(request) ? await request.formData() : new FormData();
  const audit = requestAudit(context, actor, { request, what: ACTS[act].name });
  const tasks: (() => Promise<void>)[] = [];
  const reads = READS.has(request.method);
  let answer: T;
  try {
    answer = await transactionFor(db, request).execute(async (trx) => {
      const { id, organId, reach } = actor;
      await enterScope(trx, { actor: id, keys: keysOfActor(actor), organId, reach });
      const after = (task: () => Promise<void>) => void tasks.push(task);
      const done = await body({ actor, db: trx, form, after, note: audit.note });
      if (!reads) await audit.writeWith(trx, done);
      return done;
    });
    if (reads) await audit.writeRead(answer);
  } catch (thrown) {
    await audit.writeThrown(thrown);
    throw thrown;
  }
  for (const task of tasks) await task();
  return answer;
}

/** A page is read from one moment's state of the record, whatever others write meanwhile. */
function transactionFor(db: Db, request: Request) {
  const transaction = db.transaction();
  return READS.has(request.method) ? transaction.setIsolationLevel("repeatable read") : transaction;
}

function isForm({ method, headers }: Request): boolean {
  const type = headers.get("content-type") ?? "";
  return !READS.has(method) && type.startsWith("application/x-www-form-urlencoded");
}

function signInPath(request: Request): string {
  const { pathname, search } = new URL(request.url);
  if (request.method !== "GET" || pathname === "/") return "/sign-in";
  return `/sign-in?${new URLSearchParams({ to: pathname + search })}`;
}
