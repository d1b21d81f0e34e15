import type { CellPair, RatePair } from "#components/figures/publication-types";
import { Section } from "#components/page";
import { ProseTd, Table, Td, Th } from "#components/table";
import { Tag } from "#components/tag";
import { CELL_PARTS, type CellPart, type FrozenRate } from "#domain/publication/frozen";

const PARTS: readonly CellPart[] = ["reconsideration", "outcomes", "litigation", "rollUps"];

/** The numbers of cases that are published; `compared`: beside those of today, but not on paper. */
export function FrozenCells({
  cells,
  compared,
}: {
  cells: readonly CellPair[];
  compared: boolean;
}) {
  return (
    <Section title="案件数" note="附口径和依据；一个数对应的案件随数据一并固定" flush>
      <Table label="案件数" bare>
        <thead>
          <tr>
            <Th>指标</Th>
            <Th className="text-right">{compared ? "固定的" : "件数"}</Th>
            {compared ? <Th className="no-print text-right">现在</Th> : null}
            <Th className="w-1/2">口径</Th>
            <Th>依据</Th>
          </tr>
        </thead>
        {PARTS.map((part) => (
          <Part
            key={part}
            {...{ part, compared }}
            pairs={cells.filter((pair) => partOf(pair) === part)}
          />
        ))}
      </Table>
    </Section>
  );
}

function Part(props: { part: CellPart; pairs: readonly CellPair[]; compared: boolean }) {
  const { part, pairs, compared } = props;
  if (pairs.length === 0) return null;
  return (
    <tbody>
      <tr>
        <th
          scope="rowgroup"
          colSpan={compared ? 5 : 4}
          className="border-b border-line bg-sunken px-3 py-1 text-xs font-semibold text-muted"
        >
          {CELL_PARTS[part]}
        </th>
      </tr>
      {pairs.map(({ frozen, now }) => {
        const row = frozen ?? now;
        if (!row) return null;
        const texts = [frozen, now].map((each) => (each ? `${each.count}` : undefined));
        return (
          <tr key={row.id}>
            <Td className="whitespace-nowrap">{row.name}</Td>
            <Numbers frozen={texts[0]} now={texts[1]} compared={compared} />
            <ProseTd className="text-xs text-muted">{row.definition}</ProseTd>
            <ProseTd className="text-xs text-muted">{row.law}</ProseTd>
          </tr>
        );
      })}
    </tbody>
  );
}

/** The rates that are published, each with all that it was taken of. */
export function FrozenRates({
  rates,
  compared,
}: {
  rates: readonly RatePair[];
  compared: boolean;
}) {
  return (
    <Section title="比率" note="分母为零，或者没有案件载明所需事实的，记“—”" flush>
      <Table label="比率" bare>
        <thead>
          <tr>
            <Th>编号</Th>
            <Th>指标</Th>
            <Th className="text-right">{compared ? "固定的" : "数值"}</Th>
            {compared ? <Th className="no-print text-right">现在</Th> : null}
            <Th>公式</Th>
            <Th>依据与说明</Th>
          </tr>
        </thead>
        <tbody>
          {rates.map(({ frozen, now }) => {
            const row = frozen ?? now;
            if (!row) return null;
            return (
              <tr key={row.id}>
                <Td className="whitespace-nowrap">{row.id}</Td>
                <Td className="min-w-32">{row.name}</Td>
                <Numbers frozen={rateText(frozen)} now={rateText(now)} compared={compared} />
                <Td className="min-w-40 text-muted">{row.formula}</Td>
                <ProseTd className="text-xs text-muted">{row.law}</ProseTd>
              </tr>
            );
          })}
        </tbody>
      </Table>
    </Section>
  );
}

function Numbers(props: { frozen?: string; now?: string; compared: boolean }) {
  const { frozen, now, compared } = props;
  return (
    <>
      <Td className="text-right font-semibold whitespace-nowrap">{frozen ?? "—"}</Td>
      {compared ? (
        <Td
          className={`no-print text-right whitespace-nowrap ${frozen === now ? "text-muted" : "bg-warn-soft"}`}
        >
          {frozen === now ? null : <Tag tone="warn">不同</Tag>} {now ?? "—"}
        </Td>
      ) : null}
    </>
  );
}

function rateText(rate: FrozenRate | undefined): string | undefined {
  return rate && `${rate.text}（${rate.numerator}/${rate.denominator}）`;
}

function partOf({ frozen, now }: CellPair): CellPart | undefined {
  return (frozen ?? now)?.part;
}
