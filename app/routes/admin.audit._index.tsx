import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AuditFilterForm } from "#components/audit/filter";
import { RecordsTable } from "#components/audit/records-table";
import { Verification } from "#components/audit/verification";
import { ButtonLink } from "#components/button";
import { Notice } from "#components/notice";
import { Page } from "#components/page";
import { Pager } from "#components/pager";
import { readAuditQuery } from "#schemas/audit";
import { fromStart, tidyAddress, withParts } from "#schemas/register-address";
import { readAuditPage } from "#services/audit/page";
import { conditionsOf } from "#services/audit/request";
import { verificationNote, verifyAudit } from "#services/audit/verify";
import { within } from "#services/door";

export const meta: MetaFunction = () => [{ title: "审计记录 · 议衡" }];

export function loader({ context, request }: LoaderFunctionArgs) {
  return within(context, request, "readAudit", async ({ db, note }) => {
    const tidy = tidyAddress(request.url);
    if (tidy) throw redirect(tidy);
    const { search, searchParams } = new URL(request.url);
    const { query, faults } = readAuditQuery(searchParams);
    const detail = conditionsOf(request.url);
    note({ act: "readAudit", objectKind: "audit", result: "done", detail });
    return { search, faults, ...(await readAuditPage(db, query)) };
  });
}

export function action({ context, request }: ActionFunctionArgs) {
  return within(context, request, "readAudit", async ({ db, form, note }) => {
    // It reads every record that there is: only when that is what was asked.
    if (form.get("action") !== "verify") {
      return data({ message: "没有核验：请用“核验整条审计链”按钮。" }, 422);
    }
    const verified = await verifyAudit(db, context.audit.keys);
    note(verificationNote(verified));
    return data({ message: "" });
  });
}

export default function Audit() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.message;
  const { search, faults, lines, total, bounded, before, after, verification } = page;
  const shown = bounded ? `${total.toLocaleString("zh-CN")}以上` : total;
  const query = fromStart(search, {});
  return (
    <Page
      paper="landscape"
      title="审计记录"
      subtitle={
        <span role="status">
          共 <strong className="text-ink">{shown}</strong> 条；只增不改，任何一处改动都能核验出来
        </span>
      }
      actions={
        <>
          <ButtonLink href={`/admin/audit/export/audit.xlsx${query}`} download>
            导出 Excel
          </ButtonLink>
          <ButtonLink href={`/admin/audit/export/audit.csv${query}`} download>
            导出 CSV
          </ButtonLink>
        </>
      }
    >
      {refused ? <Notice tone="bad">{refused}</Notice> : null}
      <Verification last={verification} />
      <AuditFilterForm search={search} faults={faults} />
      {lines.length > 0 ? <RecordsTable lines={lines} /> : <Nothing />}
      <Pager
        shown={lines.length}
        total={shown}
        previous={before ? withParts(search, { before: `${before}`, after: undefined }) : undefined}
        next={after ? withParts(search, { after: `${after}`, before: undefined }) : undefined}
      />
    </Page>
  );
}

function Nothing() {
  return (
    <div className="rounded-md border border-line bg-surface px-4 py-10 text-center">
      <p className="font-semibold">没有符合条件的记录</p>
      <p className="mt-1 text-muted">
        请放宽条件，或
        <a className="underline" href="/admin/audit">
          查看全部
        </a>
        。
      </p>
    </div>
  );
}
