import { zodResolver } from "@hookform/resolvers/zod";
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation, useSubmit } from "@remix-run/react";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { DemonstrationAccounts } from "#components/accounts/demonstration-accounts";
import { NarrowPage } from "#components/accounts/narrow-page";
import { Button } from "#components/button";
import { TextField } from "#components/field";
import { Notice } from "#components/notice";
import { ROLES } from "#domain/access/roles";
import { type SignInForm, signInForm } from "#schemas/sign-in";
import { DEMONSTRATION_ACCOUNTS } from "#services/accounts";
import { nextStep } from "#services/accounts/half-signed-in";
import { signIn } from "#services/accounts/sign-in";
import { returnPath } from "#services/session";

export const meta: MetaFunction = () => [{ title: "登录 · 议衡" }];

// Open to all: this is the door. Who is half through it is led to what is still to be done.
export async function loader({ context, request }: LoaderFunctionArgs) {
  const next = await nextStep(context, request);
  if (next) throw redirect(next);
  const { searchParams } = new URL(request.url);
  return {
    identityService: context.identityService,
    refused: searchParams.has("refused"),
    to: returnPath(searchParams.get("to")),
    accounts: context.demonstration
      ? DEMONSTRATION_ACCOUNTS.map(({ username, role, password }) => ({
          username,
          role: ROLES[role].label,
          password,
        }))
      : [],
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const typed = Object.fromEntries(await request.formData());
  const form = signInForm.safeParse(typed);
  const username = String(typed.username ?? "").slice(0, 40);
  if (!form.success) {
    return data({ username, message: "", errors: z.flattenError(form.error).fieldErrors }, 422);
  }
  const result = await signIn(context, request, form.data);
  if (!result.ok) return data({ username, message: result.message, errors: {} }, 401);
  const to = returnPath(new URL(request.url).searchParams.get("to"));
  const next = `/sign-in/second-factor?${new URLSearchParams({ to })}`;
  return redirect(result.secondFactor ? next : to, { headers: result.headers });
}

export default function SignIn() {
  const { accounts, identityService, refused, to } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const submit = useSubmit();
  const waiting = useNavigation().state !== "idle";
  const { register, handleSubmit, formState } = useForm<SignInForm>({
    resolver: zodResolver(signInForm),
    defaultValues: { username: answer?.username ?? "", password: "" },
  });
  const errors: Partial<Record<keyof SignInForm, string[]>> = answer?.errors ?? {};
  const unified = `统一身份认证没有通过，或者没有与它对应的账号。请用用户名登录，或者联系系统管理员。`;
  return (
    <NarrowPage title="登录议衡" subtitle="行政复议与行政应诉案件管理">
      <Form
        method="post"
        className="mt-6 space-y-4"
        noValidate
        onSubmit={handleSubmit((_, event) => submit(event?.target))}
      >
        {answer?.message ? <Notice tone="bad">{answer.message}</Notice> : null}
        {refused && !answer ? <Notice tone="bad">{unified}</Notice> : null}
        <TextField
          label="用户名"
          autoComplete="username"
          autoCapitalize="none"
          error={formState.errors.username?.message ?? errors.username?.[0]}
          {...register("username")}
          defaultValue={answer?.username}
        />
        <TextField
          label="密码"
          type="password"
          autoComplete="current-password"
          error={formState.errors.password?.message ?? errors.password?.[0]}
          {...register("password")}
        />
        <Button look="primary" className="w-full" disabled={waiting}>
          {waiting ? "正在登录…" : "登录"}
        </Button>
      </Form>
      {identityService ? (
        <form method="post" action="/sign-in/unified" className="mt-3">
          <input type="hidden" name="to" value={to} />
          <Button className="w-full">用{identityService}登录</Button>
        </form>
      ) : null}
      {accounts.length > 0 ? <DemonstrationAccounts accounts={accounts} /> : null}
    </NarrowPage>
  );
}
