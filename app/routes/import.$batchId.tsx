import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ButtonLink } from "#components/button";
import { BatchView } from "#components/import/batch-view";
import { Notice } from "#components/notice";
import { Page } from "#components/page";
import { batchNumber, batchRowsQuery, readBatchForm } from "#schemas/import-page";
import { within } from "#services/door";
import { takeBatchAction } from "#services/import/batch-actions";
import { findBatchPage } from "#services/import/batch-page";
import { findBatch } from "#services/import/batches";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page ? `导入批次 ${page.batch.id}` : "没有找到"} · 议衡` },
];

export function loader({ context, request, params }: LoaderFunctionArgs) {
  return within(context, request, "importLedgers", async ({ actor, db, note }) => {
    const query = batchRowsQuery(new URL(request.url).searchParams);
    const page = await findBatchPage(db, actor, params.batchId ?? "", query);
    if (!page) throw data(null, 404);
    const { id, fileName } = page.batch;
    const batch = { objectId: String(id), objectName: fileName };
    note({ act: "readBatch", objectKind: "batch", ...batch, result: "done" });
    return page;
  });
}

export function action({ context, request, params }: ActionFunctionArgs) {
  return within(context, request, "importLedgers", async (work) => {
    const id = batchNumber(params.batchId ?? "");
    if (id === undefined || !(await findBatch(work.db, id))) throw data(null, 404);
    const form = readBatchForm(work.form);
    if (!form.ok) return data({ message: form.message }, 422);
    const taken = await takeBatchAction(work, context, params.batchId ?? "", form.value);
    if (!taken) throw data(null, 404);
    return taken.ok ? data({ message: "" }) : data({ message: taken.message }, 409);
  });
}

export default function ImportBatch() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { batch } = page;
  return (
    <Page
      title={`导入批次 ${batch.id}`}
      subtitle={
        <>
          {batch.fileName} · {batch.createdByName ?? "系统"}提交于{" "}
          <span className="whitespace-nowrap">{batch.createdAt}</span>
        </>
      }
      actions={<ButtonLink href="/import">← 返回导入台账</ButtonLink>}
    >
      <div className="space-y-5">
        {answer?.message ? <Notice tone="bad">{answer.message}</Notice> : null}
        <BatchView {...page} />
      </div>
    </Page>
  );
}
