/** Rates of rules.md whose facts no ledger and no step records yet: named, never invented. */
export const UNRECORDED_RATES = {
  Q9: unrecorded("延期率", "延期案件 / J", "行政复议法第六十二条", "台账未载明是否延期。"),
  Q11: unrecorded(
    "案结事了率",
    "1 - 其后起诉或者信访 / J_all",
    "司法部发布口径",
    "复议案件与其后诉讼、信访的关联尚未记录。",
  ),
  "Q12-committee": unrecorded(
    "行政复议委员会咨询率",
    "咨询案件 / J",
    "行政复议法第五十二条",
    "台账未载明是否提请咨询。",
  ),
  "L-Q3": unrecorded(
    "生效败诉率",
    "生效败诉争议 / 生效争议",
    "行政诉讼法第八十五条",
    "裁判生效日期尚未记录。",
  ),
  "L-Q5": unrecorded(
    "上诉率",
    "一审后上诉 / 一审审结",
    "行政诉讼法第八十五条",
    "二审案件所对应的一审案件尚未关联。",
  ),
  "L-Q6": unrecorded(
    "复议后应诉率",
    "(JOINT + ORGAN_SOLE) / J",
    "行政诉讼法第二十六条第二款",
    "被告形式（是否经过复议）尚未记录。",
  ),
  "L-Q7": unrecorded(
    "履行率",
    "按期履行 / 到期应履行",
    "行政诉讼法第九十四条、第九十六条",
    "生效裁判的履行情况尚未记录。",
  ),
  "HA-2": unrecorded(
    "各被告机关负责人出庭率",
    "本机关负责人出庭 / 本机关开庭案件",
    "法释〔2020〕3号第三条",
    "共同被告之间由谁出庭的约定尚未记录，不能拆分到各机关。",
  ),
  "HA-4": unrecorded(
    "负责人出庭率（剔除法院认可的正当理由）",
    "负责人出庭 / (开庭 - 法院认可)",
    "法释〔2020〕3号第八条、第九条",
    "法院对未出庭理由的审查意见尚未记录。",
  ),
  "HA-5": unrecorded(
    "应当出庭案件负责人出庭率",
    "负责人出庭 / (应当出庭 + 法院通知)",
    "法释〔2020〕3号第四条",
    "法院是否通知负责人出庭尚未记录。",
  ),
} as const satisfies Record<string, UnrecordedRate>;

export interface UnrecordedRate {
  name: string;
  formula: string;
  law: string;
  /** One sentence: which fact is missing. */
  missing: string;
}

function unrecorded(name: string, formula: string, law: string, missing: string): UnrecordedRate {
  return { name, formula, law, missing };
}
