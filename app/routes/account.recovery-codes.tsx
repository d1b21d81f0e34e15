import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { NarrowPage } from "#components/accounts/narrow-page";
import { RecoveryCodes } from "#components/accounts/recovery-codes";
import { Button } from "#components/button";
import { TextField } from "#components/field";
import { Notice } from "#components/notice";
import { refusalOf } from "#schemas/account";
import { passwordForm } from "#schemas/sign-in";
import { renewRecoveryCodes } from "#services/accounts/recovery-codes";
import { amongAccounts } from "#services/door";

export const meta: MetaFunction = () => [{ title: "恢复码 · 议衡" }];

export function loader({ context, request }: LoaderFunctionArgs) {
  return amongAccounts(context, request, "manageOwnAccount", () => null);
}

export function action({ context, request }: ActionFunctionArgs) {
  return amongAccounts(context, request, "manageOwnAccount", async (work) => {
    const typed = Object.fromEntries(work.form);
    const form = passwordForm.safeParse(typed);
    if (!form.success)
      return data({ codes: [], message: "", ...refusalOf(typed, form.error) }, 422);
    const renewed = await renewRecoveryCodes(work, context.auth, form.data.password);
    const nothing = { kept: {}, errors: {} };
    if (!renewed.ok) return data({ codes: [], message: renewed.message, ...nothing }, 409);
    return data({ codes: renewed.value, message: "", ...nothing });
  });
}

export default function RenewedCodes() {
  const answer = useActionData<typeof action>();
  const errors: Record<string, string[] | undefined> = answer?.errors ?? {};
  const codes = answer?.codes ?? [];
  return (
    <NarrowPage
      title="恢复码"
      subtitle="换一组新的，旧的即失效。每个恢复码可以代替验证码登录一次。"
    >
      {codes.length > 0 ? (
        <div className="mt-6 space-y-3">
          <Notice tone="good">请抄下来或打印，离线保存；只显示这一次。</Notice>
          <RecoveryCodes codes={codes} />
        </div>
      ) : (
        <Form method="post" className="mt-6 space-y-4" noValidate>
          {answer?.message ? <Notice tone="bad">{answer.message}</Notice> : null}
          <TextField
            label="密码"
            name="password"
            type="password"
            autoComplete="current-password"
            error={errors.password?.[0]}
          />
          <Button look="primary" className="w-full">
            换一组恢复码
          </Button>
        </Form>
      )}
      <p className="mt-4">
        <a href="/account">← 返回我的账号</a>
      </p>
    </NarrowPage>
  );
}
