import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { NarrowPage } from "#components/accounts/narrow-page";
import { PasswordFields } from "#components/accounts/password-fields";
import { Button } from "#components/button";
import { Notice } from "#components/notice";
import { refusalOf } from "#schemas/account";
import { refusedFields } from "#schemas/refused-fields";
import { changePasswordForm } from "#schemas/sign-in";
import { findHalfSignedIn } from "#services/accounts/half-signed-in";
import { changeOwnPassword } from "#services/accounts/own-account";
import { hintNow } from "#services/accounts/policy";
import { withoutSession } from "#services/accounts/work";
import { returnPath } from "#services/session";

export const meta: MetaFunction = () => [{ title: "更换密码 · 议衡" }];

// For whose password has expired; everybody else has nothing to do here.
export async function loader({ context, request }: LoaderFunctionArgs) {
  if (!(await findHalfSignedIn(context, request, "password"))) throw redirect("/sign-in");
  return { hint: await withoutSession(context, null, ({ db }) => hintNow(db)) };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const half = await findHalfSignedIn(context, request, "password");
  if (!half) throw redirect("/sign-in");
  const typed = Object.fromEntries(await request.formData());
  const form = changePasswordForm.safeParse(typed);
  if (!form.success) return data({ message: "", ...refusalOf(typed, form.error) }, 422);
  const { current, password: next } = form.data;
  const who = { id: half.own.id, sessionId: half.sessionId };
  const changed = await withoutSession(context, half.own, (work) =>
    changeOwnPassword(work, context.auth, who, { current, next }),
  );
  if (!changed.ok) return data({ kept: {}, ...refusedFields(changed) }, 409);
  return redirect(returnPath(new URL(request.url).searchParams.get("to")));
}

export default function ExpiredPassword() {
  const { hint } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <NarrowPage title="更换密码" subtitle="您的密码已到更换期限，更换后继续。">
      <Form method="post" className="mt-6 space-y-4" noValidate>
        {answer?.message ? <Notice tone="bad">{answer.message}</Notice> : null}
        <PasswordFields hint={hint} errors={answer?.errors ?? {}} current />
        <Button look="primary" className="w-full">
          更换密码
        </Button>
      </Form>
    </NarrowPage>
  );
}
