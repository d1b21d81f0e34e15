import { CountsTable } from "#components/figures/cross-table";
import type { FigureScope } from "#components/figures/figure-link";
import { SetTable } from "#components/figures/set-table";
import type { CountTable, Figures } from "#components/figures/types";
import { Fold } from "#components/fold";

/** Tables that are looked up: each fold is named in the list of contents, and holds these tables. */
export const MORE_TABLES = [
  { id: "work", name: "工作流程", tables: ["T2", "T2-handler"] },
  { id: "quality", name: "办案质量", tables: ["T3"] },
  { id: "refusals", name: "不予受理理由", tables: ["T4"] },
  { id: "forms", name: "被告形式和裁判结果", tables: ["T6-form", "T5-defendants"] },
  { id: "agencies", name: "各机关负责人出庭", tables: ["T7-agency", "HA-2"] },
  { id: "duties", name: "履行和建议", tables: ["T8"] },
  { id: "information", name: "政府信息公开", tables: ["T9"] },
] as const;

interface Props {
  figures: Figures;
  tables: ReadonlyMap<string, CountTable>;
  scope: FigureScope;
}

/** The work flow, the quality, the agencies: one fold each. */
export function MoreTables({ figures, tables, scope }: Props) {
  return (
    <>
      {MORE_TABLES.map(({ id, name, tables: ids }) => {
        const shown = ids.flatMap((each) => tables.get(each) ?? []);
        return (
          <Fold key={id} id={id} title={name}>
            {shown.map((table, index) => (
              <div key={table.id} className={index > 0 ? "border-t border-line" : ""}>
                <div className="flex flex-wrap items-baseline gap-x-4 px-3 py-2">
                  <h3 className="font-semibold">{table.name}</h3>
                  <p className="text-xs text-muted">{table.law}</p>
                </div>
                <div className={isNarrow(table) ? "max-w-3xl" : ""}>
                  <CountsTable table={table} scope={scope} bare />
                </div>
                <Caption table={table} figures={figures} />
              </div>
            ))}
          </Fold>
        );
      })}
      <Fold id="agency-sets" title="被告、履行和建议各口径" note="按被告计；按每项义务、每份文书计">
        <SetTable unit="defendant" figures={figures} />
        <SetTable unit="duty" figures={figures} />
      </Fold>
    </>
  );
}

/** Few columns stand close together, so that the eye finds its row. */
function isNarrow({ columns, extras }: CountTable): boolean {
  return columns.length + extras.length <= 5;
}

/** Tables that count steps, of which a ledger says little. */
const OF_STEPS = ["T2", "T3"];

/** What to know before reading the table. */
function Caption({ table, figures }: { table: CountTable; figures: Figures }) {
  const { accepted = 0, acceptedKept = 0 } = figures.counts;
  const unstated = figures.counts.infoFormUnstated ?? 0;
  const lines = [
    OF_STEPS.includes(table.id) && acceptedKept < accepted
      ? `▲ 受理的${accepted}件中，${acceptedKept}件在本系统逐步办理；其余来自台账，没有载明的补正、程序、中止、延期、意见、咨询、调查等不计，这些栏的“0”不等于没有发生。`
      : "",
    table.several ? "一案数人承办或者数项理由的，各行各计一次，各行之和可能多于合计。" : "",
    table.id === "T5-defendants" ? "共同被告各计一次，合计可能多于案件数。" : "",
    table.id === "T9" && !table.ofAgency
      ? "未选择机关：所列为全部机关。选择机关后，只列以它为被申请人、被告的案件。"
      : "",
    table.id === "T9" && unstated > 0
      ? `另有${unstated}件诉讼未载明是否经过复议，不在以上各栏。`
      : "",
  ].filter(Boolean);
  if (lines.length === 0) return null;
  return <p className="border-t border-line px-3 py-2 text-xs text-muted">{lines.join("")}</p>;
}
