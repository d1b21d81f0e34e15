import { FigureLink, type FigureScope } from "#components/figures/figure-link";
import type { Measure } from "#components/figures/types";
import { Fold } from "#components/fold";
import { ProseTd, Table, Td, Th } from "#components/table";

/** Every rate with its fraction, formula and article; where not all cases say what it counts, how many do. */
export function Rates({ measures, scope }: { measures: Measure[]; scope: FigureScope }) {
  return (
    <Fold
      id="rates"
      title={`全部比率（${measures.length}）`}
      note="分母为零，或者没有案件载明所需事实的，记“—”，不以零代替"
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
              <Td className="min-w-32">{measure.name}</Td>
              <Td className="text-right font-semibold">{measure.text}</Td>
              <Td className="text-right whitespace-nowrap">
                <Fraction measure={measure} scope={scope} />
              </Td>
              <Td className="min-w-40 text-muted">{measure.formula}</Td>
              <ProseTd className="text-xs text-muted">
                {measure.law}
                {measure.note ? `。${measure.note.replace(/。$/u, "")}` : null}
                <Coverage measure={measure} scope={scope} />
              </ProseTd>
            </tr>
          ))}
        </tbody>
      </Table>
    </Fold>
  );
}

/** A sentence where some cases do not say what the rate counts: their silence proves nothing. */
function Coverage({ measure, scope }: { measure: Measure; scope: FigureScope }) {
  const { coverage, name } = measure;
  if (!coverage || coverage.stated >= coverage.of) return null;
  const { of, stated, ofSet, statedSet, what } = coverage;
  return (
    <>
      。<span className="text-warn">▲</span>{" "}
      <FigureLink set={ofSet} count={of} scope={scope} of={`${name}所涉`} className="underline" />
      件中
      {stated === 0 ? (
        "没有"
      ) : (
        <>
          <FigureLink
            set={statedSet}
            count={stated}
            scope={scope}
            of={`${name}载明的`}
            className="underline"
          />
          件
        </>
      )}
      载明{what}
    </>
  );
}

/** 91/99, each number opening its list; a sum of days and a number of persons open nothing. */
export function Fraction({ measure, scope }: { measure: Measure; scope: FigureScope }) {
  const { name, numerator, denominator, numeratorSet, denominatorSet } = measure;
  return (
    <>
      <Side set={numeratorSet} count={numerator} scope={scope} of={`${name}分子`} />
      <span aria-hidden="true" className="text-faint">
        /
      </span>
      <Side set={denominatorSet} count={denominator} scope={scope} of={`${name}分母`} />
    </>
  );
}

function Side(props: {
  set: Measure["numeratorSet"];
  count: number;
  scope: FigureScope;
  of: string;
}) {
  const { set, ...rest } = props;
  return set ? <FigureLink set={set} {...rest} className="underline" /> : props.count;
}
