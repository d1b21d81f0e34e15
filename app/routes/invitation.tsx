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
import { newPasswordForm } from "#schemas/sign-in";
import { acceptInvitation, findInvitation } from "#services/accounts/invitations";
import { hintNow } from "#services/accounts/policy";
import { signIn } from "#services/accounts/sign-in";
import { withoutSession } from "#services/accounts/work";

export const meta: MetaFunction = () => [{ title: "设置密码 · 议衡" }];

const tokenOf = (request: Request) => new URL(request.url).searchParams.get("token") ?? "";

// Open to whoever holds the link; it opens nothing before its role is confirmed, and once only.
export function loader({ context, request }: LoaderFunctionArgs) {
  return withoutSession(context, null, async (work) => {
    const found = await findInvitation(work, tokenOf(request));
    if (!found.ok) return data({ invited: undefined, message: found.message, hint: "" }, 404);
    return data({ invited: found.value, message: "", hint: await hintNow(work.db) });
  });
}

export async function action({ context, request }: ActionFunctionArgs) {
  const typed = Object.fromEntries(await request.formData());
  const form = newPasswordForm.safeParse(typed);
  if (!form.success) return data({ message: "", ...refusalOf(typed, form.error) }, 422);
  const { password } = form.data;
  const used = await withoutSession(context, null, (work) =>
    acceptInvitation(work, context.auth, tokenOf(request), password),
  );
  if (!used.ok) return data({ kept: {}, ...refusedFields(used) }, 409);
  const { username } = used.value;
  const signedIn = await signIn(context, request, { username, password });
  if (!signedIn.ok) return redirect("/sign-in");
  const to = signedIn.secondFactor ? "/sign-in/second-factor" : "/sign-in";
  return redirect(to, { headers: signedIn.headers });
}

export default function Invitation() {
  const { invited, hint, message } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (!invited) {
    return (
      <NarrowPage title="链接打不开">
        <div className="mt-6">
          <Notice tone="bad">{message}</Notice>
        </div>
      </NarrowPage>
    );
  }
  const { name, username, roleName, organName, purpose } = invited;
  const who = [organName, roleName].filter(Boolean).join(" · ");
  return (
    <NarrowPage title={purpose === "reset" ? "重设密码" : `${name}，欢迎使用议衡`} subtitle={who}>
      <Form method="post" className="mt-6 space-y-4" noValidate>
        {answer?.message ? <Notice tone="bad">{answer.message}</Notice> : null}
        <p>
          您的用户名是 <strong className="font-mono">{username}</strong>，请设一个密码。
        </p>
        <input type="hidden" name="username" autoComplete="username" value={username} />
        <PasswordFields hint={hint} errors={answer?.errors ?? {}} />
        <Button look="primary" className="w-full">
          设置密码并登录
        </Button>
      </Form>
    </NarrowPage>
  );
}
