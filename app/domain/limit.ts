import type { Era } from "#domain/eras";

/**
 * What one statutory limit is (rules.md section 2). A limit is a row; its periods are rows too, one
 * per variant and stretch of eras. A period exists in exactly the eras its articles name, and the
 * type refuses a period without an article.
 */
export type Unit = "day" | "workingDay" | "month" | "year";

/** As a lawyer cites it: 行政复议法第三十条第一款. */
export type Citation = `${string}第${string}条${string}`;

/** The article of each era in which the period exists; at least one. */
export type LawByEra =
  | { readonly A: Citation; readonly B?: Citation; readonly C?: Citation }
  | { readonly A?: Citation; readonly B: Citation; readonly C?: Citation }
  | { readonly A?: Citation; readonly B?: Citation; readonly C: Citation };

/** The event that starts the period: the name of the day in the data, and in Chinese. */
export interface Trigger {
  readonly code: string;
  readonly text: string;
}

export interface Extension {
  /** Most days in total; absent where the law gives none. Added in calendar days, or in working days to a period in working days. */
  readonly mostDays?: number;
  /** Days assumed when none are given: a limit that is nothing but the extended term (R17). */
  readonly whenNotGiven?: number;
  readonly approver: string;
  readonly law: Citation;
}

export interface Period {
  /** Name of the variant (普通程序, 简易程序, 判决, 裁定); absent when the limit has only one. */
  readonly variant?: Variant;
  /** Absent when every case has its own, so that the length must be given (R02, R28). */
  readonly length?: number;
  readonly unit: Unit;
  /** Bounds of a length the case may bring ("60 days, or shorter if a law says so"). */
  readonly given?: { readonly least: number; readonly most: number };
  readonly law: LawByEra;
  /** Where the period of this row starts from another event than the limit's other rows. */
  readonly trigger?: Trigger;
  readonly extension?: Extension;
  /** Opens a right instead of ending one: never rolled (C14). */
  readonly threshold?: true;
  /** Counted back from a hearing, in clear days (R15, L13). */
  readonly backwards?: true;
}

export interface Limit {
  readonly name: string;
  readonly trigger: Trigger;
  readonly periods: readonly [Period, ...Period[]];
  /** What stops the clock; empty when nothing does. */
  readonly pausedBy: readonly PauseCause[];
  /** What happens when the period has run out. */
  readonly onExpiry: string;
  /** The outer limit that ends this one earlier, if it comes first. */
  readonly cappedBy?: string;
  /** May start before the calendar of record does: outer limits of 5 and 20 years. */
  readonly reachesBack?: true;
  /** Oldest era whose rules apply however early the period starts. */
  readonly eraFloor?: Era;
  /** Not a period of its own: what to do instead, as a sentence. */
  readonly instead?: string;
}

export const VARIANTS = {
  ordinary: "普通程序",
  simplified: "简易程序",
  ownPower: "有权处理",
  transfer: "转送有权机关",
  learned: "自知道权利、机关或者期限",
  cap: "最长期限",
  realEstate: "不动产",
  otherActs: "其他行政行为",
  negotiate: "协商",
  designate: "指定",
  wait: "等待履行",
  sue: "起诉",
  judgment: "判决",
  ruling: "裁定",
  copy: "送达上诉状副本",
  answer: "提出答辩状",
  forward: "送达答辩状副本",
  firstInstance: "第一审程序",
  secondInstance: "第二审程序",
  protest: "抗诉",
  advice: "再审检察建议",
  accept: "受理",
  review: "书面审查",
  hear: "听取意见后裁定",
  object: "提出异议",
  claim: "请求赔偿",
  decide: "作出赔偿决定",
  compensationPart: "复议决定中的赔偿部分",
} as const;
export type Variant = keyof typeof VARIANTS;

/** Whether a value from outside names a variant of a limit. */
export function isVariant(text: unknown): text is Variant {
  return typeof text === "string" && Object.hasOwn(VARIANTS, text);
}

/** Why a clock stands still (C16), with the article that says so. */
export const PAUSE_CAUSES = {
  suspension: { name: "中止审理", law: "行政复议法第三十九条" },
  inspection: { name: "现场勘验", law: "行政复议法实施条例第四十五条" },
  appraisal: { name: "鉴定", law: "行政复议法实施条例第四十六条" },
  escalation: { name: "提级审理请示", law: "行政复议法实施条例第四十条第二款" },
  correction: { name: "补正（2026年6月30日以前）", law: "行政复议法实施条例（2007年）第二十九条" },
  negotiation: { name: "管辖协商", law: "行政复议法实施条例（2007年）第三十条" },
  obstacle: { name: "不可抗力或者其他正当理由", law: "行政复议法第二十条第二款" },
  sued: { name: "未告知复议前置而先行起诉", law: "行政复议法实施条例第二十六条" },
  selfCorrection: { name: "处罚机关自行纠正", law: "行政复议法实施条例第三十八条第二款" },
  suitObstacle: { name: "不属于其自身的原因耽误", law: "行政诉讼法第四十八条" },
  courtSuspension: { name: "诉讼中止", law: "行诉解释（2018年）第八十七条" },
  notCounted: {
    name: "公告、鉴定、调解、管辖异议",
    law: "行诉解释（2018年）第五十条第一款",
  },
} as const satisfies Record<string, { name: string; law: Citation }>;
export type PauseCause = keyof typeof PAUSE_CAUSES;

/** The same article in all three eras. */
export function inAllEras<const L extends Citation>(law: L) {
  return { A: law, B: law, C: law };
}

/** An article of the 2023 revision, in force from 2024-01-01 (eras B and C). */
export function since2024<const L extends Citation>(law: L) {
  return { B: law, C: law };
}
