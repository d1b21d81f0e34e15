import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { batchNumber } from "#schemas/import-page";
import { within } from "#services/door";
import { rejectedRowsFile } from "#services/import/rejected-file";

/** The rows that were not imported, in the layout of the file, each with its reason. */
export function loader({ context, request, params }: LoaderFunctionArgs) {
  return within(context, request, "importLedgers", async ({ actor, db, note }) => {
    const id = batchNumber(params.batchId ?? "");
    const file =
      id === undefined ? undefined : await rejectedRowsFile(db, context.keys, id, actor.id);
    if (!file) throw data(null, 404);
    const object = { objectKind: "batch", objectId: String(id), objectName: file.name } as const;
    note({ act: "exportRejected", ...object, result: "done" });
    return new Response(new Uint8Array(file.bytes), {
      headers: {
        "content-type": file.type,
        "content-disposition": `attachment; filename="rejected"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
        "cache-control": "no-store",
      },
    });
  });
}
