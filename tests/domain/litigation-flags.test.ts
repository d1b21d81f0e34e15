import { describe, expect, test } from "vitest";
import { STATE_CALENDAR } from "#domain/calendar";
import type { ProceedingFacts } from "#domain/litigation/facts";
import { disputeFlags } from "#domain/litigation/flags";
import { openedProceeding } from "#domain/litigation/fold/changes";
import { plainDate } from "#domain/plain-date";
import { aSuit, SUIT } from "#tests/domain/dispute-history";

const d = plainDate;

describe("领导清单：只因时间经过而产生", () => {
  const base = openedProceeding(aSuit(), d("2025-03-03"));
  const advice = (dueOn: string | null, repliedOn: string | null = null) => ({
    on: d("2025-07-01"),
    dueOn: dueOn === null ? null : d(dueOn),
    repliedOn: repliedOn === null ? null : d(repliedOn),
  });
  const duty = { what: "重新作出决定", dueOn: d("2025-09-01") };
  const DUTY = `IR-49 | F | 行政诉讼法第九十六条 | dutyOverdue | ${SUIT}：生效裁判确定的“重新作出决定”应当在2025-09-01以前履行，逾期可能对负责人按日罚款，请立即履行并登记。`;
  const ADVICE = `P14 | F | 法释〔2018〕1号第一百四十九条 | adviceUnanswered | ${SUIT}：司法建议的回复已经逾期，请回复人民法院并登记。`;
  const LOSS = `P15 | F | 行政诉讼法第六条 | lossNotAnalysed | ${SUIT}：败诉裁判已经生效，尚未登记败诉原因分析，请组织分析。`;
  const lost = { outcome: "REVOKE", effectiveOn: d("2025-07-01") } as const;
  test.each<[string, Partial<ProceedingFacts>, string, string[]]>([
    ["履行期限末日", { duty }, "2025-09-01", []],
    ["履行期限次日", { duty }, "2025-09-02", [DUTY]],
    ["已经履行", { duty, performedOn: d("2025-08-30") }, "2025-09-02", []],
    ["没有履行期限", { duty: { what: "重作", dueOn: null } }, "2025-09-02", []],
    ["司法建议末日", { advices: [advice("2025-08-30")] }, "2025-08-30", []],
    ["司法建议逾期", { advices: [advice("2025-08-30")] }, "2025-08-31", [ADVICE]],
    ["司法建议已经回复", { advices: [advice("2025-08-30", "2025-09-05")] }, "2025-09-10", []],
    ["司法建议没有期限", { advices: [advice(null)] }, "2025-09-10", []],
    [
      "两件司法建议，一件逾期未复",
      { advices: [advice("2025-08-30", "2025-08-01"), advice("2025-08-30")] },
      "2025-09-10",
      [ADVICE],
    ],
    ["败诉已经生效", lost, "2025-07-01", [LOSS]],
    ["败诉尚未生效", { ...lost, effectiveOn: null }, "2025-07-01", []],
    ["败诉已经分析", { ...lost, lossAnalysed: true }, "2025-07-01", []],
    ["胜诉", { ...lost, outcome: "DISMISS_CLAIM" }, "2025-07-01", []],
    ["生效而没有结果代码", { effectiveOn: d("2025-07-01") }, "2025-07-01", []],
  ])("%s", (_title, over, today, expected) => {
    const facts = { proceedings: [{ ...base, ...over }], reconsiderations: [], lastSeq: 1 };
    const setting = { calendar: STATE_CALENDAR, today: d(today), manner: "live" } as const;
    const shown = disputeFlags(facts, setting).map(({ rule, severity, law, code, message }) =>
      [rule, severity, law, code, message].join(" | "),
    );
    expect(shown).toEqual(expected);
  });
});
