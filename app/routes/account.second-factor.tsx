import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Enrolment } from "#components/accounts/enrolment";
import { NarrowPage } from "#components/accounts/narrow-page";
import { takeEnrolmentStep } from "#services/accounts/enrolling";
import { findEnrolment } from "#services/accounts/second-factor";
import { admit, amongAccounts } from "#services/door";
import { findOpenSession } from "#services/session";

export const meta: MetaFunction = () => [{ title: "登记验证器 · 议衡" }];

export function loader({ context, request }: LoaderFunctionArgs) {
  return amongAccounts(context, request, "manageOwnAccount", async ({ actor }) => {
    const session = await findOpenSession(context, request);
    const username = session?.username ?? "";
    return { enrolment: await findEnrolment(context, { id: actor.id, username }) };
  });
}

export async function action({ context, request }: ActionFunctionArgs) {
  const actor = await admit(context, request, "manageOwnAccount");
  const step = await takeEnrolmentStep(context, request, actor, await request.formData());
  if (!step.ok) return data({ message: step.message, errors: step.errors }, step.status);
  return redirect(step.done ? "/account" : "/account/second-factor", { headers: step.headers });
}

export default function OwnEnrolment() {
  const { enrolment } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <NarrowPage title="登记验证器" subtitle="登记后，每次登录再输入验证器显示的六位数字。">
      <Enrolment
        enrolment={enrolment}
        message={answer?.message ?? ""}
        errors={answer?.errors ?? {}}
      />
      <p className="mt-4">
        <a href="/account">← 返回我的账号</a>
      </p>
    </NarrowPage>
  );
}
