import { findAccountByUsername, updateAccount } from "#db/accounts";
import { deleteSessions } from "#db/sessions";
import type { AuditNote } from "#domain/audit/note";
import { shownInstant } from "#domain/instants";
import { beginTry, endTry, failTry, type Trier } from "#services/accounts/tries";
import { macOf, sealingOf } from "#services/audit/keys";
import { originOf } from "#services/audit/request";
import { callAuth, cookiesOf, type Door } from "#services/session";

/** What signing in answers: the cookies to set and where to go on, or the sentence to show. */
export type SignInResult =
  | { ok: true; headers: Headers; secondFactor: boolean }
  | { ok: false; message: string };

/** Enough to tell the texts of one day apart; with the key alone nothing is learned from them. */
const DIGEST_SIGNS = 12;
const WRONG = "用户名或密码不正确，请重新输入。";

/**
 * Signs in by user name and password. Unknown names, wrong passwords and deactivated accounts are told
 * the same, at the same cost, and are counted the same (ASVS 5.0 6.3.8).
 */
export async function signIn(
  context: Door,
  request: Request,
  credentials: { username: string; password: string },
): Promise<SignInResult> {
  const { door } = context.databases;
  const trier = await trierOf(context, credentials.username.toLowerCase());
  const begun = await beginTry(door, context.clock, trier);
  if (!begun.ok) {
    await note(context, refusedNote(trier, "locked"));
    return { ok: false, message: lockedSentence(begun.until) };
  }
  const answer = await callAuth(context, "/sign-in/username", credentials, {
    "user-agent": request.headers.get("user-agent") ?? "",
  });
  if (answer.status === 429) {
    await endTry(door, begun.id, { username: "", address: "" });
    return { ok: false, message: "尝试次数过多，请一分钟后再试。" };
  }
  if (!answer.ok) {
    const until = await failTry(door, context.clock, begun.id, trier);
    await note(context, refusedNote(trier, "wrong"));
    if (until)
      await note(context, { ...refusedNote(trier, "wrong"), act: "lockAccount", result: "done" });
    return { ok: false, message: until ? lockedSentence(until) : WRONG };
  }
  await endTry(door, begun.id, trier);
  const secondFactor = await asksForSecondFactor(answer);
  if (!secondFactor) await noteSignIn(context, trier.username, "password");
  return { ok: true, headers: cookiesOf(answer), secondFactor };
}

/**
 * Notes that an account has signed in. When it cannot be noted, every session of the account ends and
 * the error is thrown: the sign-in does not happen.
 */
export async function noteSignIn(
  context: Door,
  username: string,
  by: "password" | "identityService",
): Promise<void> {
  const { door } = context.databases;
  const account = await findAccountByUsername(door, username);
  if (!account) return;
  try {
    await updateAccount(door, account.id, { lastSignInAt: context.clock() });
    const { id, name, role } = account;
    await note(context, signInNote(account, by), { id, name, role });
  } catch (error) {
    await deleteSessions(door, account.id);
    throw error;
  }
}

/** That an account has signed in, and by what. */
export function signInNote(
  { id, name }: { id: string; name: string },
  by: "password" | "secondFactor" | "recoveryCode" | "identityService",
): AuditNote {
  const about = { objectKind: "account", objectId: id, objectName: name } as const;
  return { act: "signIn", ...about, result: "done", detail: { by } };
}

/**
 * Who is trying, as it may be kept: the name of an account, or, for a text that is none (perhaps a
 * password in the wrong field), a keyed digest by which it is known again. Both are found out in
 * either case, at the same cost.
 */
async function trierOf(
  { databases, audit, address }: Pick<Door, "databases" | "audit" | "address">,
  typed: string,
): Promise<Trier> {
  const account = await findAccountByUsername(databases.door, typed);
  const { algorithm, keyVersion } = sealingOf(audit.keys);
  const bytes = Buffer.from(`unknown user name\0${typed}`);
  const digest = macOf(audit.keys)(algorithm, keyVersion, bytes) ?? "";
  return { username: account?.username ?? `#x${digest.slice(0, DIGEST_SIGNS)}`, address };
}

function refusedNote({ username }: Trier, reason: string): AuditNote {
  const objectName = username.startsWith("#") ? `没有这个用户名（${username}）` : username;
  return {
    act: "signIn",
    objectKind: "account",
    objectName,
    result: "refused",
    detail: { reason },
  };
}

function note(
  context: Door,
  entry: AuditNote,
  actor: { id: string; name: string; role: string } | null = null,
): Promise<void> {
  return context.audit.queue.add({ ...originOf(context, null), actor }, [entry]);
}

async function asksForSecondFactor(answer: Response): Promise<boolean> {
  const body: unknown = await answer.clone().json();
  return typeof body === "object" && body !== null && "twoFactorRedirect" in body;
}

function lockedSentence(until: Date): string {
  const time = shownInstant(new Date(until.getTime() + 59_999)).slice(11);
  return `连续多次输入错误，已暂停登录。请在${time}以后再试，或者请安全管理员解锁。`;
}
