import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { within } from "#services/door";
import { publicationFile } from "#services/figures/publication-view";

/** One publication as a .csv file: exactly what was frozen, with its digest. */
export function loader({ context, request, params }: LoaderFunctionArgs) {
  return within(context, request, "readFigures", async ({ db, note }) => {
    const file = await publicationFile(db, params.publicationId);
    if (!file) throw data(null, 404);
    const { id, digest } = file.line;
    const object = { objectKind: "figures", objectId: id, objectName: file.name } as const;
    note({ act: "exportFigures", ...object, result: "done", detail: { digest, format: "csv" } });
    return new Response(new Uint8Array(file.content), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="figures.csv"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
        "cache-control": "no-store",
      },
    });
  });
}
