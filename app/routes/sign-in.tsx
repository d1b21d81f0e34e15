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
import { Button } from "#components/button";
import { TextField } from "#components/field";
import { Notice } from "#components/notice";
import { ROLES } from "#domain/access/roles";
import { type SignInForm, signInForm } from "#schemas/sign-in";
import { DEMONSTRATION_ACCOUNTS } from "#services/accounts";
import { findActor, returnPath, signIn } from "#services/session";

export const meta: MetaFunction = () => [{ title: "登录 · 议衡" }];

// Open to all: this is the door.
export async function loader({ context, request }: LoaderFunctionArgs) {
  if (await findActor(context, request)) throw redirect("/");
  return {
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
  return redirect(to, { headers: result.headers });
}

export default function SignIn() {
  const { accounts } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const submit = useSubmit();
  const waiting = useNavigation().state !== "idle";
  const { register, handleSubmit, formState } = useForm<SignInForm>({
    resolver: zodResolver(signInForm),
    defaultValues: { username: answer?.username ?? "", password: "" },
  });
  const errors: Partial<Record<keyof SignInForm, string[]>> = answer?.errors ?? {};
  return (
    <main id="content" className="mx-auto w-full max-w-sm px-4 py-12">
      <h1 className="text-2xl font-semibold">登录议衡</h1>
      <p className="mt-1 text-muted">行政复议与行政应诉案件管理</p>
      <Form
        method="post"
        className="mt-6 space-y-4"
        noValidate
        onSubmit={handleSubmit((_, event) => submit(event?.target))}
      >
        {answer?.message ? <Notice tone="bad">{answer.message}</Notice> : null}
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
      {accounts.length > 0 ? <DemonstrationAccounts accounts={accounts} /> : null}
    </main>
  );
}

function DemonstrationAccounts({
  accounts,
}: {
  accounts: { username: string; role: string; password: string }[];
}) {
  return (
    <section
      aria-labelledby="accounts"
      className="mt-8 rounded-md border border-line bg-surface p-4"
    >
      <h2 id="accounts" className="font-semibold">
        演示账号
      </h2>
      <p className="mt-1 text-xs text-muted">密码都是 {accounts[0]?.password}</p>
      <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {accounts.map(({ username, role }) => (
          <div key={username} className="contents">
            <dt className="font-mono">{username}</dt>
            <dd className="text-muted">{role}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
