import { Section } from "#components/page";
import { Tag, type Tone } from "#components/tag";
import { Unbroken } from "#components/unbroken";
import type { WarningView } from "#schemas/case-view";

const SEVERITIES: Readonly<Record<string, { word: string; tone: Tone }>> = {
  B: { word: "现行规则不允许", tone: "bad" },
  W: { word: "需说明", tone: "warn" },
  F: { word: "提请注意", tone: "accent" },
};

/** The doubts kept on a case: what is wrong, by which rule, what to do. */
export function Warnings({ warnings }: { warnings: readonly WarningView[] }) {
  if (warnings.length === 0) return null;
  return (
    <Section
      title={`疑点（${warnings.length}）`}
      note="按当时有效的规定检查，核对后在原台账更正并重新导入"
    >
      <ul className="space-y-2">
        {warnings.map(({ ordinal, rule, law, severity, message }) => {
          const { word, tone } = SEVERITIES[severity] ?? { word: severity, tone: "warn" };
          return (
            <li key={ordinal} className="flex flex-wrap items-baseline gap-x-3">
              <Tag tone={tone}>{word}</Tag>
              <span className="min-w-0 grow basis-64">
                <Unbroken>{message}</Unbroken>
              </span>
              <span className="text-xs text-muted">
                {law}
                <span className="ml-2">{rule}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
