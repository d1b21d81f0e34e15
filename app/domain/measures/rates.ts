import type { CaseSetId } from "#domain/measures/case-sets";

/**
 * Every rate of the house, declared once (rules.md 3.1, 4.3, 5.4): numerator and denominator are
 * case sets, so that both open to their lists. Closure rates and appearance rates carry two
 * decimals, the others one (ST-P6).
 */
export interface Rate {
  name: string;
  /** percent: n/d × 100; mean: days per case; ratio: n/d as a plain number. */
  kind: "percent" | "mean" | "ratio";
  /** In the symbols of rules.md. */
  formula: string;
  /** Of a mean: the set over which days are summed; its denominator is the same set. */
  numerator: CaseSetId;
  denominator: CaseSetId;
  decimals: 1 | 2;
  /** The article, or the source of the definition. */
  law: string;
  /** What to know before quoting it. */
  note?: string;
}

const RECONSIDERATION_LAW = "行政复议法实施条例第四条第八项、第六十六条第二款（案件统计）";
const APPEARANCE_LAW = "行政诉讼法第三条第三款；法释〔2020〕3号";

export const RATES = {
  Q1: rate("结案率", "J / (A + Q0)", "closedInPeriod", "acceptedOrCarriedIn", 2, {
    law: RECONSIDERATION_LAW,
    note: "分母含上期结转。",
  }),
  Q1s: rate(
    "结案率（只计本期受理，截至统计日）",
    "(J ∩ A) / A",
    "closedOfAccepted",
    "accepted",
    2,
    {
      law: "酒泉市2017年法治政府建设报告口径",
      note: "期后结案截至统计日的一并计入，随统计日变化。",
    },
  ),
  "Q1s-end": rate(
    "结案率（只计本期受理，截至期末）",
    "(J ∩ A) / A",
    "closedOfAcceptedByEnd",
    "accepted",
    2,
    { law: "酒泉市2017年法治政府建设报告口径", note: "期末以后结案的不计入，不再变化。" },
  ),
  Q2: rate("受理率", "A / (N - 未决)", "accepted", "decidedReceived", 1, {
    law: "行政复议法第三十条",
  }),
  Q3: rate("直接纠错率", "D / J", "directCorrection", "closedInPeriod", 1, {
    law: "行政复议法第六十三条至第六十七条、第七十一条",
    note: "分母为审结数；有的地方以受理数为分母，不可直接比较。",
  }),
  Q4: rate("综合纠错率", "(D + I) / J", "corrected", "closedInPeriod", 1, {
    law: "行政复议法第六十三条至第六十七条、第七十一条、第七十三条、第七十四条",
  }),
  Q5: rate("调撤率", "T / J", "mediatedOrWithdrawn", "closedInPeriod", 1, {
    law: "行政复议法第四十一条第一项、第七十三条、第七十四条",
  }),
  Q6: rate("综合化解率", "(D + MEDIATED + TERM_SETTLED) / J", "resolved", "closedInPeriod", 1, {
    law: "行政复议法第五条、第七十四条",
  }),
  Q7: rate("维持率", "MAINTAIN / J", "maintained", "closedInPeriod", 1, {
    law: "行政复议法第六十八条",
  }),
  Q8: rate("按期办结率", "按期审结 / J", "closedInTime", "closedInPeriod", 1, {
    law: "行政复议法第六十二条",
    note: "与扣除中止等期间后计算所得的届满日比较；届满日未能计算的，不计为按期。",
  }),
  Q10: {
    ...rate("平均结案时间（天）", "Σ(结案日 - 受理日) / J", "closedInPeriod", "closedInPeriod", 1, {
      law: "行政复议法第六十二条",
      note: "自受理之日起的日历天数，未扣除中止等期间。",
    }),
    kind: "mean",
  },
  Q12: rate("听证率", "听证案件 / J", "closedWithHearing", "closedInPeriod", 1, {
    law: "行政复议法第五十条",
  }),
  Q13: {
    ...rate("复议诉讼比", "N / 一审应诉案件", "received", "firstInstance", 2, {
      law: "司法部发布口径",
    }),
    kind: "ratio",
  },
  "L-Q1": rate("败诉率", "一审败诉 / 一审审结", "firstLost", "firstClosed", 1, {
    law: "行政诉讼法第七十条、第七十二条至第七十八条",
  }),
  "L-Q2": rate("实体败诉率", "一审败诉 / 一审实体判决", "firstLost", "firstMerits", 1, {
    law: "行政诉讼法第六十九条至第七十八条",
    note: "与败诉率分母不同，不可比较。",
  }),
  "L-Q4": rate("法院审结率", "法院审结 / (新收 + 结转)", "suitsClosedInPeriod", "suitsInHand", 2, {
    law: "行政诉讼法第八十一条、第八十八条",
  }),
  "L-Q4s": rate("法院审结率（只计本期应诉）", "法院审结 / 新收", "closedByCourt", "suits", 2, {
    law: "行政诉讼法第八十一条、第八十八条",
    note: "本系统按 L-Q4 只计新收推得，酒泉市2017年报告未载此率。",
  }),
  "L-Q8": rate(
    "协调化解率",
    "(WITHDRAW_CHANGED + MEDIATED) / 审结",
    "coordinated",
    "suitsClosedInPeriod",
    1,
    { law: "行政诉讼法第六十条、第六十二条" },
  ),
  "HA-1": rate("负责人出庭应诉率", "负责人出庭案件 / 开庭案件", "attended", "heard", 2, {
    law: APPEARANCE_LAW,
    note: "按审级计，有正当理由未出庭的仍在分母；书面审理、开庭前撤诉的不计。",
  }),
  "HA-3": rate("正职负责人出庭率", "正职出庭案件 / 开庭案件", "attendedByPrincipal", "heard", 2, {
    law: `${APPEARANCE_LAW}第二条`,
  }),
  "HA-3b": rate(
    "正职占负责人出庭比重",
    "正职出庭案件 / 负责人出庭案件",
    "attendedByPrincipal",
    "attended",
    2,
    { law: `${APPEARANCE_LAW}第二条`, note: "与正职出庭率分母不同，不可混用。" },
  ),
  "HA-6": rate("庭次出庭率", "负责人出庭次数 / 开庭次数", "sessionsWithHead", "sessions", 2, {
    law: `${APPEARANCE_LAW}第七条`,
  }),
  "HA-7": rate(
    "一审负责人出庭率",
    "一审负责人出庭案件 / 一审开庭案件",
    "firstAttended",
    "firstHeard",
    2,
    { law: APPEARANCE_LAW },
  ),
  "HA-8": rate(
    "负责人出庭率（分母为全部新收）",
    "负责人出庭案件 / 应诉案件",
    "suitsAttended",
    "suits",
    2,
    { law: APPEARANCE_LAW, note: "仅用于核对旧报告。" },
  ),
  "HA-8b": rate(
    "负责人出庭率（分母为全部审结）",
    "负责人出庭案件 / 法院审结",
    "closedAttended",
    "suitsClosedInPeriod",
    2,
    { law: APPEARANCE_LAW, note: "仅用于核对旧报告。" },
  ),
} as const satisfies Record<string, Rate>;

export type RateId = keyof typeof RATES;

/** In the order in which pages and tables show them. */
export const RATE_IDS = Object.keys(RATES).filter(isRateId);

/** Whether the text is the id of a rate. */
export function isRateId(text: string): text is RateId {
  return Object.hasOwn(RATES, text);
}

/** The row of a rate, open to any set. */
export function rateOf(id: RateId): Rate {
  return RATES[id];
}

function rate(
  name: string,
  formula: string,
  numerator: CaseSetId,
  denominator: CaseSetId,
  decimals: 1 | 2,
  source: { law: string; note?: string },
): Rate {
  return { name, kind: "percent", formula, numerator, denominator, decimals, ...source };
}
