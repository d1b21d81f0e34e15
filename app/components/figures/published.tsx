import type { PublishedRow } from "#components/figures/types";
import { Section } from "#components/page";
import { Table, Td, Th } from "#components/table";
import { Tag } from "#components/tag";

/** What was published for the year beside what the cases give; never one taken for the other. */
export function Published({ published, year }: { published: PublishedRow[]; year?: number }) {
  return (
    <Section
      title={`已发布数据（${year}年）`}
      note="照原文录入，不由案件推得；与右栏不同不等于有误"
      className="mt-5"
    >
      <Table label="已发布数据与本系统数据对照">
        <thead>
          <tr>
            <Th>指标</Th>
            <Th className="text-right">已发布</Th>
            <Th className="text-right">由案件算得</Th>
            <Th>基数</Th>
            <Th>来源</Th>
          </tr>
        </thead>
        <tbody>
          {published.map((figure) => (
            <tr key={`${figure.key}${figure.source}`}>
              <Td className="min-w-40">{figure.name}</Td>
              <Td className="text-right whitespace-nowrap">
                <span className="mr-2 font-semibold">{figure.text}</span>
                <Tag>已发布数据</Tag>
              </Td>
              <Td className="text-right">{figure.computed ?? "—"}</Td>
              <Td className="min-w-56 text-xs text-muted">
                {figure.baseUnknown ? <Candidates figure={figure} /> : "—"}
              </Td>
              <Td className="min-w-40 text-xs text-muted">{figure.source}</Td>
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
      <ul>
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
