import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { leaveForIdentityService } from "#services/accounts/unified-sign-in";

/** Someone who comes here by address only has nothing to see. */
export function loader() {
  throw redirect("/sign-in");
}

// Open to all: who it is, the unified identity service will say.
export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const { to, headers } = await leaveForIdentityService(context, String(form.get("to") ?? ""));
  throw redirect(to, { headers });
}
