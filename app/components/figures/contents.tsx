import { MORE_TABLES } from "#components/figures/more-tables";

/** A part of the figures page: the name of its anchor and what it is called. */
interface Part {
  id: string;
  name: string;
}

/** In the order of the page: what a leader asks first, then what is looked up. */
const PARTS: readonly Part[] = [
  { id: "headlines", name: "主要数据" },
  { id: "paragraphs", name: "年度报告段落" },
  { id: "published", name: "已发布数据" },
  { id: "months", name: "逐月" },
  { id: "outcomes", name: "结案方式" },
  { id: "rollUps", name: "被告层级" },
  { id: "T6", name: "裁判结果" },
  { id: "T7", name: "负责人出庭" },
  { id: "reconsideration-sets", name: "行政复议各口径" },
  { id: "litigation-sets", name: "行政应诉各口径" },
  ...MORE_TABLES,
  { id: "rates", name: "全部比率" },
  { id: "form", name: "行政复议案件统计表" },
  { id: "balances", name: "平衡校验" },
];

/** What the page holds, each a step away; nothing for paper. */
export function Contents({ without }: { without: readonly string[] }) {
  return (
    <nav aria-label="本页内容" className="no-print mb-4 text-xs">
      <ul className="flex flex-wrap gap-x-1">
        {PARTS.filter(({ id }) => !without.includes(id)).map(({ id, name }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className="inline-flex min-h-6 items-center rounded-sm px-2 no-underline first:pl-0 hover:bg-sunken"
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
