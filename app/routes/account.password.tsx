import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { NarrowPage } from "#components/accounts/narrow-page";
import { PasswordFields } from "#components/accounts/password-fields";
import { Button } from "#components/button";
import { Notice } from "#components/notice";
import { refusalOf } from "#schemas/account";
import { refusedFields } from "#schemas/refused-fields";
import { changePasswordForm } from "#schemas/sign-in";
import { changeOwnPassword } from "#services/accounts/own-account";
import { hintNow } from "#services/accounts/policy";
import { amongAccounts } from "#services/door";
import { findOpenSession } from "#services/session";

export const meta: MetaFunction = () => [{ title: "修改密码 · 议衡" }];

export function loader({ context, request }: LoaderFunctionArgs) {
  return amongAccounts(context, request, "manageOwnAccount", async ({ db }) => ({
    hint: await hintNow(db),
  }));
}

export function action({ context, request }: ActionFunctionArgs) {
  return amongAccounts(context, request, "manageOwnAccount", async (work) => {
    const typed = Object.fromEntries(work.form);
    const form = changePasswordForm.safeParse(typed);
    if (!form.success)
      return data({ done: false, message: "", ...refusalOf(typed, form.error) }, 422);
    const session = await findOpenSession(context, request);
    const who = { id: work.actor.id, sessionId: session?.id ?? "" };
    const { current, password: next } = form.data;
    const at = context.clock();
    const changed = await changeOwnPassword({ ...work, at }, context.auth, who, { current, next });
    if (!changed.ok) return data({ done: false, kept: {}, ...refusedFields(changed) }, 409);
    return data({ done: true, message: "", kept: {}, errors: {} });
  });
}

export default function ChangePassword() {
  const { hint } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <NarrowPage title="修改密码" subtitle="修改后，其他设备上的登录即结束。">
      <Form
        key={answer?.done ? "done" : "asking"}
        method="post"
        className="mt-6 space-y-4"
        noValidate
      >
        {answer?.message ? <Notice tone="bad">{answer.message}</Notice> : null}
        {answer?.done ? <Notice tone="good">密码已修改。</Notice> : null}
        <PasswordFields hint={hint} errors={answer?.errors ?? {}} current />
        <Button look="primary" className="w-full">
          修改密码
        </Button>
      </Form>
      <p className="mt-4">
        <a href="/account">← 返回我的账号</a>
      </p>
    </NarrowPage>
  );
}
