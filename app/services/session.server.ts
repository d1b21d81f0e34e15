import {
  deleteSession,
  deleteSessions,
  findSessionByToken,
  type SessionRow,
  updateSessionUse,
} from "#db/sessions";
import type { Delegation } from "#domain/access/delegation";
import { type Actor, isReach, isRole } from "#domain/access/roles";
import { isToBeNoted } from "#domain/access/sessions";
import { type SignedIn, type Standing, standingOf } from "#domain/access/standing";
import { parsePlainDate } from "#domain/plain-date";
import { policyOf } from "#services/accounts/policy";
import { appendAudit } from "#services/audit/append";
import { originOf } from "#services/audit/request";
import { ADDRESS_HEADER } from "#services/auth";
import type { AppContext } from "#services/context";

/** What signing in and out needs of the process and of the request. */
export type Door = Pick<
  AppContext,
  "auth" | "authIn" | "databases" | "clock" | "address" | "asking" | "audit" | "demonstration"
>;

/** A session that has not ended, and what it is good for. */
export interface OpenSession {
  id: string;
  accountId: string;
  username: string;
  standing: Exclude<Standing, { kind: "ended" }>;
}

/** Who signed in, or undefined. Throws the answer to an account that asks too often. */
export async function findActor(context: Door, request: Request): Promise<Actor | undefined> {
  const session = await findOpenSession(context, request);
  return session?.standing.kind === "actor" ? session.standing.actor : undefined;
}

/**
 * The session of the request, if it has not ended: by time, by hand, or with its account. What must
 * be done before anything else stands in its standing. Notes that the session was used.
 */
export async function findOpenSession(
  context: Door,
  request: Request,
): Promise<OpenSession | undefined> {
  const known = await context.auth.api.getSession({ headers: request.headers });
  if (!known) return undefined;
  const { door } = context.databases;
  const row = await findSessionByToken(door, known.session.token);
  const signedIn = row && signedInOf(row);
  if (!row || !signedIn) return undefined;
  await context.asking.by(row.accountId);
  const when = { now: context.clock(), weakPasswords: context.demonstration };
  const standing = standingOf(signedIn, policyOf(row), when);
  if (standing.kind === "ended") {
    await deleteSession(door, row.accountId, row.sessionId);
    return undefined;
  }
  const { sessionId: id, accountId, username } = row;
  if (isToBeNoted(row, when.now)) await updateSessionUse(door, id, when.now);
  if (standing.kind !== "actor") return { id, accountId, username, standing };
  const actor = { ...standing.actor, sessionId: id };
  return { id, accountId, username, standing: { kind: "actor", actor } };
}

/**
 * Ends this session, or all sessions of the account everywhere, with what was searched for in them, in
 * one transaction with its record; answers the cookies to clear.
 */
export async function signOut(context: Door, request: Request, everywhere: boolean) {
  const cookie = request.headers.get("cookie") ?? "";
  const session = await findOpenSession(context, request);
  if (session) await endSessions(context, session, everywhere);
  return cookiesOf(await callAuth(context, "/sign-out", {}, { cookie }));
}

function endSessions(context: Door, session: OpenSession, everywhere: boolean): Promise<void> {
  const { id, accountId, standing } = session;
  const actor = standing.kind === "actor" ? standing.actor : standing.own;
  const about = { objectKind: "session", objectId: id, objectName: actor.name } as const;
  return context.databases.accounts.transaction().execute(async (trx) => {
    await (everywhere ? deleteSessions(trx, accountId) : deleteSession(trx, accountId, id));
    await appendAudit(trx, context.audit.keys, originOf(context, actor), [
      { act: everywhere ? "signOutEverywhere" : "signOut", ...about, result: "done" },
    ]);
  });
}

/** Where someone who has signed in goes: a path of ours that they had asked for, else the start. */
export function returnPath(asked: string | null): string {
  return asked?.startsWith("/") && !/^\/[/\\]/.test(asked) ? asked : "/";
}

/** Asks better-auth through its own request handler, so that its rate limit sees every try. */
export async function callAuth(
  context: Pick<Door, "auth" | "address">,
  path: string,
  body: object,
  headers: Record<string, string>,
): Promise<Response> {
  const { baseURL, trustedOrigins } = await context.auth.$context;
  return context.auth.handler(
    new Request(`${baseURL}${path}`, {
      method: "POST",
      headers: {
        ...headers,
        "content-type": "application/json",
        origin: String(trustedOrigins[0] ?? new URL(baseURL).origin),
        [ADDRESS_HEADER]: context.address,
      },
      body: JSON.stringify(body),
    }),
  );
}

/** The cookies that an answer of better-auth sets, for an answer of ours. */
export function cookiesOf(answer: Response): Headers {
  const headers = new Headers();
  for (const cookie of answer.headers.getSetCookie()) headers.append("set-cookie", cookie);
  return headers;
}

function signedInOf(row: SessionRow): SignedIn | undefined {
  const { role, reach, organId } = row;
  if (!isRole(role) || !isReach(reach)) return undefined;
  const own = { id: row.accountId, name: row.name, role, reach, ...(organId ? { organId } : {}) };
  const delegation = delegationOf(row);
  return {
    own,
    session: { createdAt: row.createdAt, lastUsedAt: row.lastUsedAt },
    deactivated: row.deactivatedAt !== null,
    twoFactorEnabled: row.twoFactorEnabled,
    passwordSetAt: row.passwordSetAt,
    ...(delegation ? { delegation } : {}),
  };
}

/** The delegation, as long as who gave it is still what they were when they gave it. */
function delegationOf(row: SessionRow): Delegation | undefined {
  const { principalId, delegateId, delegatedRole: role, delegatedReach: reach } = row;
  const from = parsePlainDate(row.fromDay ?? "");
  const to = parsePlainDate(row.toDay ?? "");
  if (!principalId || !delegateId || !isRole(role) || !isReach(reach) || !from || !to) {
    return undefined;
  }
  const same = row.principalRole === role && row.principalOrganId === row.delegatedOrganId;
  if (!same || row.principalDeactivatedAt !== null) return undefined;
  const organ = row.delegatedOrganId ? { organId: row.delegatedOrganId } : {};
  return {
    principalId,
    delegateId,
    role,
    reach,
    ...organ,
    from,
    to,
    revoked: row.revokedAt !== null,
  };
}
