import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { exportAuditFile } from "#services/audit/export-file";
import { conditionsOf } from "#services/audit/request";
import { today } from "#services/clock";
import { within } from "#services/door";

/** /admin/audit/export/audit.xlsx?…: the auditor's list as a file; handing it out is a record itself. */
export function loader({ context, request, params }: LoaderFunctionArgs) {
  return within(context, request, "readAudit", async ({ db, note }) => {
    const file = params.file ?? "";
    const { searchParams } = new URL(request.url);
    const exported = await exportAuditFile(db, file, searchParams, today(context.clock));
    if (!exported) throw data(null, 404);
    const act = { act: "exportAudit", objectKind: "audit", objectId: file } as const;
    const detail = conditionsOf(request.url);
    if (!exported.ok) {
      note({ ...act, result: "refused", detail });
      return new Response(`没有导出：${exported.faults.join("")}请返回列表更正条件。`, {
        status: 422,
        headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
      });
    }
    note({ ...act, result: "done", detail: { ...detail, rows: exported.rows } });
    return new Response(new Uint8Array(exported.content), {
      headers: {
        "content-type": exported.type,
        "content-disposition": `attachment; filename="${file}"; filename*=UTF-8''${encodeURIComponent(exported.name)}`,
        "cache-control": "no-store",
      },
    });
  });
}
