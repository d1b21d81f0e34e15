import { Editions, type PublishedEditions } from "#components/figures/editions";
import type { Figures, PublishedRow } from "#components/figures/types";
import { Section } from "#components/page";
import { ProseTd, Table, Td, Th } from "#components/table";

/** What was published for a year, by this system and before it; nothing when nothing was. */
export function PublishedData({ page }: { page: Page }) {
  const { figures, published, editions, year } = page;
  if (published.length === 0 && !editions) return null;
  return (
    <div id="published" className="grid scroll-mt-4 gap-4">
      {editions ? <Editions published={editions} figures={figures} /> : null}
      {published.length > 0 ? <Published published={published} year={year} /> : null}
    </div>
  );
}

interface Page {
  figures: Figures;
  published: PublishedRow[];
  editions?: PublishedEditions;
  year?: number;
}

/** What others published for the year, as it was typed in, beside what the cases give; never one taken for the other. */
function Published({ published, year }: { published: PublishedRow[]; year?: number }) {
  const [source, ...others] = new Set(published.map((figure) => figure.source));
  const oneSource = others.length === 0;
  return (
    <Section
      title={`已发布数据（${year}年）`}
      note={`照原文录入，不由案件推得；与“由案件算得”不同不等于有误${oneSource ? `。来源：${source}` : ""}`}
      flush
    >
      <Table label="已发布数据与本系统数据对照" bare>
        <thead>
          <tr>
            <Th>指标</Th>
            <Th className="text-right">已发布数据</Th>
            <Th className="text-right">由案件算得</Th>
            <Th className="w-1/2">基数</Th>
            {oneSource ? null : <Th>来源</Th>}
          </tr>
        </thead>
        <tbody>
          {published.map((figure) => (
            <tr key={`${figure.key}${figure.source}`}>
              <Td>{figure.name}</Td>
              <Td className="text-right font-semibold whitespace-nowrap">{figure.text}</Td>
              <Td className="text-right">{figure.computed ?? "—"}</Td>
              <ProseTd className="min-w-96 text-xs text-muted">
                {figure.baseUnknown ? <Candidates figure={figure} /> : "—"}
              </ProseTd>
              {oneSource ? null : <ProseTd className="text-xs text-muted">{figure.source}</ProseTd>}
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

function Candidates({ figure }: { figure: PublishedRow }) {
  return (
    <>
      <p>原文未说明分子分母。{figure.candidates.length > 0 ? "与下列基数相符：" : null}</p>
      <ul className="flex flex-wrap gap-x-4">
        {figure.candidates.map(({ name, denominator, numerators, exact }) => (
          <li key={name}>
            {exact === null
              ? `${numerators.map((each) => `${each}/${denominator}`).join("、")}（四舍五入后相符）`
              : `${exact}/${denominator}（恰好相等）`}
            ：{name}
          </li>
        ))}
      </ul>
    </>
  );
}
