/** Why the head did not appear (rules.md 5.3; 法释〔2020〕3号第八条). */
import { bareWord } from "./number-normal.ts";

export const ABSENCE_REASONS = {
  FORCE_MAJEURE: { label: "不可抗力", law: "法释〔2020〕3号第八条第一项" },
  ACCIDENT: { label: "意外事件", law: "法释〔2020〕3号第八条第二项" },
  IRREPLACEABLE_DUTY: { label: "需要履行他人不能代替的公务", law: "法释〔2020〕3号第八条第三项" },
  OTHER_JUST: { label: "其他正当事由", law: "法释〔2020〕3号第八条第四项" },
} as const;

export type AbsenceReason = keyof typeof ABSENCE_REASONS;

export interface AbsenceReading {
  /** Undefined: no reason that the law knows. */
  reason?: AbsenceReason;
  /** One Chinese sentence that belongs on the case. */
  note?: string;
}

const WORDS: readonly (readonly [AbsenceReason, RegExp])[] = [
  ["FORCE_MAJEURE", /不可抗力|地震|洪水|洪灾|疫情|自然灾害|暴雪|暴雨|封控/u],
  ["ACCIDENT", /意外|事故|交通中断|航班/u],
  ["IRREPLACEABLE_DUTY", /公务|会议|开会|出差|抢险|救灾|应急处置|考察|培训|学习|巡视|调研/u],
  ["OTHER_JUST", /病|住院|手术|丧|生育|产假|正当/u],
];

/** A meeting or a journey excuses only where nobody else could go: the court decides (第九条). */
const DUTY_NOTE =
  "公务须是他人不能代替的，应有证明材料并经人民法院审查认可（法释〔2020〕3号第九条）。";

/** Reads 未出庭原因. An empty cell gives neither reason nor note. */
export function readAbsenceReason(text: string): AbsenceReading {
  const written = bareWord(text);
  if (written === "") return {};
  if (/^(?:未说明|无|无正当理由|不详|未知|无故)/u.test(written)) {
    return { note: "未说明不能出庭的理由，人民法院可以提出司法建议（法释〔2020〕3号第十二条）。" };
  }
  const reason = WORDS.find(([, pattern]) => pattern.test(written))?.[0];
  if (reason === "IRREPLACEABLE_DUTY") return { reason, note: DUTY_NOTE };
  return reason
    ? { reason }
    : { note: `“${text.trim()}”不在法定事由之列，请核对（法释〔2020〕3号第八条）。` };
}
