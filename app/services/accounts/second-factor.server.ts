import { symmetricDecrypt } from "better-auth/crypto";
import { encode } from "uqr";
import { updateAccount } from "#db/accounts";
import { findChallenged, findSecondFactor } from "#db/second-factors";
import { signInNote } from "#services/accounts/sign-in";
import { appendAudit } from "#services/audit/append";
import { originOf } from "#services/audit/request";
import { callAuth, cookiesOf, type Door, findOpenSession } from "#services/session";

/** What the page of an enrolment shows: the key, as a picture and as text, and the recovery codes. */
export interface Enrolment {
  /** Base32, in groups of four. */
  key: string;
  /** The modules of the QR code as one path on a grid of `size`. */
  picture: { path: string; size: number };
  recoveryCodes: string[];
}

export type CodeResult = { ok: true; headers: Headers } | { ok: false; message: string };

const WRONG_CODE = "验证码不正确或已经用过，请等验证器显示新的一组再输入。";
const WRONG_RECOVERY = "恢复码不正确或已经用过，请换一个。";
const TOO_OFTEN = "连续多次输入错误，已暂停验证。请十五分钟后再试。";
const OVER = "登录已超时，请返回登录页重新登录。";
const ALREADY = "您已经登录，不需要再输入。请返回首页。";

/**
 * Completes a sign-in with a code of the authenticator, or with a recovery code, each once. The code
 * used up, the new session and the record of it are one transaction.
 */
export async function verifyCode(
  context: Door,
  request: Request,
  { code, recovery }: { code: string; recovery: boolean },
): Promise<CodeResult> {
  // Whoever has a session enrols or renews elsewhere: here the library would complete an enrolment.
  if (await findOpenSession(context, request)) return { ok: false, message: ALREADY };
  const token = await challengeIn(context, request);
  const path = recovery ? "/two-factor/verify-backup-code" : "/two-factor/verify-totp";
  return context.databases.accounts.transaction().execute(async (trx): Promise<CodeResult> => {
    const account = token === undefined ? undefined : await findChallenged(trx, token);
    if (!account) return { ok: false, message: OVER };
    const inside = { auth: context.authIn(trx), address: context.address };
    const answer = await callAuth(
      inside,
      path,
      { code },
      {
        cookie: request.headers.get("cookie") ?? "",
        "user-agent": request.headers.get("user-agent") ?? "",
      },
    );
    const { keys } = context.audit;
    const { id, name, username, role } = account;
    if (!answer.ok) {
      const about = { act: "secondFactor", objectKind: "account", objectId: id } as const;
      const detail = { by: recovery ? "recoveryCode" : "secondFactor" };
      const refused = { ...about, objectName: username, result: "refused", detail } as const;
      await appendAudit(trx, keys, originOf(context, null), [refused]);
      return { ok: false, message: refusalOf(await answer.json(), recovery) };
    }
    await updateAccount(trx, id, { lastSignInAt: context.clock() });
    const origin = { ...originOf(context, null), actor: { id, name, role } };
    const by = recovery ? "recoveryCode" : "secondFactor";
    await appendAudit(trx, keys, origin, [signInNote(account, by)]);
    return { ok: true, headers: cookiesOf(answer) };
  });
}

/** The enrolment that waits for its first code; undefined when there is none, or it is complete. */
export async function findEnrolment(
  { auth, databases }: Pick<Door, "auth" | "databases">,
  account: { id: string; username: string },
): Promise<Enrolment | undefined> {
  const found = await findSecondFactor(databases.door, account.id);
  if (!found || found.verified) return undefined;
  const { secretConfig } = await auth.$context;
  const secret = await symmetricDecrypt({ key: secretConfig, data: found.secret });
  const key = base32Of(Buffer.from(secret));
  const label = encodeURIComponent(`议衡:${account.username}`);
  const query = new URLSearchParams({ secret: key, issuer: "议衡", digits: "6", period: "30" });
  const { backupCodes } = await auth.api.viewBackupCodes({ body: { userId: account.id } });
  return {
    key: key.replaceAll(/.{4}(?=.)/g, "$& "),
    picture: pictureOf(`otpauth://totp/${label}?${query}`),
    recoveryCodes: backupCodes,
  };
}

/** The token of the library's cookie that says whose password was right; it is in the database, or nothing. */
async function challengeIn({ auth }: Pick<Door, "auth">, request: Request) {
  const { name } = (await auth.$context).createAuthCookie("two_factor");
  const cookies = (request.headers.get("cookie") ?? "").split(/;\s*/);
  const found = cookies.find((cookie) => cookie.startsWith(`${name}=`));
  // TOKEN.SIGNATURE; the signature is the library's to check.
  return found?.slice(name.length + 1).split(".")[0];
}

/** RFC 4648 base32 without padding, as authenticators want the key. */
function base32Of(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups
    .map((group) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[Number.parseInt(group.padEnd(5, "0"), 2)])
    .join("");
}

function pictureOf(text: string) {
  const { data, size } = encode(text, { border: 2 });
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join("");
  return { path, size };
}

function refusalOf(said: unknown, recovery: boolean): string {
  const code = typeof said === "object" && said !== null && "code" in said ? said.code : undefined;
  if (code === "INVALID_TWO_FACTOR_COOKIE") return OVER;
  if (code === "ACCOUNT_TEMPORARILY_LOCKED") return TOO_OFTEN;
  if (code === "TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE") return OVER;
  return recovery ? WRONG_RECOVERY : WRONG_CODE;
}
