import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { z } from "zod";
import { Button } from "#components/button";
import { TextField } from "#components/field";
import { Notice } from "#components/notice";
import { countAccounts } from "#db/accounts";
import { setupForm } from "#schemas/sign-in";
import { createFirstAdministrator } from "#services/accounts";

export const meta: MetaFunction = () => [{ title: "首次设置 · 议衡" }];

// Open to whoever holds the one-time link of the first start; gone once there is an account.
export async function loader({ context }: LoaderFunctionArgs) {
  if ((await countAccounts(context.databases.door)) > 0) throw data(null, 404);
  return null;
}

export async function action({ context, request }: ActionFunctionArgs) {
  const typed = Object.fromEntries(await request.formData());
  const kept = { name: String(typed.name ?? ""), username: String(typed.username ?? "") };
  const form = setupForm.safeParse(typed);
  if (!form.success) {
    return data({ kept, message: "", errors: z.flattenError(form.error).fieldErrors }, 422);
  }
  const token = new URL(request.url).searchParams.get("token") ?? "";
  if (await createFirstAdministrator(context, token, form.data)) return redirect("/sign-in");
  const message = "设置链接无效或已过期。请重新启动服务，使用新打印的链接。";
  return data({ kept, message, errors: {} }, 409);
}

export default function Setup() {
  const answer = useActionData<typeof action>();
  const errors: Record<string, string[] | undefined> = answer?.errors ?? {};
  return (
    <main id="content" className="mx-auto w-full max-w-sm px-4 py-12">
      <h1 className="text-2xl font-semibold">首次设置</h1>
      <p className="mt-1 text-muted">建立第一个管理员账号。</p>
      <Form method="post" className="mt-6 space-y-4" noValidate>
        {answer?.message ? <Notice tone="bad">{answer.message}</Notice> : null}
        <TextField
          label="姓名"
          name="name"
          autoComplete="name"
          defaultValue={answer?.kept.name}
          error={errors.name?.[0]}
        />
        <TextField
          label="用户名"
          name="username"
          autoComplete="username"
          defaultValue={answer?.kept.username}
          error={errors.username?.[0]}
        />
        <TextField
          label="密码"
          name="password"
          type="password"
          autoComplete="new-password"
          hint="至少10个字符"
          error={errors.password?.[0]}
        />
        <TextField
          label="再次输入密码"
          name="again"
          type="password"
          autoComplete="new-password"
          error={errors.again?.[0]}
        />
        <Button look="primary" className="w-full">
          建立管理员账号
        </Button>
      </Form>
    </main>
  );
}
