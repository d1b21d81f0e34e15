import { FigureLink } from "#components/figures/figure-link";
import { Fraction } from "#components/figures/rates";
import type { Figures, Measure } from "#components/figures/types";
import { Unbroken } from "#components/unbroken";
import { appearanceRulesIn } from "#domain/head-roles";
import { type CaseSetId, caseSet } from "#domain/measures/case-sets";

const COUNTS: readonly CaseSetId[] = ["accepted", "closedOfAccepted", "suits", "closedByCourt"];
const RATES = ["Q1", "Q1s-end", "Q1s", "HA-1", "HA-3", "HA-6"];

/** What a leader looks at first: four counts, six rates, each with all that it was taken of. */
export function Headlines({ figures }: { figures: Figures }) {
  const { scope, counts, measures } = figures;
  const later = scope.asOf > scope.to;
  const rates = RATES.flatMap((id) => measures.filter((measure) => measure.id === id));
  return (
    <section id="headlines" aria-label="主要数据" className="scroll-mt-4">
      <dl className="grid grid-cols-2 gap-3 md:grid-cols-4">
        {COUNTS.map((set) => (
          <div key={set} className="rounded-md border border-line bg-surface p-4">
            <dt className="text-xs text-muted">{caseSet(set).name}</dt>
            <dd className="mt-1 text-[28px] leading-9 font-semibold">
              <FigureLink set={set} count={counts[set] ?? 0} scope={scope} />
            </dd>
            <dd className="mt-1 text-xs text-muted">{caseSet(set).definition}</dd>
          </div>
        ))}
      </dl>
      <dl className="mt-3 grid grid-cols-1 gap-3 sm:grid-cols-2 xl:grid-cols-3">
        {rates.map((measure) => (
          <Rate key={measure.id} measure={measure} scope={scope} />
        ))}
      </dl>
      {later ? (
        <p className="mt-3 text-xs text-muted">
          <Unbroken>
            {`期末（${scope.to}）以后、统计日（${scope.asOf}）以前审结的本期受理案件，计入“截至统计日”，不计入“截至期末”；两个数都对，引用时请注明是哪一个。`}
          </Unbroken>
        </p>
      ) : null}
    </section>
  );
}

function Rate({ measure, scope }: { measure: Measure; scope: Figures["scope"] }) {
  return (
    <div className="rounded-md border border-line bg-surface p-4">
      <dt className="flex items-baseline justify-between gap-3 text-xs text-muted">
        {measure.name}
        <span className="whitespace-nowrap">{measure.id}</span>
      </dt>
      <dd className="mt-1 flex flex-wrap items-baseline gap-x-3">
        <span className="text-[28px] leading-9 font-semibold">{measure.text}</span>
        <span>
          <Fraction measure={measure} scope={scope} />
        </span>
      </dd>
      <dd className="mt-1 text-xs text-muted">
        {measure.id} = {measure.formula}
      </dd>
      <dd className="text-xs text-muted">
        {measure.law}
        {measure.note ? `。${measure.note}` : null}
      </dd>
      {measure.id === "HA-1" ? <WhoCounts scope={scope} /> : null}
    </div>
  );
}

/** Whether someone counts as the head is a matter of the day of the hearing, not of today's law. */
function WhoCounts({ scope }: { scope: Figures["scope"] }) {
  const rules = appearanceRulesIn(scope.from, scope.to)
    .map(({ law, validFrom, validTo, words }) => `${during(validFrom, validTo)}${law}（${words}）`)
    .join("；");
  return (
    <dd className="text-xs text-muted">
      <Unbroken>{`谁算负责人，按开庭之日有效的规定：${rules}。`}</Unbroken>
    </dd>
  );
}

function during(from?: string, to?: string): string {
  if (from && to) return `${from} 至 ${to}，`;
  return from ? `${from} 起，` : `${to} 以前，`;
}
