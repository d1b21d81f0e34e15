import type { ActionFunctionArgs } from "@remix-run/node";
import { printNote } from "#services/audit/printing";
import { within } from "#services/door";

/** Told by a page when it is printed (#components/audit/print-note); answers nothing. */
export function action({ context, request }: ActionFunctionArgs) {
  return within(context, request, "readStart", async ({ db, form, note }) => {
    note(await printNote(db, String(form.get("path") ?? "")));
    return new Response(null, { status: 204 });
  });
}
