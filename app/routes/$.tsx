import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { within } from "#services/door";

/** An address that is no page: answered by the root's error page, with the navigation above it. */
export function loader({ context, request }: LoaderFunctionArgs) {
  return within(context, request, "readStart", () => {
    throw data(null, 404);
  });
}

export default function NoSuchPage() {
  return null;
}
