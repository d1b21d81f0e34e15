import { Section } from "#components/page";
import type { LinkView } from "#schemas/case-view";

const PATHS = { reconsideration: "/reconsideration", dispute: "/litigation" };
const KINDS = { reconsideration: "行政复议", dispute: "行政应诉" };

/** The cases that name this one or are named by it, on the other side of the office too. */
export function LinkedCases({ links }: { links: readonly LinkView[] }) {
  if (links.length === 0) return null;
  return (
    <Section title="关联案件">
      <ul className="space-y-1">
        {links.map(({ id, kind, numbers }) => (
          <li key={id}>
            <span className="mr-3 text-muted">{KINDS[kind]}</span>
            <a href={`${PATHS[kind]}/${id}`}>{numbers ?? "未编号案件"}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
