import { FigureLink } from "#components/figures/figure-link";
import type { Figures } from "#components/figures/types";
import { ProseTd, Table, Td, Th } from "#components/table";
import { CASE_SET_IDS, type CaseSetId, caseSet } from "#domain/measures/case-sets";
import type { CaseUnit } from "#domain/measures/conditions";
import { INFORMATION_TABLE } from "#domain/measures/information-table";

const NAMES: Readonly<Record<CaseUnit, string>> = {
  reconsideration: "行政复议各口径",
  proceeding: "行政应诉各口径",
  session: "开庭各口径",
  defendant: "被告各口径",
  duty: "履行、意见和建议各口径",
};

/** Every set of a unit: its number, which opens its list, and who belongs to it. */
export function SetTable({ unit, figures }: { unit: CaseUnit; figures: Figures }) {
  const shown = CASE_SET_IDS.filter(
    (id) => caseSet(id).unit === unit && !isFormColumn(id) && !IN_T9.has(id),
  );
  return (
    <Table label={NAMES[unit]} bare>
      <thead>
        <tr>
          <Th>口径</Th>
          <Th className="text-right">件数</Th>
          <Th className="w-2/3">定义与依据</Th>
        </tr>
      </thead>
      <tbody>
        {shown.map((id) => {
          const { name, symbol, definition, law } = caseSet(id);
          return (
            <tr key={id}>
              <Td>
                {name}
                {symbol ? <span className="ml-1 text-xs text-faint">{symbol}</span> : null}
              </Td>
              <Td className="text-right font-semibold">
                <FigureLink set={id} count={figures.counts[id] ?? 0} scope={figures.scope} />
              </Td>
              <ProseTd className="text-xs text-muted">
                {definition}（{law}）
              </ProseTd>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}

/** The fifteen cells of T9 stand in their own table. */
const IN_T9 = new Set<string>(INFORMATION_TABLE.rows.flatMap(({ sets }) => sets));

/** The outcome columns of the national form stand in its own table. */
function isFormColumn(id: CaseSetId): boolean {
  return caseSet(id).name.startsWith("审结：");
}
