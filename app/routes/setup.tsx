import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { NarrowPage } from "#components/accounts/narrow-page";
import { OneTimeLink } from "#components/accounts/one-time-link";
import { PasswordFields } from "#components/accounts/password-fields";
import { Button, ButtonLink } from "#components/button";
import { TextField } from "#components/field";
import { Notice } from "#components/notice";
import { countAccounts } from "#db/accounts";
import { refusalOf } from "#schemas/account";
import { refusedFields } from "#schemas/refused-fields";
import { setupForm } from "#schemas/sign-in";
import { linkOf } from "#services/accounts/links";
import { hintNow } from "#services/accounts/policy";
import { setUp } from "#services/accounts/setup";
import { withoutSession } from "#services/accounts/work";

export const meta: MetaFunction = () => [{ title: "首次设置 · 议衡" }];

// Open to whoever holds the one-time link of the first start; gone once there is an account.
export function loader({ context }: LoaderFunctionArgs) {
  return withoutSession(context, null, async ({ db }) => {
    // The page that has just made the account still shows the links of the other two.
    const over = (await countAccounts(db)) > 0;
    return data({ over, hint: await hintNow(db) }, over ? 404 : 200);
  });
}

export async function action({ context, request }: ActionFunctionArgs) {
  const typed = Object.fromEntries(await request.formData());
  const form = setupForm.safeParse(typed);
  if (!form.success) {
    return data({ links: [], message: "", ...refusalOf(typed, form.error) }, 422);
  }
  const token = new URL(request.url).searchParams.get("token") ?? "";
  const { name, username } = form.data;
  const kept = { name, username };
  const made = await withoutSession(context, null, (work) =>
    setUp(work, context.auth, token, form.data),
  );
  if (!made.ok) return data({ links: [], kept, ...refusedFields(made) }, 409);
  const links = await Promise.all(
    made.value.map(async (link) => ({ ...link, href: await linkOf(context.auth, link.token) })),
  );
  return data({ links, message: "", kept, errors: {} });
}

export default function Setup() {
  const { over, hint } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors: Record<string, string[] | undefined> = answer?.errors ?? {};
  const kept: Record<string, string> = answer?.kept ?? {};
  if (answer && answer.links.length > 0) return <Made links={answer.links} />;
  if (over) {
    return (
      <NarrowPage title="首次设置" subtitle="这个系统已经设置过了。">
        <p className="mt-6">
          <ButtonLink href="/sign-in">去登录</ButtonLink>
        </p>
      </NarrowPage>
    );
  }
  return (
    <NarrowPage
      title="首次设置"
      subtitle="先建立系统管理员的账号；安全管理员和审计员由另外两个人担任。"
    >
      <Form method="post" className="mt-6 space-y-4" noValidate>
        {answer?.message ? <Notice tone="bad">{answer.message}</Notice> : null}
        <TextField
          label="姓名"
          name="name"
          autoComplete="name"
          defaultValue={kept.name}
          error={errors.name?.[0]}
        />
        <TextField
          label="用户名"
          name="username"
          autoComplete="username"
          defaultValue={kept.username}
          error={errors.username?.[0]}
        />
        <PasswordFields hint={hint} errors={errors} />
        <Button look="primary" className="w-full">
          建立系统管理员账号
        </Button>
      </Form>
    </NarrowPage>
  );
}

function Made({ links }: { links: { roleName: string; username: string; href: string }[] }) {
  return (
    <NarrowPage
      title="系统管理员账号已建立"
      subtitle="下面两条链接只显示这一次，七十二小时内有效。"
    >
      <div className="mt-6 space-y-4">
        {links.map(({ roleName, username, href }) => (
          <OneTimeLink key={href} title={`${roleName}（用户名 ${username}）`} href={href}>
            请交给担任这一角色的人；三个角色不能由同一个人担任。
          </OneTimeLink>
        ))}
        <ButtonLink href="/sign-in" look="primary">
          两条链接都已交出，去登录
        </ButtonLink>
      </div>
    </NarrowPage>
  );
}
