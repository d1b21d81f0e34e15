import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ButtonLink } from "#components/button";
import { MovedTable } from "#components/calendar/moved-table";
import { Page } from "#components/page";
import { readEdition } from "#services/calendar/edition-view";
import { within } from "#services/door";

export const meta: MetaFunction = () => [{ title: "变动的期限 · 议衡" }];

export function loader({ context, request, params }: LoaderFunctionArgs) {
  return within(context, request, "readCalendar", async ({ db }) => {
    const { searchParams } = new URL(request.url);
    const caseId = searchParams.get("after");
    const after = caseId ? { caseId, proceeding: searchParams.get("suit") ?? "" } : undefined;
    const found = await readEdition(db, params.edition, after);
    if (!found) throw data(null, 404);
    return found;
  });
}

export default function Changes() {
  const { edition, title, reason, loadedAt, loadedBy, total, lines, next } =
    useLoaderData<typeof loader>();
  return (
    <Page
      title="变动的期限"
      subtitle={`${title} · ${loadedBy}于 ${loadedAt} 载入${reason ? `，理由：${reason}` : ""} · 共变动 ${total} 项`}
      actions={
        <ButtonLink look="quiet" href="/admin/calendar">
          ← 工作日历
        </ButtonLink>
      }
    >
      {lines.length > 0 ? <MovedTable lines={lines} /> : <p>已载入。没有期限因此变动。</p>}
      {next ? (
        <p className="mt-3">
          <a href={`/admin/calendar/changes/${edition}?${next}`}>下一页 →</a>
        </p>
      ) : null}
    </Page>
  );
}
