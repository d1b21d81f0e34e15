import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { RightsNav } from "#components/accounts/rights-nav";
import { Button } from "#components/button";
import { Notice } from "#components/notice";
import { Page, Section } from "#components/page";
import { PASSWORD_PROFILES, type PasswordProfile } from "#domain/access/passwords";
import { ROLES } from "#domain/access/roles";
import { policyForm } from "#schemas/account";
import { changePolicy, readPolicy } from "#services/accounts/policy";
import { amongAccounts } from "#services/door";

export const meta: MetaFunction = () => [{ title: "安全策略 · 议衡" }];

export function loader({ context, request }: LoaderFunctionArgs) {
  return amongAccounts(context, request, "manageRights", ({ db }) => readPolicy(db));
}

export function action({ context, request }: ActionFunctionArgs) {
  return amongAccounts(context, request, "manageRights", async (work) => {
    const { form } = work;
    const typed = { passwordProfile: form.get("passwordProfile"), roles: form.getAll("roles") };
    const read = policyForm.safeParse(typed);
    if (!read.success) return data({ ok: false, message: "请选择密码规则和角色。" }, 422);
    const { passwordProfile, roles } = read.data;
    await changePolicy(work, { passwordProfile, secondFactorRoles: roles }, context.clock());
    return data({ ok: true, message: "已保存，下次登录起生效。" });
  });
}

export default function Policy() {
  const { passwordProfile, secondFactorRoles, changed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page
      title="安全策略"
      subtitle={changed ? `${changed.by ?? "系统"}于 ${changed.at} 更改` : "尚未更改，按默认执行"}
      actions={<RightsNav here="/admin/accounts/policy" />}
    >
      <Form method="post" className="space-y-4">
        {answer ? <Notice tone={answer.ok ? "good" : "bad"}>{answer.message}</Notice> : null}
        <Section title="密码规则">
          <fieldset className="space-y-3">
            <legend className="sr-only">密码规则</legend>
            {Object.entries(PASSWORD_PROFILES).map(([code, profile]) => (
              <label key={code} className="flex items-start gap-2">
                <input
                  type="radio"
                  name="passwordProfile"
                  value={code}
                  defaultChecked={code === passwordProfile}
                  className="mt-1 size-4"
                />
                <span>
                  <span className="font-medium">{profile.name}</span>
                  <span className="block text-muted">{sentenceOf(profile)}</span>
                </span>
              </label>
            ))}
          </fieldset>
        </Section>
        <Section title="必须使用第二因素的角色" note="没有登记验证器的，下次登录时先登记">
          <fieldset className="grid gap-2 sm:grid-cols-3">
            <legend className="sr-only">必须使用第二因素的角色</legend>
            {Object.entries(ROLES).map(([code, { label }]) => (
              <label key={code} className="flex min-h-6 items-center gap-2">
                <input
                  type="checkbox"
                  name="roles"
                  value={code}
                  defaultChecked={secondFactorRoles.some((role) => role === code)}
                  className="size-4"
                />
                {label}
              </label>
            ))}
          </fieldset>
        </Section>
        <Button look="primary">保存</Button>
      </Form>
    </Page>
  );
}

function sentenceOf({ law, least, most, classes, maxAgeDays, history }: PasswordProfile): string {
  const parts = [
    `${least}至${most}个字符`,
    classes > 0 ? `四类字符中至少${classes}类` : "不限字符种类",
    maxAgeDays ? `每${maxAgeDays}天更换` : "不强制更换",
    history > 0 ? `不得与最近${history}个相同` : "",
    "常见密码和含用户名、姓名的不得使用",
  ];
  return `${parts.filter(Boolean).join("；")}。${law}`;
}
