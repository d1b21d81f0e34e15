/** Stages of one proceeding (rules.md 4.1), in their usual order, then the side states. */
export const STAGES = {
  NOTICE_RECEIVED: "收到应诉通知书",
  ASSIGNED: "指派承办",
  ANSWER_DUE: "待答辩举证",
  ANSWERED: "已答辩举证",
  SUMMONED: "收到传票",
  HEARD: "已开庭",
  JUDGED: "已裁判",
  SERVED: "已送达",
  APPEAL_WINDOW: "上诉期",
  APPEALED: "已上诉",
  EFFECTIVE: "生效",
  PERFORMING: "履行",
  CLOSED: "结案",
  SUSPENDED: "中止诉讼",
  ENDED: "终结诉讼",
  TRANSFERRED: "移送",
} as const;
export type Stage = keyof typeof STAGES;

/** Before the judgment, the procedure running. */
export const RUNNING = [
  "NOTICE_RECEIVED",
  "ASSIGNED",
  "ANSWER_DUE",
  "ANSWERED",
  "SUMMONED",
  "HEARD",
] as const satisfies readonly Stage[];

/** After the judgment. */
export const JUDGED = [
  "JUDGED",
  "SERVED",
  "APPEAL_WINDOW",
  "APPEALED",
  "EFFECTIVE",
  "PERFORMING",
] as const satisfies readonly Stage[];
