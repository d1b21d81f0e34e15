import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { returnFromIdentityService } from "#services/accounts/unified-sign-in";

// Open to all: what the unified identity service says of whoever comes back is checked here.
export async function loader({ context, request }: LoaderFunctionArgs) {
  const { to, headers } = await returnFromIdentityService(context, request);
  throw redirect(to, { headers });
}
