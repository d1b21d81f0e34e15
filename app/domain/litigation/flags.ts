import type { Setting, Warning } from "#domain/case-file";
import { COURT_OUTCOMES } from "#domain/court-outcomes";
import type { DisputeFacts, ProceedingFacts } from "#domain/litigation/facts";

interface Flag {
  id: string;
  code: string;
  law: string;
  /** The sentence for the leaders' list; undefined when there is nothing to show today. */
  shown(one: ProceedingFacts, setting: Setting): string | undefined;
}

/** What no step causes but time: rows of the leaders' list (rules.md 10.4). */
const FLAGS: readonly Flag[] = [
  {
    id: "IR-49",
    code: "dutyOverdue",
    law: "行政诉讼法第九十六条",
    shown: ({ duty, performedOn }, { today }) =>
      duty?.dueOn && performedOn === null && today > duty.dueOn
        ? `生效裁判确定的“${duty.what}”应当在${duty.dueOn}以前履行，逾期可能对负责人按日罚款，请立即履行并登记。`
        : undefined,
  },
  {
    id: "P14",
    code: "adviceUnanswered",
    law: "法释〔2018〕1号第一百四十九条",
    shown: ({ advices }, { today }) =>
      advices.every(({ dueOn, repliedOn }) => !dueOn || repliedOn || today <= dueOn)
        ? undefined
        : "司法建议的回复已经逾期，请回复人民法院并登记。",
  },
  {
    id: "P15",
    code: "lossNotAnalysed",
    law: "行政诉讼法第六条",
    shown: ({ outcome, lossAnalysed, effectiveOn }) =>
      effectiveOn !== null && outcome !== null && COURT_OUTCOMES[outcome].lost && !lossAnalysed
        ? "败诉裁判已经生效，尚未登记败诉原因分析，请组织分析。"
        : undefined,
  },
];

/** What of this dispute belongs on the leaders' list on `setting.today`, proceeding by proceeding. */
export function disputeFlags(facts: DisputeFacts, setting: Setting): Warning[] {
  return facts.proceedings.flatMap((one) =>
    FLAGS.flatMap(({ id, code, law, shown }) => {
      const message = shown(one, setting);
      if (message === undefined) return [];
      return [{ rule: id, law, code, severity: "F", message: `${one.number}：${message}` }];
    }),
  );
}
