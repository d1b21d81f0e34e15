import { inAllEras, type Limit } from "#domain/limit";

/**
 * The limits after judgment, of enforcement and of state compensation, L27 to L33 (rules.md 2.3).
 * Calendar days (C3), except L30, which the judgment sets in working days, and the periods of ten
 * days or less of the compulsion law in L31 (C4).
 */
export const ENFORCEMENT_LIMITS = {
  L27: {
    name: "申请执行",
    trigger: { code: "performanceEndedOn", text: "履行期间的最后一日；没有规定的，送达之日" },
    periods: [{ length: 2, unit: "year", law: inAllEras("行诉解释（2018年）第一百五十三条") }],
    pausedBy: [],
    onExpiry: "除有正当理由外，不予受理",
  },
  L28: {
    name: "行政机关拒不履行的罚款",
    trigger: { code: "performanceEndedOn", text: "履行期限届满之日" },
    periods: [{ unit: "day", law: inAllEras("行政诉讼法第九十六条第二项") }],
    pausedBy: [],
    onExpiry: "自期满之日起，对负责人按日处五十元至一百元的罚款",
    instead: "L28是按日计算的罚款，没有届满之日：请以判决确定的履行期限届满之日为罚款起算日",
  },
  L29: {
    name: "答复对规范性文件的司法建议",
    trigger: { code: "adviceReceivedOn", text: "收到司法建议之日" },
    periods: [{ length: 60, unit: "day", law: inAllEras("行诉解释（2018年）第一百四十九条") }],
    pausedBy: [],
    onExpiry: "由人民法院通报上级机关",
  },
  L30: {
    name: "判决后公开政府信息",
    trigger: { code: "servedOn", text: "判决书送达之日" },
    periods: [
      {
        length: 20,
        unit: "workingDay",
        given: { least: 1, most: 20 },
        law: inAllEras("法释〔2025〕8号第十一条"),
      },
    ],
    pausedBy: [],
    onExpiry: "可以申请执行",
  },
  L31: {
    name: "非诉执行的受理与审查",
    trigger: { code: "applicationReceivedOn", text: "人民法院接到强制执行申请之日" },
    periods: [
      {
        variant: "accept",
        length: 5,
        unit: "workingDay",
        law: inAllEras("行政强制法第五十六条第一款、第六十九条"),
      },
      {
        variant: "review",
        length: 7,
        unit: "workingDay",
        trigger: { code: "acceptedOn", text: "人民法院受理之日" },
        law: inAllEras("行政强制法第五十七条、第六十九条"),
      },
      {
        variant: "hear",
        length: 30,
        unit: "day",
        trigger: { code: "acceptedOn", text: "人民法院受理之日" },
        law: inAllEras("行政强制法第五十八条第二款"),
      },
      {
        variant: "object",
        length: 15,
        unit: "day",
        trigger: { code: "rulingServedOn", text: "收到不予受理裁定之日" },
        law: inAllEras("行政强制法第五十六条第二款"),
      },
    ],
    pausedBy: [],
    onExpiry: "行政机关可以在十五日内向上一级人民法院申请复议",
  },
  L32: {
    name: "国家赔偿",
    trigger: { code: "knownOn", text: "知道或者应当知道侵害行为之日" },
    periods: [
      { variant: "claim", length: 2, unit: "year", law: inAllEras("国家赔偿法第三十九条第一款") },
      {
        variant: "decide",
        length: 2,
        unit: "month",
        trigger: { code: "claimReceivedOn", text: "收到赔偿申请之日" },
        law: inAllEras("国家赔偿法第十三条第一款"),
      },
      {
        variant: "sue",
        length: 3,
        unit: "month",
        trigger: { code: "decisionServedOn", text: "赔偿决定期限届满或者决定送达之日" },
        law: inAllEras("国家赔偿法第十四条"),
      },
      {
        variant: "compensationPart",
        length: 15,
        unit: "day",
        trigger: { code: "servedOn", text: "复议决定书送达之日" },
        law: inAllEras("法释〔2022〕10号第十七条"),
      },
    ],
    pausedBy: ["suitObstacle"],
    onExpiry: "丧失请求或者起诉的权利",
  },
  L33: {
    name: "对回避申请作出决定",
    trigger: { code: "requestedOn", text: "申请提出之日" },
    periods: [{ length: 3, unit: "day", law: inAllEras("行诉解释（2018年）第七十四条") }],
    pausedBy: [],
    onExpiry: "人民法院内部期限",
  },
} as const satisfies Record<string, Limit>;
