import { Digest } from "#components/figures/publication-facts";
import type { Line } from "#components/figures/publication-types";
import type { Figures } from "#components/figures/types";
import { Section } from "#components/page";
import { Table, Td, Th } from "#components/table";
import type { FrozenCell, FrozenRate } from "#domain/publication/frozen";

/** What an organ has published of a year through this system. */
export interface PublishedEditions {
  latest: Line;
  cells: readonly FrozenCell[];
  rates: readonly FrozenRate[];
  earlier: readonly Line[];
}

/** What a year's report is asked for first; the whole edition has a page of its own. */
const CELLS = ["accepted", "closedOfAccepted", "suits", "closedByCourt"];
const RATES = ["Q1", "Q1s", "HA-1", "HA-6"];

/** The latest edition beside the figures of the page: frozen, so that the two may differ. */
export function Editions({
  published,
  figures,
}: {
  published: PublishedEditions;
  figures: Figures;
}) {
  const { latest, cells, rates, earlier } = published;
  const { id, year, edition, organ, asOf, preparedBy, decidedBy, decidedAt } = latest;
  const rows = [
    ...CELLS.flatMap((set) =>
      cells
        .filter((cell) => cell.id === set)
        .map(({ name, count }) => ({
          name,
          text: `${count}件`,
          now: `${figures.counts[set] ?? 0}件`,
        })),
    ),
    ...RATES.flatMap((rate) =>
      rates
        .filter((each) => each.id === rate)
        .map((each) => ({ name: each.name, text: fraction(each), now: nowOf(figures, rate) })),
    ),
  ];
  return (
    <Section
      title={`本系统公布的数据（${year}年第${edition}版）`}
      note={`${organ}（含下级），截至 ${asOf}；${preparedBy}提请，${decidedBy}复核，${decidedAt} 公布`}
      actions={<a href={`/figures/publications/${id}`}>全文和导出</a>}
      flush
    >
      <Table label="本系统公布的数据与本页数据对照" bare>
        <thead>
          <tr>
            <Th>指标</Th>
            <Th className="text-right">已公布（截至 {asOf}）</Th>
            <Th className="text-right">由案件算得（截至 {figures.scope.asOf}）</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, text, now }) => (
            <tr key={name}>
              <Td>{name}</Td>
              <Td className="text-right font-semibold whitespace-nowrap">{text}</Td>
              <Td className="text-right whitespace-nowrap">{now}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
      <div className="border-t border-line px-3 py-2 text-xs text-muted">
        <p>
          校验值（SHA-256）：
          <Digest of={latest.digest} />
        </p>
        <p>
          事由：{latest.reason}。已公布的数据固定不变，此后登记、更正的案件只影响右列。
          {earlier.map((line) => (
            <a key={line.id} href={`/figures/publications/${line.id}`} className="ml-2 underline">
              第{line.edition}版
            </a>
          ))}
        </p>
      </div>
    </Section>
  );
}

function nowOf({ measures }: Figures, id: string): string {
  const found = measures.find((each) => each.id === id);
  return found ? fraction(found) : "—";
}

function fraction(rate: { text: string; numerator: number; denominator: number }): string {
  return `${rate.text}（${rate.numerator}/${rate.denominator}）`;
}
