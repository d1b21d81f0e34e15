import { type Rate, rate } from "#domain/measures/rate-row";

const APPEARANCE_LAW = "行政诉讼法第三条第三款；法释〔2020〕3号";

/** L-Q1 to L-Q8 and HA-1 to HA-8 (rules.md 4.3, 5.4). */
export const LITIGATION_RATES = {
  "L-Q1": rate("败诉率", "一审败诉 / 一审审结", "firstLost", "firstClosed", 1, {
    law: "行政诉讼法第七十条、第七十二条至第七十八条",
  }),
  "L-Q2": rate("实体败诉率", "一审败诉 / 一审实体判决", "firstLost", "firstMerits", 1, {
    law: "行政诉讼法第六十九条至第七十八条",
    note: "与败诉率分母不同，不可比较。",
  }),
  "L-Q3": rate("生效败诉率", "生效败诉争议 / 生效争议", "effectiveLost", "effectiveStated", 1, {
    law: "行政诉讼法第八十五条",
    note: "一个争议计一次，看截至统计日仍然生效的裁判。",
    coverage: { of: "suitsClosedInPeriod", stated: "closedStatingEffect", what: "是否生效" },
  }),
  "L-Q4": rate("法院审结率", "法院审结 / (新收 + 结转)", "suitsClosedInPeriod", "suitsInHand", 2, {
    law: "行政诉讼法第八十一条、第八十八条",
  }),
  "L-Q4s": rate("法院审结率（只计本期应诉）", "法院审结 / 新收", "closedByCourt", "suits", 2, {
    law: "行政诉讼法第八十一条、第八十八条",
    note: "本系统按 L-Q4 只计新收推得，酒泉市2017年报告未载此率。",
  }),
  "L-Q5": rate(
    "上诉率",
    "一审后上诉 / 一审审结（载明是否上诉的）",
    "firstAppealed",
    "firstStatingAppeal",
    1,
    {
      law: "行政诉讼法第八十五条",
      coverage: { of: "firstClosed", stated: "firstStatingAppeal", what: "是否上诉" },
    },
  ),
  "L-Q6": rate(
    "复议后应诉率",
    "(JOINT + ORGAN_SOLE) / J",
    "suitsAfterReconsideration",
    "closedInPeriod",
    1,
    {
      law: "行政诉讼法第二十六条第二款",
      note: "分子是应诉案件，各审级分别计；分母是同期审结的复议案件。",
      coverage: { of: "suits", stated: "suitsStatingForm", what: "是否经过复议" },
    },
  ),
  "L-Q7": rate("履行率", "按期履行 / 到期应履行", "judgmentDutiesInTime", "judgmentDutiesDue", 1, {
    law: "行政诉讼法第九十四条、第九十六条",
    coverage: { of: "suitsClosedInPeriod", stated: "closedStatingEffect", what: "生效和履行情况" },
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
  "HA-2": rate(
    "各被告机关负责人出庭率",
    "本机关负责人出庭 / 开庭案件的被告",
    "ownHeadAttended",
    "heardDefendantsStated",
    2,
    {
      law: "法释〔2020〕3号第三条",
      note: "每个被告计一次；共同被告商定由他人负责人出庭的，分子分母都不计。各机关的见“负责人出庭按被告机关”。",
      coverage: {
        of: "heardDefendants",
        stated: "heardDefendantsStated",
        what: "本机关负责人是否出庭",
      },
    },
  ),
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
  "HA-4": rate(
    "负责人出庭率（剔除法院认可的正当理由）",
    "负责人出庭 / (开庭 - 法院认可)",
    "attended",
    "heardNotExcused",
    2,
    {
      law: "法释〔2020〕3号第八条、第九条",
      coverage: { of: "absent", stated: "absentStatingCourt", what: "法院是否认可未出庭的理由" },
    },
  ),
  "HA-5": rate(
    "应当出庭案件负责人出庭率",
    "负责人出庭 / (应当出庭 + 法院通知)",
    "attendedCalled",
    "heardCalled",
    2,
    {
      law: "法释〔2020〕3号第四条",
      coverage: { of: "heard", stated: "heardStatingCall", what: "法院是否通知负责人出庭" },
    },
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
