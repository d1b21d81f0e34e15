import { Notice } from "#components/notice";
import { Section } from "#components/page";

export interface CaseDaysView {
  /** Due days in years without a holiday notice. */
  provisional: readonly string[];
  moved: readonly {
    edition: number;
    proceeding: string;
    limit: string;
    limitName: string;
    oldDue: string;
    newDue: string;
    why: string;
    notice: string;
    appliedAt: string;
    appliedBy: string;
  }[];
}

/** Due days that are provisional, and those that a holiday notice has moved (HD-8, HD-9). */
export function CaseDays({ provisional, moved }: CaseDaysView) {
  return (
    <>
      {provisional.length > 0 ? (
        <Notice tone="warn" title={`期限 ${provisional.join("、")} 为暂估`}>
          该年放假通知尚未载入，只按周末推算；载入后重新计算，变动会列在本页。
        </Notice>
      ) : null}
      {moved.length > 0 ? (
        <Section title="变动过的期限" note="放假通知载入或更正后，经确认变更">
          <ul className="space-y-2">
            {moved.map((each) => (
              <li key={`${each.edition}${each.proceeding}${each.limit}`}>
                {each.proceeding ? `${each.proceeding} ` : ""}
                {each.limit} {each.limitName}：原 <del>{each.oldDue}</del>，改为{" "}
                <strong>{each.newDue}</strong>。{each.why}
                <span className="block text-xs text-muted">
                  {each.notice}，{each.appliedBy}于 {each.appliedAt} 确认
                </span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}
