import type { Actor } from "#domain/access/roles";
import { refusalOf } from "#schemas/account";
import { codeForm, passwordForm } from "#schemas/sign-in";
import { beginEnrolment, completeEnrolment } from "#services/accounts/second-factor";
import { originOf } from "#services/audit/request";
import type { Door } from "#services/session";

/** One step of an enrolment: gone on with, or refused beside the field. */
export type EnrolmentStep =
  | { ok: true; done: boolean; headers: Headers }
  | { ok: false; status: number; message: string; errors: Record<string, string[] | undefined> };

/** Takes the step that a form asks for: the password first, then the first code. */
export async function takeEnrolmentStep(
  context: Door,
  request: Request,
  own: Actor,
  sent: FormData,
): Promise<EnrolmentStep> {
  const typed = Object.fromEntries(sent);
  if (typed.action === "begin") {
    const form = passwordForm.safeParse(typed);
    if (!form.success) return refused(422, "", refusalOf(typed, form.error).errors);
    const begun = await beginEnrolment(context, request, form.data.password);
    if (!begun.ok) return refused(409, begun.message);
    return { ok: true, done: false, headers: new Headers() };
  }
  const form = codeForm.safeParse(typed);
  if (!form.success) return refused(422, "", refusalOf(typed, form.error).errors);
  const done = await completeEnrolment(context, request, form.data.code);
  if (!done.ok) return refused(401, done.message);
  await context.audit.queue.add(originOf(context, own), [
    {
      ...{ act: "changeSecondFactor", objectKind: "account", objectId: own.id },
      ...{ objectName: own.name, result: "done", detail: { enrolled: true } },
    },
  ]);
  return { ok: true, done: true, headers: done.headers };
}

function refused(
  status: number,
  message: string,
  errors: Record<string, string[] | undefined> = {},
): EnrolmentStep {
  return { ok: false, status, message, errors };
}
