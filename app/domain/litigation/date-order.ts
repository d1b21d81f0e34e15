import type { ProceedingFacts } from "#domain/litigation/facts";
import type { PlainDate } from "#domain/plain-date";

/** Two days of a proceeding in the wrong order: what ought to be earlier, and what later. */
export interface Disorder {
  earlier: string;
  later: string;
}

/** Every contradiction among the days of a proceeding; empty when in order. */
export function disordersOf(facts: ProceedingFacts): Disorder[] {
  const { receivedOn, closedOn } = facts;
  const [notice, judged] = ["收到应诉通知日期", "裁判日期"];
  const pairs: [string, PlainDate | null, string, PlainDate | null][] = [
    [notice, receivedOn, judged, closedOn],
    [judged, closedOn, "生效日期", facts.effectiveOn],
  ];
  for (const { ordinal, on } of facts.sessions) {
    const name = `第${ordinal}次开庭日期`;
    pairs.push([notice, receivedOn, name, on], [name, on, judged, closedOn]);
  }
  for (const { on } of facts.served) pairs.push([judged, closedOn, "送达日期", on]);
  for (const { from, to } of facts.suspensions) {
    pairs.push(
      [notice, receivedOn, "中止诉讼日期", from],
      ["中止诉讼日期", from, "恢复诉讼日期", to],
    );
  }
  return pairs.flatMap(([earlier, early, later, late]) =>
    early === null || late === null || early <= late ? [] : [{ earlier, later }],
  );
}
