import { findSecondFactor, updateRecoveryCodes } from "#db/second-factors";
import type { Actor } from "#domain/access/roles";
import type { AuditNote } from "#domain/audit/note";
import { refusalOf } from "#schemas/account";
import { codeForm, passwordForm } from "#schemas/sign-in";
import { hashedCodes } from "#services/accounts/recovery-codes";
import { type AccountWork, withoutSession } from "#services/accounts/work";
import type { Auth } from "#services/auth";
import { callAuth, cookiesOf, type Door } from "#services/session";

/** One step of an enrolment: gone on with, or refused beside the field. */
export type EnrolmentStep =
  | { ok: true; done: boolean; headers: Headers }
  | { ok: false; status: number; message: string; errors: Record<string, string[] | undefined> };

const WRONG_PASSWORD = "密码不正确，请重新输入。";
const WRONG_CODE = "验证码不正确或已经用过，请等验证器显示新的一组再输入。";
const ENROLLED = "已经登记过验证器。要换一台，请先停用，或者请安全管理员解除。";
const NOT_BEGUN = "没有等待完成的登记，请重新打开这一页，从输入密码开始。";

/**
 * Takes the step that a form asks for: the password first, then the first code. What the library
 * writes, the new session too, is committed with its record, or not at all.
 */
export async function takeEnrolmentStep(
  context: Door,
  request: Request,
  own: Actor,
  sent: FormData,
): Promise<EnrolmentStep> {
  const typed = Object.fromEntries(sent);
  const begins = typed.action === "begin";
  const form = begins ? passwordForm.safeParse(typed) : codeForm.safeParse(typed);
  if (!form.success) return refused(422, "", refusalOf(typed, form.error).errors);
  const headers = {
    cookie: request.headers.get("cookie") ?? "",
    "user-agent": request.headers.get("user-agent") ?? "",
  };
  return withoutSession(context, own, (work) => {
    const auth = context.authIn(work.db);
    const ask = (path: string) =>
      callAuth({ auth, address: context.address }, path, form.data, headers);
    return (begins ? begin : complete)({ work, own, auth, ask });
  });
}

interface Step {
  work: AccountWork;
  own: Actor;
  auth: Auth;
  /** Asks the library, within the transaction, what the form asks. */
  ask(path: string): Promise<Response>;
}

/** Makes a key, and recovery codes, that count once a first code has been verified. */
async function begin({ work, own, ask }: Step): Promise<EnrolmentStep> {
  const found = await findSecondFactor(work.db, own.id);
  if (found?.verified) return refused(409, ENROLLED);
  const answer = await ask("/two-factor/enable");
  if (!answer.ok) {
    work.note(noteOf(own, { result: "refused", detail: { begun: true, reason: "wrongPassword" } }));
    return refused(409, WRONG_PASSWORD);
  }
  work.note(noteOf(own, { result: "done", detail: { begun: true } }));
  return { ok: true, done: false, headers: new Headers() };
}

/** The first code: from now on it counts, the session is another, of the recovery codes hashes stay. */
async function complete({ work, own, auth, ask }: Step): Promise<EnrolmentStep> {
  const found = await findSecondFactor(work.db, own.id);
  if (found?.verified !== false) return refused(409, NOT_BEGUN);
  const answer = await ask("/two-factor/verify-totp");
  if (!answer.ok) {
    work.note(noteOf(own, { result: "refused", detail: { enrolled: true, reason: "wrongCode" } }));
    return refused(401, WRONG_CODE);
  }
  const shown = await auth.api.viewBackupCodes({ body: { userId: own.id } });
  await updateRecoveryCodes(work.db, own.id, hashedCodes(shown.backupCodes));
  work.note(noteOf(own, { result: "done", detail: { enrolled: true } }));
  return { ok: true, done: true, headers: cookiesOf(answer) };
}

function noteOf({ id, name }: Actor, what: Pick<AuditNote, "result" | "detail">): AuditNote {
  const about = { objectKind: "account", objectId: id, objectName: name } as const;
  return { act: "changeSecondFactor", ...about, ...what };
}

function refused(
  status: number,
  message: string,
  errors: Record<string, string[] | undefined> = {},
): EnrolmentStep {
  return { ok: false, status, message, errors };
}
