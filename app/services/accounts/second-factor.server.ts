import { symmetricDecrypt } from "better-auth/crypto";
import { encode } from "uqr";
import { findSecondFactor } from "#db/second-factors";
import { type Outcome, refused } from "#domain/outcome";
import { noteSignIn } from "#services/accounts/sign-in";
import { callAuth, cookiesOf, type Door } from "#services/session";

/** What the page of an enrolment shows: the key, as a picture and as text, and the recovery codes. */
export interface Enrolment {
  /** Base32, in groups of four. */
  key: string;
  /** The modules of the QR code as one path on a grid of `size`. */
  picture: { path: string; size: number };
  recoveryCodes: string[];
}

export type CodeResult = { ok: true; headers: Headers } | { ok: false; message: string };

const LAW = "GB/T 22239-2019 8.1.4.1 d";
const WRONG_CODE = "验证码不正确或已经用过，请等验证器显示新的一组再输入。";
const WRONG_RECOVERY = "恢复码不正确或已经用过，请换一个。";
const TOO_OFTEN = "连续多次输入错误，已暂停验证。请十五分钟后再试。";
const OVER = "登录已超时，请返回登录页重新登录。";

/** Completes a sign-in with a code of the authenticator, or with a recovery code, each once. */
export async function verifyCode(
  context: Door,
  request: Request,
  { code, recovery }: { code: string; recovery: boolean },
): Promise<CodeResult> {
  const path = recovery ? "/two-factor/verify-backup-code" : "/two-factor/verify-totp";
  const answer = await callAuth(context, path, { code }, cookieOf(request));
  const said: unknown = await answer.json().catch(() => undefined);
  if (!answer.ok) return { ok: false, message: refusalOf(said, recovery) };
  const username = usernameIn(said);
  if (username) await noteSignIn(context, username, recovery ? "recoveryCode" : "secondFactor");
  return { ok: true, headers: cookiesOf(answer) };
}

/** Begins an enrolment: makes a key and recovery codes that count once a code has been verified. */
export async function beginEnrolment(
  context: Door,
  request: Request,
  password: string,
): Promise<Outcome<true>> {
  const answer = await callAuth(context, "/two-factor/enable", { password }, cookieOf(request));
  if (answer.ok) return { ok: true, value: true };
  return refused("wrongPassword", "8.1.4.1", LAW, "密码不正确，请重新输入。");
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

/** Completes an enrolment with its first code; the session gets a new cookie. */
export async function completeEnrolment(
  context: Pick<Door, "auth" | "address">,
  request: Request,
  code: string,
): Promise<CodeResult> {
  const answer = await callAuth(context, "/two-factor/verify-totp", { code }, cookieOf(request));
  if (!answer.ok) return { ok: false, message: WRONG_CODE };
  return { ok: true, headers: cookiesOf(answer) };
}

/** New recovery codes in the place of the old ones. */
export async function renewRecoveryCodes(
  context: Pick<Door, "auth" | "address">,
  request: Request,
  password: string,
): Promise<Outcome<string[]>> {
  const path = "/two-factor/generate-backup-codes";
  const answer = await callAuth(context, path, { password }, cookieOf(request));
  const said: unknown = await answer.json().catch(() => undefined);
  if (answer.ok && isCodes(said)) return { ok: true, value: said.backupCodes };
  return refused("wrongPassword", "8.1.4.1", LAW, "密码不正确，请重新输入。");
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

function usernameIn(said: unknown): string | undefined {
  if (typeof said !== "object" || said === null || !("user" in said)) return undefined;
  const { user } = said;
  if (typeof user !== "object" || user === null || !("username" in user)) return undefined;
  return typeof user.username === "string" ? user.username : undefined;
}

function isCodes(said: unknown): said is { backupCodes: string[] } {
  return typeof said === "object" && said !== null && "backupCodes" in said;
}

function cookieOf(request: Request): Record<string, string> {
  return { cookie: request.headers.get("cookie") ?? "" };
}
