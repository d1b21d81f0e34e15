import { Tag } from "#components/tag";

export interface TreeNode {
  id: string;
  name: string;
  level: string;
  endedOn: string | null;
  batchId: number | null;
  doubt: string | null;
  decided: number;
  responded: number;
  sued: number;
  passing: boolean;
  below: TreeNode[];
  further: number;
}

interface Props {
  nodes: readonly TreeNode[];
  /** Storeys that are open from the beginning. */
  open: number;
}

/** The tree of organs; opens and closes without a script, by the mark at the left of a row. */
export function OrganTree({ nodes, open }: Props) {
  return (
    <div className="rounded-md border border-line bg-surface">
      <div
        aria-hidden="true"
        className="hidden gap-2 border-b border-line bg-sunken px-3 py-2 text-xs font-semibold text-muted md:flex"
      >
        <span className="w-6" />
        <span className="flex-1">机关</span>
        <span className="w-40">级别</span>
        <span className="w-20 text-right">办理复议</span>
        <span className="w-20 text-right">被申请复议</span>
        <span className="w-20 text-right">被诉</span>
      </div>
      <Storey nodes={nodes} open={open} />
    </div>
  );
}

function Storey({ nodes, open }: Props) {
  return (
    <ul>
      {nodes.map((node) => (
        <li key={node.id} className="relative border-b border-line last:border-b-0">
          <Row node={node} />
          {node.below.length > 0 ? (
            <details open={open > 0}>
              <summary
                aria-label={`${node.name}的下级机关`}
                className="absolute top-0.5 left-3 flex h-7 w-6 list-none items-center justify-center text-muted hover:bg-sunken [&::-webkit-details-marker]:hidden"
              >
                <span aria-hidden="true" className="in-[details[open]>summary]:rotate-90">
                  ▸
                </span>
              </summary>
              <div className="border-t border-line pl-3 md:pl-6">
                <Storey nodes={node.below} open={open - 1} />
              </div>
            </details>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Row({ node }: { node: TreeNode }) {
  return (
    <div className="flex min-w-0 flex-wrap gap-x-2 py-1.5 pr-3 pl-11 hover:bg-sunken md:flex-nowrap">
      <span className="flex min-w-0 basis-full flex-wrap items-baseline gap-x-2 md:flex-1 md:basis-auto">
        <a href={`/admin/organs/${node.id}`} className={node.passing ? "text-muted" : ""}>
          {node.name}
        </a>
        {node.endedOn ? <Tag>存续至{node.endedOn}</Tag> : null}
        {node.doubt ? <Tag tone="warn">待核对</Tag> : null}
        {node.batchId ? (
          <a className="text-xs text-muted" href={`/import/${node.batchId}`}>
            第{node.batchId}批导入
          </a>
        ) : null}
        {node.further > 0 ? (
          <a className="text-xs" href={`/admin/organs?under=${node.id}`}>
            下级{node.further}个 →
          </a>
        ) : null}
      </span>
      <span className="text-muted md:w-40">{node.level}</span>
      <Count label="办理复议" number={node.decided} href={`/reconsideration?organ=${node.id}`} />
      <Count
        label="被申请复议"
        number={node.responded}
        href={`/reconsideration?respondent=${node.id}`}
      />
      <Count label="被诉" number={node.sued} href={`/litigation?defendant=${node.id}`} />
    </div>
  );
}

/** Narrow screens show only what there is, with its word; wide ones have the word above the column. */
function Count({ label, number, href }: { label: string; number: number; href: string }) {
  if (number === 0) return <span aria-hidden="true" className="hidden w-20 md:inline" />;
  return (
    <span className="md:w-20 md:text-right">
      <span className="text-xs text-muted md:sr-only">{label} </span>
      <a href={href}>{number.toLocaleString("zh-CN")}</a>
    </span>
  );
}
