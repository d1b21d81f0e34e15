/**
 * The integrity rules IR-01 to IR-51 (rules.md section 10): what each protects, its article, how
 * grave a breach is (B blocks, W needs a reason, F is shown to the office head), and who asks it.
 */

/** Where a rule is asked. */
const ASKED_BY = {
  door: "登记步骤时",
  list: "清单与提示",
  access: "查阅与公开权限",
  database: "数据库约束",
} as const;
export type AskedBy = keyof typeof ASKED_BY;

export interface IntegrityRow {
  severity: "B" | "W" | "F";
  label: string;
  law: string;
  asked: AskedBy;
}

type Row = readonly [IntegrityRow["severity"], string, string, AskedBy];

const ROWS = {
  "IR-01": ["B", "一案只针对一个行政行为", "行政复议法第二十二条第四款", "door"],
  "IR-02": ["B", "受理、不予受理不得超过审查期限", "行政复议法第三十条第三款、第三十三条", "door"],
  "IR-03": ["B", "不予受理须有法定理由", "行政复议法第三十条第二款", "door"],
  "IR-04": ["W", "以超期为由不予受理须写明期限", "行政复议法第二十条、第二十一条", "door"],
  "IR-05": ["B", "重复申请限于同一申请人同一行为", "行政复议法第二十九条", "door"],
  "IR-06": ["W", "补正通知一次告知全部事项", "行政复议法第三十一条第一款", "door"],
  "IR-07": ["B", "错列被申请人先告知变更", "行政复议法实施条例第二十九条", "door"],
  "IR-08": ["B", "行政复议不收费", "行政复议法第八十七条", "door"],
  "IR-09": ["W", "代理人、代表人人数与权限", "行政复议法第十五条、第十七条", "door"],
  "IR-10": ["B", "行政复议人员人数", "行政复议法实施条例第三十九条", "door"],
  "IR-11": ["B", "普通程序听取当事人意见", "行政复议法第四十九条", "door"],
  "IR-12": ["B", "逾期不答复视为没有证据", "行政复议法第七十条", "door"],
  "IR-13": ["B", "应当听证的案件与五个工作日前通知", "行政复议法第五十条、第五十一条", "door"],
  "IR-14": ["B", "听证组成人员", "行政复议法第五十条第三款", "door"],
  "IR-15": ["B", "决定根据听证笔录作出", "行政复议法第六十一条第二款", "door"],
  "IR-16": ["B", "应当咨询行政复议委员会", "行政复议法第五十二条", "door"],
  "IR-17": ["B", "机关负责人批准、机关印章", "行政复议法第六十一条、第七十五条", "door"],
  "IR-18": ["B", "决定内容完整", "行政复议法第六十三条至第七十二条", "door"],
  "IR-19": ["B", "变更不得对申请人更为不利", "行政复议法第六十三条第二款", "door"],
  "IR-20": ["B", "撤回后不得以同一事实和理由再申请", "行政复议法第七十四条第二款", "door"],
  "IR-21": ["B", "延期累计不超过三十日并经批准", "行政复议法第六十二条第一款", "door"],
  "IR-22": ["B", "简易程序不延期，转普通须批准", "行政复议法第五十五条、第六十二条", "door"],
  "IR-23": ["B", "中止事由、同意、告知与六十日", "行政复议法第三十九条、第四十一条", "door"],
  "IR-24": ["F", "长期中止定期核查，不得倒签", "行政复议法第四十条", "door"],
  "IR-25": ["B", "调查取证不少于两人", "行政复议法第四十五条第二款", "door"],
  "IR-26": ["F", "事后收集的证据不作依据", "行政复议法第四十六条", "door"],
  "IR-27": ["B", "调解中的陈述仅调解人可见", "行政复议法实施条例第四十八条", "access"],
  "IR-28": ["B", "调解书全体签名并盖章后生效", "行政复议法第七十三条", "door"],
  "IR-29": ["W", "不得重作相同行为", "行政复议法第六十四条第二款", "door"],
  "IR-30": ["W", "拒绝查阅须有法定理由", "行政复议法第四十七条", "door"],
  "IR-31": ["F", "决定、意见书抄告与公开", "行政复议法第七十九条", "list"],
  "IR-32": ["B", "日期先后一致", "行政复议法第八十八条", "door"],
  "IR-33": ["B", "文书编号唯一，签发后不得改动", "党政机关公文处理工作条例第九条", "door"],
  "IR-34": ["B", "回避（本机关规定，无法律条文）", "本机关办案规定", "door"],
  "IR-35": ["W", "初任人员资格与任前培训", "行政复议法第六条第二款", "door"],
  "IR-36": ["B", "涉密、隐私限制查阅与公开", "行政复议法第三十六条第二款、第四十七条", "access"],
  "IR-37": ["W", "复议与诉讼不得并行", "行政复议法第二十九条", "list"],
  "IR-38": ["W", "复议前置而直接起诉", "行政复议法第二十三条", "door"],
  "IR-40": ["B", "答辩举证十五日（自然日）", "行政诉讼法第六十七条", "door"],
  "IR-41": ["B", "诉讼中自行收集的证据不可用", "行政诉讼法第三十五条", "door"],
  "IR-42": ["B", "负责人或者工作人员出庭，不得仅委托律师", "行政诉讼法第三条第三款", "door"],
  "IR-43": ["B", "负责人未出庭须说明并证明", "法释〔2020〕3号第八条至第十条", "door"],
  "IR-44": ["B", "出庭人员身份与被告、日期相符", "法释〔2020〕3号第二条", "door"],
  "IR-45": ["B", "维持决定的共同被告", "行政诉讼法第二十六条第二款", "door"],
  "IR-46": ["B", "一程序一案号，不得二次发回", "行政诉讼法第八十九条第二款", "door"],
  "IR-47": ["W", "案号、法院级别与审级一致", "法〔2015〕137号", "door"],
  "IR-48": ["B", "可上诉的裁判与上诉期限", "行政诉讼法第八十五条", "door"],
  "IR-49": ["F", "生效裁判的履行期限", "行政诉讼法第九十六条", "list"],
  "IR-50": ["W", "申请审判人员回避的时间", "行政诉讼法第五十五条", "door"],
  "IR-51": ["F", "复议案件关联诉讼结果", "行政诉讼法第二十六条", "list"],
} as const satisfies Record<`IR-${number}`, Row>;

export type IntegrityRuleId = keyof typeof ROWS;

/** The row of an integrity rule. */
export function integrityRule(id: IntegrityRuleId): IntegrityRow {
  const [severity, label, law, asked] = ROWS[id];
  return { severity, label, law, asked };
}

/** All integrity rules, in order. */
export const INTEGRITY_RULE_IDS: readonly IntegrityRuleId[] = Object.keys(ROWS).filter(
  (id): id is IntegrityRuleId => Object.hasOwn(ROWS, id),
);
