import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { exportNote } from "#services/audit/notes";
import { today } from "#services/clock";
import { within } from "#services/door";
import { exportRegister } from "#services/export";
import { searcherOf } from "#services/register-question";

/** /export/reconsideration.xlsx?…: a register as a file, narrowed by the register's own address. */
export function loader({ context, request, params }: LoaderFunctionArgs) {
  return within(context, request, "exportLists", async ({ actor, db, note }) => {
    const { searchParams } = new URL(request.url);
    const file = params.file ?? "";
    const day = today(context.clock);
    const searcher = searcherOf(context, actor);
    const exported = await exportRegister(db, file, searchParams, day, searcher);
    if (!exported) throw data(null, 404);
    const object = { objectKind: "list", objectId: file } as const;
    note(exportNote("exportList", object, request.url, exported.ok ? exported.rows : undefined));
    if (!exported.ok) {
      return new Response(`没有导出：${exported.faults.join("")}请返回列表更正条件。`, {
        status: 422,
        headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
      });
    }
    return new Response(new Uint8Array(exported.content), {
      headers: {
        "content-type": exported.type,
        "content-disposition": `attachment; filename="${file}"; filename*=UTF-8''${encodeURIComponent(exported.name)}`,
        "cache-control": "no-store",
      },
    });
  });
}
