/**
 * Grounds of refusal (CL-7), suspension (CL-8), termination (CL-9) and rejection after acceptance
 * (CL-10), with readers of the remarks that ledgers carry.
 */
import { normalWidth } from "#domain/number-normal";

interface GroundRow {
  label: string;
  law: string;
}

const L30 = "行政复议法第三十条第一款";

export const REFUSAL_GROUNDS = {
  NA1: { label: "没有明确的申请人或者符合规定的被申请人", law: `${L30}第一项` },
  NA2: { label: "申请人与行政行为没有利害关系", law: `${L30}第二项` },
  NA3: { label: "没有具体的行政复议请求和理由", law: `${L30}第三项` },
  NA4: { label: "超过法定申请期限", law: `${L30}第四项` },
  NA5: { label: "不属于行政复议范围", law: `${L30}第五项` },
  NA6: { label: "不属于本机关管辖", law: `${L30}第六项` },
  NA7: { label: "已受理过同一申请或者人民法院已受理同一诉讼", law: `${L30}第七项` },
} as const satisfies Record<string, GroundRow>;

export type RefusalGround = keyof typeof REFUSAL_GROUNDS;

const L39 = "行政复议法第三十九条第一款";

export const SUSPENSION_GROUNDS = {
  SU1: { label: "申请人死亡，近亲属未确定是否参加", law: `${L39}第一项`, capped: true },
  SU2: { label: "申请人丧失行为能力，尚未确定法定代理人", law: `${L39}第二项`, capped: true },
  SU3: { label: "申请人下落不明", law: `${L39}第三项`, capped: false },
  SU4: { label: "申请人终止，尚未确定权利义务承受人", law: `${L39}第四项`, capped: true },
  SU5: { label: "因不可抗力或者其他正当理由不能参加", law: `${L39}第五项`, capped: false },
  SU6: { label: "调解、和解，申请人和被申请人同意中止", law: `${L39}第六项`, capped: false },
  SU7: { label: "法律适用问题需有权机关解释或者确认", law: `${L39}第七项`, capped: false },
  SU8: { label: "以其他案件的审理结果为依据", law: `${L39}第八项`, capped: false },
  SU9: { label: "附带审查规范性文件或者依据", law: `${L39}第九项`, capped: false },
  SU10: { label: "其他需要中止的情形", law: `${L39}第十项`, capped: false },
} as const satisfies Record<string, GroundRow & { capped: boolean }>;

export type SuspensionGround = keyof typeof SUSPENSION_GROUNDS;

const L41 = "行政复议法第四十一条";

export const TERMINATION_GROUNDS = {
  TE1: { label: "申请人撤回申请，行政复议机构准予", law: `${L41}第一项` },
  TE2: { label: "申请人死亡，没有近亲属或者近亲属放弃", law: `${L41}第二项` },
  TE3: { label: "申请人终止，没有承受人或者承受人放弃", law: `${L41}第三项` },
  TE4: { label: "因同一违法行为涉嫌犯罪被采取刑事强制措施", law: `${L41}第四项` },
  TE5: { label: "中止满六十日仍未消除", law: `${L41}第五项` },
} as const satisfies Record<string, GroundRow>;

export type TerminationGround = keyof typeof TERMINATION_GROUNDS;

const L33 = "行政复议法第三十三条";
const R37 = "行政复议法实施条例（2026年）第三十七条第一款";

export const REJECTION_GROUNDS = {
  RJ1: { label: REFUSAL_GROUNDS.NA1.label, law: L33 },
  RJ2: { label: REFUSAL_GROUNDS.NA2.label, law: L33 },
  RJ3: { label: REFUSAL_GROUNDS.NA3.label, law: L33 },
  RJ4: { label: REFUSAL_GROUNDS.NA4.label, law: L33 },
  RJ5: { label: REFUSAL_GROUNDS.NA5.label, law: L33 },
  RJ6: { label: REFUSAL_GROUNDS.NA6.label, law: L33 },
  RJ7: { label: REFUSAL_GROUNDS.NA7.label, law: L33 },
  RJ8: { label: "明显没有依据而坚持申请", law: R37 },
  RJ9: { label: "明显不属于被申请人的职责", law: R37 },
  RJ10: { label: "行政行为的效力已为生效裁判确认", law: R37 },
} as const satisfies Record<string, GroundRow>;

export type RejectionGround = keyof typeof REJECTION_GROUNDS;

const REFUSAL_WORDS: readonly (readonly [RefusalGround, RegExp])[] = [
  ["NA7", /重复|已(?:经)?(?:被|由)?.*受理|已(?:经)?(?:提起|起诉|立案)|同一(?:事实|申请|行政行为)/u],
  ["NA6", /管辖/u],
  ["NA5", /(?:受案|受理|行政复议|复议)的?范围|信访事项|不属于.*范围/u],
  ["NA4", /(?:超过|逾|逾期|过).*期限|超期|逾期|期限届满/u],
  ["NA2", /利害关系|主体资格|申请人资格/u],
  ["NA3", /(?:没有|无|缺少|不).*(?:请求|事实依据|事实根据)|请求.*不(?:明确|具体)/u],
  ["NA1", /被申请人|(?:没有|无)明确.*申请人|申请人不明/u],
];

/** Reads the reason of a refusal from a remark: 申请人与行政行为无利害关系 is NA2. */
export function readRefusalGround(text: string): RefusalGround | undefined {
  return firstOf(REFUSAL_WORDS, text);
}

const SUSPENSION_WORDS: readonly (readonly [SuspensionGround, RegExp])[] = [
  ["SU9", /规范性文件|附带审查|依据.*审查/u],
  ["SU8", /(?:其他|另一|另案).*(?:案|结果)/u],
  ["SU7", /法律适用|解释|请示/u],
  ["SU6", /调解|和解/u],
  ["SU5", /不可抗力|正当理由/u],
  ["SU4", /(?:法人|组织|申请人)(?:已)?终止/u],
  ["SU3", /下落不明/u],
  ["SU2", /(?:丧失|失去).*能力/u],
  ["SU1", /死亡|去世/u],
  ["SU10", /其他/u],
];

/** The ground of a suspension as a ledger words it; undefined when its words fit none. */
export function readSuspensionGround(text: string): SuspensionGround | undefined {
  return firstOf(SUSPENSION_WORDS, text);
}

const TERMINATION_WORDS: readonly (readonly [TerminationGround, RegExp])[] = [
  ["TE5", /(?:满|届满)?(?:六十|60)日|中止.*(?:满|未消除)/u],
  ["TE4", /刑事|犯罪|强制措施/u],
  ["TE3", /(?:法人|组织|申请人)(?:已)?终止/u],
  ["TE2", /死亡|去世/u],
  ["TE1", /撤回|和解|自愿|改变/u],
];

/** The ground of a termination as a ledger words it; undefined when its words fit none. */
export function readTerminationGround(text: string): TerminationGround | undefined {
  return firstOf(TERMINATION_WORDS, text);
}

const REJECTION_WORDS: readonly (readonly [RejectionGround, RegExp])[] = [
  ["RJ10", /生效(?:裁判|判决|裁定)|既判/u],
  ["RJ9", /(?:不属于|不是|非).*职责/u],
  ["RJ8", /明显.*依据/u],
];

const REJECTION_OF_REFUSAL: Record<RefusalGround, RejectionGround> = {
  NA1: "RJ1",
  NA2: "RJ2",
  NA3: "RJ3",
  NA4: "RJ4",
  NA5: "RJ5",
  NA6: "RJ6",
  NA7: "RJ7",
};

/** Reads the ground of a rejection after acceptance: RJ1 to RJ7 are CL-7 found later (第三十三条). */
export function readRejectionGround(text: string): RejectionGround | undefined {
  const own = firstOf(REJECTION_WORDS, text);
  const refusal = readRefusalGround(text);
  return own ?? (refusal && REJECTION_OF_REFUSAL[refusal]);
}

function firstOf<T>(words: readonly (readonly [T, RegExp])[], text: string): T | undefined {
  const written = normalWidth(text);
  return words.find(([, pattern]) => pattern.test(written))?.[0];
}
