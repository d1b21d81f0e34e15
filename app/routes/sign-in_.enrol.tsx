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
import { findHalfSignedIn } from "#services/accounts/half-signed-in";
import { findEnrolment } from "#services/accounts/second-factor";
import { returnPath } from "#services/session";

export const meta: MetaFunction = () => [{ title: "登记验证器 · 议衡" }];

// For whose role demands a second factor that they do not have yet.
export async function loader({ context, request }: LoaderFunctionArgs) {
  const half = await findHalfSignedIn(context, request, "enrol");
  if (!half) throw redirect("/sign-in");
  const { own, username } = half;
  return { enrolment: await findEnrolment(context, { id: own.id, username }) };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const half = await findHalfSignedIn(context, request, "enrol");
  if (!half) throw redirect("/sign-in");
  const step = await takeEnrolmentStep(context, request, half.own, await request.formData());
  if (!step.ok) return data({ message: step.message, errors: step.errors }, step.status);
  const here = new URL(request.url);
  const to = returnPath(here.searchParams.get("to"));
  return redirect(step.done ? to : here.pathname + here.search, { headers: step.headers });
}

export default function RequiredEnrolment() {
  const { enrolment } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <NarrowPage title="登记验证器" subtitle="您的角色须用第二因素登录，登记后继续。">
      <Enrolment
        enrolment={enrolment}
        message={answer?.message ?? ""}
        errors={answer?.errors ?? {}}
      />
    </NarrowPage>
  );
}
