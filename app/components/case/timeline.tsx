import { Section } from "#components/page";
import { Tag } from "#components/tag";
import { Unbroken } from "#components/unbroken";
import type { TimelineEntry } from "#schemas/case-view";

/** The ordered record of a case's steps; what was taken back stays, struck through, with the reason. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <Section title="案卷经过" note="只增不改：更正以新的登记作出，原登记保留">
      <ol className="space-y-0">
        {entries.map((entry) => (
          <Entry key={entry.seq} entry={entry} />
        ))}
      </ol>
    </Section>
  );
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const gone = entry.voidedBy !== undefined;
  return (
    <li
      id={`step-${entry.seq}`}
      className="grid grid-cols-1 gap-x-4 items-baseline border-b border-line py-2 first:pt-0 last:border-b-0 last:pb-0 sm:grid-cols-[6rem_1fr] lg:grid-cols-[6rem_1fr_20rem]"
    >
      <div className={gone ? "text-muted line-through" : ""}>{entry.on ?? "日期未记载"}</div>
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-2">
          {gone ? <del className="text-muted">{entry.label}</del> : <strong>{entry.label}</strong>}
          <Correction entry={entry} />
        </p>
        {entry.facts.length > 0 ? (
          <p className={`text-muted ${gone ? "line-through" : ""}`}>
            <Unbroken>
              {entry.facts.map(({ label, value }) => `${label}：${value}`).join("；")}
            </Unbroken>
          </p>
        ) : null}
        {entry.reason ? <p>理由：{entry.reason}</p> : null}
      </div>
      <div className="text-xs text-muted lg:text-right">
        <p>
          {entry.recordedBy} 于 <span className="whitespace-nowrap">{entry.recordedAt}</span> 登记
        </p>
        <Source entry={entry} />
      </div>
    </li>
  );
}

function Correction({ entry: { voidedBy, voids, replaced } }: { entry: TimelineEntry }) {
  return (
    <>
      {voidedBy === undefined ? null : (
        <>
          <Tag tone="bad">{replaced ? "已更正" : "已撤销"}</Tag>
          <a className="text-xs" href={`#step-${voidedBy}`}>
            {replaced ? "见更正" : "见撤销登记"}
          </a>
        </>
      )}
      {voids === undefined ? null : (
        <>
          <Tag tone="accent">更正</Tag>
          <a className="text-xs" href={`#step-${voids}`}>
            见原登记
          </a>
        </>
      )}
    </>
  );
}

function Source({ entry: { source } }: { entry: TimelineEntry }) {
  if (!source) return null;
  const place = [
    source.sheet && !source.fileName.startsWith(source.sheet) && `工作表“${source.sheet}”`,
    source.row && `第${source.row}行`,
  ];
  return (
    <p>
      来自{" "}
      <a className="underline" href={`/import/${source.batchId}`}>
        {source.fileName || `导入批次${source.batchId}`}
      </a>
      {place.filter(Boolean).length > 0 ? `，${place.filter(Boolean).join("")}` : ""}
    </p>
  );
}
