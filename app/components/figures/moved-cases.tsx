import type { Moved, MovedCase } from "#components/figures/publication-types";
import { Section } from "#components/page";
import { ProseTd, Table, Td, Th } from "#components/table";

/** Case by case, why figures of today differ from the frozen ones: what came, what went. */
export function MovedCases({ moved }: { moved: readonly Moved[] }) {
  return (
    <Section title="差异涉及的案件" note="固定以后登记、更正或者撤销的，逐案列出" flush>
      <Table label="差异涉及的案件" bare>
        <thead>
          <tr>
            <Th>指标</Th>
            <Th>现在计入、当时未计</Th>
            <Th>当时计入、现在未计</Th>
          </tr>
        </thead>
        <tbody>
          {moved.map(({ id, name, come, gone, unnamed }) => (
            <tr key={id}>
              <Td className="min-w-40">
                {name}
                {unnamed > 0 ? (
                  <span className="block text-xs text-muted">另有{unnamed}件不在此列出</span>
                ) : null}
              </Td>
              <Cases of={come} />
              <Cases of={gone} />
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

function Cases({ of }: { of: readonly MovedCase[] }) {
  return (
    <ProseTd>
      {of.length === 0 ? (
        <span className="text-muted">无</span>
      ) : (
        <ul className="flex flex-wrap gap-x-4">
          {of.map(({ id, href, title }) => (
            <li key={id}>
              <a href={href} className="inline-block min-h-6">
                {title}
              </a>
            </li>
          ))}
        </ul>
      )}
    </ProseTd>
  );
}
