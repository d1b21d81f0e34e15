import { type Rate, rate } from "#domain/measures/rate-row";

const RECONSIDERATION_LAW = "行政复议法实施条例第四条第八项、第六十六条第二款（案件统计）";

/** Q1 to Q13 and the rates of the quality tables (rules.md 3.1, 9.3). */
export const RECONSIDERATION_RATES = {
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
  Q9: rate(
    "延期率",
    "延期案件 / J（载明是否延期的）",
    "closedExtended",
    "closedStatingExtension",
    1,
    {
      law: "行政复议法第六十二条第一款",
      coverage: { of: "closedInPeriod", stated: "closedStatingExtension", what: "是否延期" },
    },
  ),
  Q10: rate(
    "平均结案时间（天）",
    "Σ(结案日 - 受理日 - 中止等天数) / J",
    "closedInPeriod",
    "closedInPeriod",
    1,
    {
      law: "行政复议法第六十二条",
      note: "自受理之日起的日历天数，已扣除登记的中止、勘验、鉴定期间；台账未载明中止的，无从扣除。",
      kind: "mean",
    },
  ),
  Q11: rate(
    "案结事了率",
    "1 - 其后起诉或者信访 / J_all（跟踪其后情况的）",
    "disposedSettled",
    "disposedFollowed",
    1,
    {
      law: "司法部发布口径",
      note: "其后的诉讼由应诉案卷的关联或者相互载明的案号得知，信访由登记得知；随统计日变化。",
      coverage: { of: "disposed", stated: "disposedFollowed", what: "其后是否起诉、信访" },
    },
  ),
  Q12: rate("听证率", "听证案件 / J（不含简易程序）", "closedWithHearing", "closedOrdinary", 1, {
    law: "行政复议法第五十条",
  }),
  "Q12-committee": rate(
    "行政复议委员会咨询率",
    "咨询案件 / J（载明是否咨询的）",
    "closedWithCommittee",
    "closedStatingCommittee",
    1,
    {
      law: "行政复议法第五十二条",
      coverage: { of: "closedInPeriod", stated: "closedStatingCommittee", what: "是否提请咨询" },
    },
  ),
  "Q12-letter": rate(
    "意见书制发率",
    "制发意见书案件 / J（载明是否制发的）",
    "closedWithLetter",
    "closedStatingLetter",
    1,
    {
      law: "行政复议法第七十六条",
      coverage: { of: "closedInPeriod", stated: "closedStatingLetter", what: "是否制发意见书" },
    },
  ),
  "T3-evidence": rate(
    "调查取证率",
    "调查取证案件 / J（载明是否调查的）",
    "closedWithEvidence",
    "closedStatingEvidence",
    1,
    {
      law: "行政复议法第四十五条；T3",
      coverage: { of: "closedInPeriod", stated: "closedStatingEvidence", what: "是否调查取证" },
    },
  ),
  "T3-inspection": rate(
    "查阅案卷率",
    "查阅案卷案件 / J（载明是否查阅的）",
    "closedWithInspection",
    "closedStatingInspection",
    1,
    {
      law: "行政复议法第四十七条；T3",
      coverage: { of: "closedInPeriod", stated: "closedStatingInspection", what: "是否查阅案卷" },
    },
  ),
  "T3-workload": rate("人均审结（件）", "J / 承办人数", "closedInPeriod", "closedInPeriod", 1, {
    law: "T3：行政复议办案质量表",
    note: "承办人按姓名计，每人一次；没有登记承办人的案件只在分子。",
    kind: "perHandler",
  }),
  Q13: rate("复议诉讼比", "N / 一审应诉案件", "received", "firstInstance", 2, {
    law: "司法部发布口径",
    kind: "ratio",
  }),
} as const satisfies Record<string, Rate>;
