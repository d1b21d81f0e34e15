import { ButtonLink } from "./button.tsx";

/** Walks a keyset list; a missing address means there is nothing that way. */
export function Pager(props: {
  shown: number;
  total: number | string;
  /** The measure word: 件, 次. */
  unit?: string;
  previous?: string;
  next?: string;
}) {
  const { unit = "条" } = props;
  if (props.shown === 0 && !props.previous && !props.next) return null;
  return (
    <nav
      aria-label="翻页"
      className="no-print mt-3 flex flex-wrap items-center justify-between gap-3"
    >
      <p className="text-muted">
        本页 {props.shown} {unit}，共 <strong className="text-ink">{props.total}</strong> {unit}
      </p>
      <div className="flex gap-2">
        {props.previous ? (
          <ButtonLink href={props.previous} rel="prev">
            ← 上一页
          </ButtonLink>
        ) : null}
        {props.next ? (
          <ButtonLink href={props.next} rel="next">
            下一页 →
          </ButtonLink>
        ) : null}
      </div>
    </nav>
  );
}
