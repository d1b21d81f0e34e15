/** When the court notifies the head to appear (rules.md H4, H5; 法释〔2020〕3号第四条). */
interface NoticeGroundRow {
  label: string;
  law: string;
  /** The court must notify (第一款), or may (第二款). */
  duty: "must" | "may";
}

const MUST = "法释〔2020〕3号第四条第一款";
const MAY = "法释〔2020〕3号第四条第二款";

export const NOTICE_GROUNDS = {
  FOOD_DRUG: { label: "涉及食品药品安全", law: MUST, duty: "must" },
  ENVIRONMENT: { label: "涉及生态环境和资源保护", law: MUST, duty: "must" },
  PUBLIC_HEALTH: { label: "涉及公共卫生安全等重大公共利益", law: MUST, duty: "must" },
  HIGH_ATTENTION: { label: "社会高度关注", law: MUST, duty: "must" },
  GROUP_INCIDENT: { label: "可能引发群体性事件", law: MUST, duty: "must" },
  MAJOR_INTEREST: { label: "被诉行为涉及人身、财产重大权益", law: MAY, duty: "may" },
  PUBLIC_SUIT: { label: "行政公益诉讼", law: MAY, duty: "may" },
  SUPERIOR_RULE: { label: "上级机关规范性文件要求出庭", law: MAY, duty: "may" },
  OTHER_NEED: { label: "人民法院认为需要通知出庭的其他情形", law: MAY, duty: "may" },
} as const satisfies Record<string, NoticeGroundRow>;

export type NoticeGround = keyof typeof NOTICE_GROUNDS;
