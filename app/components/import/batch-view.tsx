import { Form, useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button, ButtonLink } from "#components/button";
import { Notice } from "#components/notice";
import { OfficeForm } from "./office-form.tsx";
import { type OrganLine, OrganTable } from "./organ-table.tsx";
import { Progress } from "./progress.tsx";
import { type RowLine, RowTable } from "./row-table.tsx";
import { type Choice, type SheetLine, SheetMapping } from "./sheet-mapping.tsx";
import { StatusTag } from "./status-tags.tsx";
import { UndoForm } from "./undo-form.tsx";

interface Props {
  batch: {
    id: number;
    status: string;
    statusLabel: string;
    appliedByName: string | null;
    appliedAt: string | null;
    undoneByName: string | null;
    undoneAt: string | null;
    counts: Partial<Record<string, number>>;
    progress: { done: number; total: number };
    refusal: string | null;
    /** Somebody has asked for the undoing, which waits for another. */
    waitingUndo?: { askedBy: string; askedAt: string };
    sheets: SheetLine[];
    organs: OrganLine[];
    /** Whose ledger it is, as far as known, where no column says so; undefined when nobody must say. */
    office?: string;
  };
  choices: Choice[];
  query: { verdict?: string; withProblems: boolean };
  rows: RowLine[];
  after?: { sheet: string; row: number };
}

/** One batch from the dry run to its undoing. */
export function BatchView({ batch, choices, query, rows, after }: Props) {
  const working = ["examining", "applying", "undoing"].includes(batch.status);
  const counted = batch.counts.read !== undefined;
  return (
    <>
      {batch.refusal ? <Notice tone="bad">{batch.refusal}</Notice> : null}
      {working ? (
        <Progress label={batch.statusLabel} {...batch.progress} href={`/import/${batch.id}`} />
      ) : (
        <Standing batch={batch} />
      )}
      {batch.office === undefined ? null : (
        <OfficeForm key={batch.office} organName={batch.office} />
      )}
      {batch.status === "examined" ? <ApplyForm counts={batch.counts} /> : null}
      {batch.status === "applied" ? <UndoForm {...batch} rows={batch.counts.read ?? 0} /> : null}
      {batch.sheets.length > 0 ? (
        <Part title="工作表与列">
          <div className="space-y-2">
            {batch.sheets.map((sheet) => (
              <SheetMapping
                key={sheet.name}
                sheet={sheet}
                choices={choices}
                open={batch.status === "examined"}
              />
            ))}
          </div>
        </Part>
      ) : null}
      {batch.organs.length > 0 ? (
        <Part title={`随本批新增的机关（${batch.organs.length}）`}>
          <OrganTable organs={batch.organs} label="随本批新增的机关" />
        </Part>
      ) : null}
      {counted ? (
        <Part title="逐行结论">
          <Filters batch={batch} query={query} />
          {rows.length > 0 ? (
            <RowTable rows={rows} sheets={batch.sheets.length} />
          ) : (
            <p className="rounded-md border border-line bg-surface px-4 py-6 text-center text-muted">
              没有这样的行。
            </p>
          )}
          {after ? (
            <p className="mt-3">
              <ButtonLink href={address(batch.id, query, after)}>下一页 →</ButtonLink>
            </p>
          ) : null}
        </Part>
      ) : null}
    </>
  );
}

function Standing({ batch }: { batch: Props["batch"] }) {
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2 rounded-md border border-line bg-surface px-4 py-3">
      <StatusTag status={batch.status} label={batch.statusLabel} />
      {batch.appliedAt ? (
        <span className="text-muted">
          {batch.appliedByName ?? "系统"}导入于 {batch.appliedAt}
        </span>
      ) : null}
      {batch.undoneAt ? (
        <span className="text-muted">
          {batch.undoneByName ?? "系统"}撤销于 {batch.undoneAt}
        </span>
      ) : null}
      <Counts counts={batch.counts} />
    </div>
  );
}

const COUNTED = [
  ["read", "读到"],
  ["created", "新增"],
  ["changed", "有变化"],
  ["unchanged", "无变化"],
  ["rejected", "不予导入"],
  ["warnings", "疑点"],
] as const;

function Counts({ counts }: { counts: Props["batch"]["counts"] }) {
  if (counts.read === undefined) return null;
  return (
    <dl className="flex flex-wrap gap-x-5 gap-y-1">
      {COUNTED.map(([key, label]) => (
        <div key={key} className="flex items-baseline gap-1.5">
          <dt className="text-muted">{label}</dt>
          <dd className="font-semibold">{counts[key] ?? 0}</dd>
        </div>
      ))}
    </dl>
  );
}

const NOTHING = {
  known: "没有新增或变化，不需要导入。",
  rejected: "没有可以导入的行。请下载不予导入的行，按说明改好后重新提交。",
};

function ApplyForm({ counts }: { counts: Props["batch"]["counts"] }) {
  const waiting = useNavigation().state !== "idle";
  const rejected = counts.rejected ?? 0;
  const nothing = (counts.created ?? 0) + (counts.changed ?? 0) + (counts.organs ?? 0) === 0;
  return (
    <Form method="post" className="flex flex-wrap items-center gap-3">
      <input type="hidden" name="onError" value={rejected > 0 ? "skip" : "stop"} />
      {nothing ? <p>{NOTHING[rejected > 0 ? "rejected" : "known"]}</p> : null}
      {nothing ? null : (
        <Button look="primary" name="action" value="apply" disabled={waiting}>
          {rejected > 0 ? `确认导入，跳过不予导入的 ${rejected} 行` : "确认导入"}
        </Button>
      )}
      <Button name="action" value="discard" disabled={waiting}>
        放弃
      </Button>
    </Form>
  );
}

function Filters({ batch, query }: Pick<Props, "batch" | "query">) {
  const choices = [
    { label: "全部", verdict: undefined, withProblems: false },
    { label: "新增", verdict: "new", withProblems: false },
    { label: "有变化", verdict: "changed", withProblems: false },
    { label: "无变化", verdict: "unchanged", withProblems: false },
    { label: "不予导入", verdict: "rejected", withProblems: false },
    { label: "有疑点", verdict: undefined, withProblems: true },
  ];
  return (
    <nav aria-label="筛选结论" className="mb-2 flex flex-wrap items-center gap-1">
      {choices.map(({ label, ...choice }) => {
        const here = choice.verdict === query.verdict && choice.withProblems === query.withProblems;
        return (
          <a
            key={label}
            href={address(batch.id, choice)}
            aria-current={here ? "true" : undefined}
            className={`rounded-sm px-2.5 py-1 no-underline hover:bg-sunken ${here ? "bg-accent-soft font-semibold text-ink" : "text-muted"}`}
          >
            {label}
          </a>
        );
      })}
      {(batch.counts.rejected ?? 0) > 0 ? (
        <ButtonLink className="ml-auto" href={`/import/${batch.id}/rejected`} download>
          下载不予导入的行
        </ButtonLink>
      ) : null}
    </nav>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-2 font-semibold">{title}</h2>
      {children}
    </section>
  );
}

function address(id: number, query: Props["query"], after?: Props["after"]): string {
  const params = new URLSearchParams();
  if (query.verdict) params.set("verdict", query.verdict);
  if (query.withProblems) params.set("notes", "1");
  if (after) params.set("sheet", after.sheet);
  if (after) params.set("row", String(after.row));
  return params.size > 0 ? `/import/${id}?${params}` : `/import/${id}`;
}
