import { Section } from "#components/page";

export interface OrganChangeLine {
  id: number;
  at: string;
  by: string;
  reason: string;
  differences: { label: string; before: string; after: string }[];
}

/** Who changed what about an organ, the latest first. */
export function OrganRecord({ changes }: { changes: readonly OrganChangeLine[] }) {
  return (
    <Section title="更改记录">
      {changes.length === 0 ? <p className="text-muted">建立以来没有更改。</p> : null}
      <ol>
        {changes.map(({ id, at, by, reason, differences }) => (
          <li
            key={id}
            className="grid gap-x-4 border-b border-line py-2 first:pt-0 last:border-b-0 last:pb-0 sm:grid-cols-[1fr_14rem]"
          >
            <div className="min-w-0">
              {differences.map(({ label, before, after }) => (
                <p key={label}>
                  {label}：<del className="text-muted">{before}</del> → <ins>{after}</ins>
                </p>
              ))}
              {reason ? (
                <p className={differences.length > 0 ? "text-muted" : ""}>{reason}</p>
              ) : null}
            </div>
            <p className="text-xs text-muted sm:text-right">
              {by} 于 {at}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
