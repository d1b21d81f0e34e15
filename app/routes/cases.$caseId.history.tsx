import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { RecordsTable } from "#components/audit/records-table";
import { ButtonLink } from "#components/button";
import { Page } from "#components/page";
import { Pager } from "#components/pager";
import { readAuditQuery } from "#schemas/audit";
import { readHistoryPage } from "#services/audit/history";
import { within } from "#services/door";

export const meta: MetaFunction = () => [{ title: "查阅与操作记录 · 议衡" }];

export function loader({ context, request, params }: LoaderFunctionArgs) {
  return within(context, request, "readCases", async ({ db, note }) => {
    const { query } = readAuditQuery(new URL(request.url).searchParams);
    const found = await readHistoryPage(db, params.caseId, query);
    if (!found) throw data(null, 404);
    const { caseId } = found;
    note({ act: "readHistory", objectKind: "case", objectId: caseId, caseId, result: "done" });
    return found;
  });
}

export default function CaseHistory() {
  const { caseId, kind, lines, total, before, after } = useLoaderData<typeof loader>();
  const home = kind === "dispute" ? `/litigation/${caseId}` : `/reconsideration/${caseId}`;
  return (
    <Page
      title="查阅与操作记录"
      subtitle="谁在何时查阅、登记、导出了这个案件；新的在前，不能更改"
      actions={<ButtonLink href={home}>← 返回案件</ButtonLink>}
    >
      <RecordsTable lines={lines} ofCase />
      <Pager
        shown={lines.length}
        total={total}
        previous={before ? `?before=${before}` : undefined}
        next={after ? `?after=${after}` : undefined}
      />
    </Page>
  );
}
