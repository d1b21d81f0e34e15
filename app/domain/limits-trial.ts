import { inAllEras, type Limit } from "#domain/limit";

/**
 * The limits of trial, appeal, retrial and enforcement, L14 to L33 (rules.md 2.3). Calendar days
 * (C3), except L30, which the judgment sets in working days, and the periods of the compulsion law
 * of ten days or less in L31 (C4, AEL 69).
 */
const FILED = { code: "filedOn", text: "立案之日" };
const TRIAL_PAUSES = ["courtSuspension", "notCounted"] as const;
const HIGH_COURT = { approver: "高级人民法院", law: "行政诉讼法第八十一条" } as const;

export const TRIAL_LIMITS = {
  L14: {
    name: "第一审审理期限",
    trigger: FILED,
    periods: [
      {
        length: 6,
        unit: "month",
        extension: HIGH_COURT,
        law: inAllEras("行政诉讼法第八十一条、行诉解释（2018年）第五十条"),
      },
    ],
    pausedBy: TRIAL_PAUSES,
    onExpiry: "有特殊情况需要延长的，由高级人民法院批准",
  },
  L15: {
    name: "第一审审理期限（简易程序）",
    trigger: FILED,
    periods: [{ length: 45, unit: "day", law: inAllEras("行政诉讼法第八十三条") }],
    pausedBy: TRIAL_PAUSES,
    onExpiry: "转为普通程序，审理期限自立案之日起算（行诉解释（2018年）第一百零五条）",
  },
  L16: {
    name: "简易程序举证",
    trigger: { code: "setOn", text: "人民法院确定举证期限之日" },
    periods: [
      {
        length: 15,
        unit: "day",
        given: { least: 1, most: 15 },
        law: inAllEras("行诉解释（2018年）第一百零四条"),
      },
    ],
    pausedBy: [],
    onExpiry: "视为没有相应证据",
  },
  L17: {
    name: "当庭宣判后发送判决书",
    trigger: { code: "pronouncedOn", text: "当庭宣判之日" },
    periods: [{ length: 10, unit: "day", law: inAllEras("行政诉讼法第八十条") }],
    pausedBy: [],
    onExpiry: "人民法院内部期限",
  },
  L18: {
    name: "上诉",
    trigger: { code: "servedOn", text: "判决书或者裁定书送达该当事人之日" },
    periods: [
      { variant: "judgment", length: 15, unit: "day", law: inAllEras("行政诉讼法第八十五条") },
      {
        variant: "ruling",
        length: 10,
        unit: "day",
        law: inAllEras("行政诉讼法第八十五条、行诉解释（2018年）第一百零一条"),
      },
    ],
    pausedBy: ["suitObstacle"],
    onExpiry: "逾期不上诉的，第一审判决或者裁定发生法律效力",
  },
  L19: {
    name: "上诉状和答辩状的送达与提出",
    trigger: { code: "appealReceivedOn", text: "收到上诉状之日" },
    periods: [
      {
        variant: "copy",
        length: 5,
        unit: "day",
        law: inAllEras("行诉解释（2018年）第一百零八条第一款"),
      },
      {
        variant: "answer",
        length: 15,
        unit: "day",
        trigger: { code: "copyReceivedOn", text: "收到上诉状副本之日" },
        law: inAllEras("行诉解释（2018年）第一百零八条第一款"),
      },
      {
        variant: "forward",
        length: 5,
        unit: "day",
        trigger: { code: "answerReceivedOn", text: "收到答辩状之日" },
        law: inAllEras("行诉解释（2018年）第一百零八条第一款"),
      },
    ],
    pausedBy: [],
    onExpiry: "不影响人民法院审理",
  },
  L20: {
    name: "第二审审理期限",
    trigger: { code: "appealReceivedOn", text: "收到上诉状之日" },
    periods: [
      {
        length: 3,
        unit: "month",
        extension: { approver: "高级人民法院", law: "行政诉讼法第八十八条" },
        law: inAllEras("行政诉讼法第八十八条"),
      },
    ],
    pausedBy: TRIAL_PAUSES,
    onExpiry: "有特殊情况需要延长的，由高级人民法院批准",
  },
  L21: {
    name: "申请再审",
    trigger: { code: "effectiveOn", text: "判决、裁定生效之日；四种情形自知道或者应当知道之日" },
    periods: [{ length: 6, unit: "month", law: inAllEras("行诉解释（2018年）第一百一十条") }],
    pausedBy: [],
    onExpiry: "驳回再审申请",
  },
  L22: {
    name: "对再审申请提出书面意见",
    trigger: { code: "copyReceivedOn", text: "收到再审申请书副本之日" },
    periods: [{ length: 15, unit: "day", law: inAllEras("行诉解释（2018年）第一百一十一条") }],
    pausedBy: [],
    onExpiry: "不影响人民法院审查",
  },
  L23: {
    name: "审查再审申请",
    trigger: { code: "retrialFiledOn", text: "再审申请案件立案之日" },
    periods: [
      {
        length: 6,
        unit: "month",
        extension: { approver: "本院院长", law: "行诉解释（2018年）第一百一十二条" },
        law: inAllEras("行诉解释（2018年）第一百一十二条"),
      },
    ],
    pausedBy: [],
    onExpiry: "有特殊情况需要延长的，由本院院长批准",
  },
  L24: {
    name: "再审审理期限",
    trigger: { code: "retrialFiledOn", text: "再审立案之日" },
    periods: [
      {
        variant: "firstInstance",
        length: 6,
        unit: "month",
        extension: HIGH_COURT,
        law: inAllEras("行诉解释（2018年）第五十条第二款"),
      },
      {
        variant: "secondInstance",
        length: 3,
        unit: "month",
        extension: HIGH_COURT,
        law: inAllEras("行诉解释（2018年）第五十条第二款"),
      },
    ],
    pausedBy: TRIAL_PAUSES,
    onExpiry: "有特殊情况需要延长的，由高级人民法院批准",
  },
  L25: {
    name: "对抗诉作出裁定、审查再审检察建议",
    trigger: { code: "protestReceivedOn", text: "收到抗诉书或者再审检察建议书之日" },
    periods: [
      {
        variant: "protest",
        length: 30,
        unit: "day",
        law: inAllEras("行诉解释（2018年）第一百二十四条"),
      },
      {
        variant: "advice",
        length: 3,
        unit: "month",
        law: inAllEras("行诉解释（2018年）第一百二十六条"),
      },
    ],
    pausedBy: [],
    onExpiry: "人民法院内部期限",
  },
  L26: {
    name: "中止诉讼满九十日",
    trigger: { code: "suspendedOn", text: "中止诉讼之日" },
    periods: [
      { length: 90, unit: "day", threshold: true, law: inAllEras("行诉解释（2018年）第八十八条") },
    ],
    pausedBy: [],
    onExpiry: "仍无人继续诉讼的，裁定终结诉讼",
  },
} as const satisfies Record<string, Limit>;
