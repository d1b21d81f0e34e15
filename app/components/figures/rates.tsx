import { FigureLink, type FigureScope } from "#components/figures/figure-link";
import type { Measure } from "#components/figures/types";
import { Fold } from "#components/fold";
import { ProseTd, Table, Td, Th } from "#components/table";

/** Every rate with its fraction, formula and article; a rate whose facts are missing says which. */
export function Rates({ measures, scope }: { measures: Measure[]; scope: FigureScope }) {
  return (
    <Fold
      id="rates"
      title={`全部比率（${measures.length}）`}
      note="分母为零的记“—”；缺少事实的注明缺什么，不以零代替"
    >
      <Table label="全部比率" bare>
        <thead>
          <tr>
            <Th>编号</Th>
            <Th>名称</Th>
            <Th className="text-right">数值</Th>
            <Th className="text-right">分子/分母</Th>
            <Th>公式</Th>
            <Th>依据与说明</Th>
          </tr>
        </thead>
        <tbody>
          {measures.map((measure) => (
            <tr key={measure.id}>
              <Td className="whitespace-nowrap">{measure.id}</Td>
              <Td>{measure.name}</Td>
              <Td className="text-right font-semibold">{measure.text}</Td>
              <Td className="text-right whitespace-nowrap">
                {measure.missing ? "尚无数据" : <Fraction measure={measure} scope={scope} />}
              </Td>
              <Td className="text-muted">{measure.formula}</Td>
              <ProseTd className="text-xs text-muted">
                {measure.law}
                {measure.note || measure.missing ? `。${measure.note ?? measure.missing}` : null}
              </ProseTd>
            </tr>
          ))}
        </tbody>
      </Table>
    </Fold>
  );
}

/** 91/99, each number opening its list; a sum of days opens nothing. */
export function Fraction({ measure, scope }: { measure: Measure; scope: FigureScope }) {
  const { name, numerator, denominator, numeratorSet, denominatorSet } = measure;
  if (numerator === null || denominator === null || !denominatorSet) return "—";
  return (
    <>
      {numeratorSet ? (
        <FigureLink
          set={numeratorSet}
          count={numerator}
          scope={scope}
          of={`${name}分子`}
          className="underline"
        />
      ) : (
        numerator
      )}
      <span aria-hidden="true" className="text-faint">
        /
      </span>
      <FigureLink
        set={denominatorSet}
        count={denominator}
        scope={scope}
        of={`${name}分母`}
        className="underline"
      />
    </>
  );
}
