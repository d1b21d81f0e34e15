import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "#services/session";

/** An address that is no page: answered by the root's error page, with the navigation above it. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  await requireActor(context, request, "readCases");
  throw data(null, 404);
}

export default function NoSuchPage() {
  return null;
}
