import { Unbroken } from "#components/unbroken";
import { fromStart } from "#schemas/register-address";
import { chipsOf, type RegisterKind, type RegisterView } from "#schemas/register-view";

const CHIP =
  "inline-flex min-h-6 items-center gap-1.5 rounded-sm border border-line-strong bg-surface px-2 py-0.5 text-xs text-ink no-underline hover:border-accent";

/** The conditions in force; each is a link to the list without it. */
export function Chips({ kind, view }: { kind: RegisterKind; view: RegisterView }) {
  const chips = chipsOf(kind, view);
  if (chips.length === 0) return null;
  return (
    <ul aria-label="当前条件" className="mb-3 flex flex-wrap items-center gap-2">
      {chips.map(({ label, value, parts }) => (
        <li key={parts[0]}>
          <a className={CHIP} href={without(view, parts)}>
            <span>
              {label ? <span className="text-muted">{label}：</span> : null}
              {value}
            </span>
            <Cross />
          </a>
        </li>
      ))}
      <li>
        <a className="inline-block py-1 text-xs" href={kind.path}>
          清除全部条件
        </a>
      </li>
    </ul>
  );
}

/** The figure whose cases are listed, with its definition on its face. */
export function FigureSet({ view }: { view: RegisterView }) {
  if (!view.set) return null;
  const params = new URLSearchParams(view.search);
  const [from, to, asOf] = ["from", "to", "asOf"].map((name) => params.get(name));
  return (
    <div className="mb-3 flex flex-wrap items-start justify-between gap-3 rounded-sm border-l-4 border-accent bg-accent-soft px-4 py-2">
      <div className="min-w-0">
        <p>
          <span className="text-muted">指标口径：</span>
          <strong className="font-semibold">{view.set.name}</strong>
          <span className="ml-3 text-muted">
            <Unbroken>{`${from} 至 ${to}${asOf ? `，统计截至 ${asOf}` : ""}`}</Unbroken>
          </span>
        </p>
        <p className="text-xs text-muted">
          {view.set.definition}（{view.set.law}）
        </p>
      </div>
      <a className={`${CHIP} no-print`} href={without(view, ["set", "from", "to", "asOf"])}>
        不按这一口径
        <Cross />
      </a>
    </div>
  );
}

function without(view: RegisterView, parts: readonly string[]): string {
  return fromStart(view.search, Object.fromEntries(parts.map((part) => [part, undefined])));
}

function Cross() {
  return (
    <>
      <span aria-hidden="true" className="no-print">
        ✕
      </span>
      <span className="sr-only">，去掉这一条件</span>
    </>
  );
}
