import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { NarrowPage } from "#components/accounts/narrow-page";
import { Button } from "#components/button";
import { TextField } from "#components/field";
import { Notice } from "#components/notice";
import { refusalOf } from "#schemas/account";
import { codeForm } from "#schemas/sign-in";
import { nextStep } from "#services/accounts/half-signed-in";
import { verifyCode } from "#services/accounts/second-factor";
import { returnPath } from "#services/session";

export const meta: MetaFunction = () => [{ title: "第二因素 · 议衡" }];

// Open to whoever has given a right password; without the cookie of that, no code is right.
export async function loader({ context, request }: LoaderFunctionArgs) {
  const next = await nextStep(context, request);
  if (next) throw redirect(next);
  const { searchParams } = new URL(request.url);
  const to = returnPath(searchParams.get("to"));
  const recovery = searchParams.has("recovery");
  // Whoever changes from one kind of code to the other still comes where they wanted to go.
  const other = new URLSearchParams(recovery ? { to } : { recovery: "1", to });
  return { recovery, to, other: `/sign-in/second-factor?${other}` };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const typed = Object.fromEntries(await request.formData());
  const form = codeForm.safeParse(typed);
  if (!form.success) return data({ message: "", ...refusalOf(typed, form.error) }, 422);
  const { code, kind } = form.data;
  const result = await verifyCode(context, request, { code, recovery: kind === "recovery" });
  if (!result.ok) return data({ message: result.message, kept: {}, errors: {} }, 401);
  const to = returnPath(new URL(request.url).searchParams.get("to"));
  return redirect(to, { headers: result.headers });
}

export default function SecondFactor() {
  const { recovery, to, other } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors: Record<string, string[] | undefined> = answer?.errors ?? {};
  return (
    <NarrowPage
      title="第二因素"
      subtitle={recovery ? "输入一个没有用过的恢复码" : "输入验证器现在显示的六位数字"}
    >
      <Form method="post" className="mt-6 space-y-4" noValidate>
        {answer?.message ? <Notice tone="bad">{answer.message}</Notice> : null}
        <input type="hidden" name="kind" value={recovery ? "recovery" : "code"} />
        <TextField
          label={recovery ? "恢复码" : "验证码"}
          name="code"
          inputMode={recovery ? "text" : "numeric"}
          autoComplete="one-time-code"
          maxLength={40}
          error={errors.code?.[0]}
        />
        <Button look="primary" className="w-full">
          继续登录
        </Button>
      </Form>
      <p className="mt-4 flex flex-wrap gap-x-4 gap-y-2">
        <a href={other}>{recovery ? "改用验证器" : "手机不在身边？用恢复码"}</a>
        <a href={`/sign-in?${new URLSearchParams({ to })}`}>返回登录页</a>
      </p>
    </NarrowPage>
  );
}
