import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { signOut } from "#services/session";

/** Someone who comes here by address only has nothing to see. */
export function loader() {
  throw redirect("/");
}

// Open to all: without a session there is nothing to end.
export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const headers = await signOut(context, request, form.get("everywhere") === "1");
  // Not "cookies": it would end sessions in the other systems under the same domain as well.
  headers.set("clear-site-data", '"cache", "storage"');
  throw redirect("/sign-in", { headers });
}
