import type { ReactNode } from "react";
import { ButtonLink } from "#components/button";
import { Notice } from "#components/notice";
import { Page } from "#components/page";
import { Pager } from "#components/pager";
import { PAGE_SIZES } from "#schemas/register";
import { fromStart, withParts } from "#schemas/register-address";
import type { RegisterKind, RegisterView } from "#schemas/register-view";
import { Chips, FigureSet } from "./chips.tsx";
import { FilterForm } from "./filter-form.tsx";

/** A register: what narrows it, how many rows that leaves, the rows, and the way on. */
export function RegisterFrame(props: {
  title: string;
  kind: RegisterKind;
  view: RegisterView;
  shown: number;
  children: ReactNode;
}) {
  const { kind, view, shown } = props;
  const total = view.bounded ? `${view.total.toLocaleString("zh-CN")}以上` : view.total;
  return (
    <Page
      paper="landscape"
      title={props.title}
      subtitle={
        <span role="status">
          共 <strong className="text-ink">{total}</strong> {kind.unit}
        </span>
      }
      actions={<Exports kind={kind} view={view} />}
    >
      <FilterForm kind={kind} view={view} />
      <Faults faults={view.faults} />
      <FigureSet view={view} />
      <Chips kind={kind} view={view} />
      {shown > 0 ? props.children : <Nothing kind={kind} view={view} />}
      <Pager
        shown={shown}
        total={total}
        unit={kind.unit}
        previous={view.before && withParts(view.search, { before: view.before, after: undefined })}
        next={view.after && withParts(view.search, { after: view.after, before: undefined })}
      />
      {shown > 0 ? <Sizes view={view} unit={kind.unit} /> : null}
    </Page>
  );
}

function Exports({ kind, view }: { kind: RegisterKind; view: RegisterView }) {
  const query = fromStart(view.search, {});
  return (
    <>
      <ButtonLink href={`/export${kind.path}.xlsx${query}`} download>
        导出 Excel
      </ButtonLink>
      <ButtonLink href={`/export${kind.path}.csv${query}`} download>
        导出 CSV
      </ButtonLink>
    </>
  );
}

function Faults({ faults }: { faults: RegisterView["faults"] }) {
  const sentences = [...new Set(Object.values(faults))];
  if (sentences.length === 0) return null;
  return (
    <div className="mb-3">
      <Notice tone="warn" title="有条件没有生效">
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Notice>
    </div>
  );
}

function Nothing({ kind, view }: { kind: RegisterKind; view: RegisterView }) {
  const somewhere = view.search !== "";
  return (
    <div className="rounded-md border border-line bg-surface px-4 py-10 text-center">
      <p className="font-semibold">{somewhere ? "没有符合条件的记录" : "还没有记录"}</p>
      <p className="mt-1 text-muted">
        {somewhere ? (
          <>
            请放宽条件，或
            <a className="underline" href={kind.path}>
              查看全部
            </a>
            。
          </>
        ) : (
          <>
            可以
            <a className="underline" href="/import">
              导入现有台账
            </a>
            。
          </>
        )}
      </p>
    </div>
  );
}

function Sizes({ view, unit }: { view: RegisterView; unit: string }) {
  return (
    <p className="no-print mt-2 text-xs text-muted">
      每页
      {PAGE_SIZES.map((size) => (
        <a
          key={size}
          className="ml-1 inline-block min-w-6 px-1 py-1 text-center aria-[current=true]:font-semibold aria-[current=true]:text-ink aria-[current=true]:no-underline"
          href={fromStart(view.search, { size })}
          aria-current={String(view.size) === size ? "true" : undefined}
        >
          {size}
        </a>
      ))}
      <span className="ml-2">{unit}</span>
    </p>
  );
}
