import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { FileDrop } from "#components/file-drop";
import { BatchTable } from "#components/import/batch-table";
import { Page } from "#components/page";
import { shownInstant } from "#domain/instants";
import { batchNumber } from "#schemas/import-page";
import { admit, within } from "#services/door";
import { listBatches, startImport } from "#services/import/batches";
import { readUpload } from "#services/upload";

const BATCHES_SHOWN = 50;

export const meta: MetaFunction = () => [{ title: "导入台账 · 议衡" }];

export function loader({ context, request }: LoaderFunctionArgs) {
  return within(context, request, "importLedgers", async ({ db }) => {
    const before = batchNumber(new URL(request.url).searchParams.get("before") ?? "");
    const batches = await listBatches(db, { before, limit: BATCHES_SHOWN });
    return {
      batches: batches.map(
        ({ id, fileName, status, statusLabel, counts, createdAt, createdByName }) => ({
          id,
          fileName,
          status,
          statusLabel,
          counts,
          createdByName,
          createdAt: shownInstant(createdAt),
        }),
      ),
      older: batches.length === BATCHES_SHOWN ? batches.at(-1)?.id : undefined,
    };
  });
}

export async function action({ context, request }: ActionFunctionArgs) {
  await admit(context, request, "importLedgers");
  const upload = await readUpload(request, "file");
  if (!upload.ok) return data({ message: upload.message }, 422);
  return within(context, request, "importLedgers", async ({ actor, db, after, note }) => {
    const started = await startImport(db, {
      fileName: upload.value.name,
      bytes: upload.value.bytes,
      keys: context.keys,
      asker: { by: actor.id, via: "page", organId: actor.organId },
    });
    if (!started.ok) return data({ message: started.message }, 422);
    const file = { objectId: String(started.value), objectName: upload.value.name };
    note({ act: "examineLedger", objectKind: "batch", ...file, result: "done" });
    after(() => context.imports.add(started.value, "examine"));
    return redirect(`/import/${started.value}`);
  });
}

export default function Import() {
  const { batches, older } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page title="导入台账" subtitle="先逐行核对、给出结论；确认后才导入。导入的整批可以撤销。">
      <Form method="post" encType="multipart/form-data">
        <FileDrop
          name="file"
          label="把台账拖到这里，或选择文件"
          hint="复议台账、应诉台账、机关名录；.xlsx 或 .csv，20 MB 以内，表头和列序不必改"
          accept=".xlsx,.csv,.tsv,.txt"
          button="开始核对"
          error={answer?.message}
          waiting={useNavigation().state !== "idle"}
        />
      </Form>
      {batches.length > 0 ? (
        <section className="mt-6">
          <h2 className="mb-2 font-semibold">导入记录</h2>
          <BatchTable batches={batches} />
          {older ? (
            <p className="mt-3">
              <a href={`/import?before=${older}`}>更早的批次 →</a>
            </p>
          ) : null}
        </section>
      ) : null}
    </Page>
  );
}
