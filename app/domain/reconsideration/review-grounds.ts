/**
 * Code lists of the review (rules.md section 7): each code with its Chinese name and article. The
 * grounds of refusal, suspension, termination and rejection are in #domain/grounds.
 */
interface Ground {
  label: string;
  law: string;
}

/** CL-12 简易程序适用情形. */
export const SIMPLIFIED_BASES = {
  SP1: { label: "当场作出的行政行为", law: "行政复议法第五十三条第一款第一项" },
  SP2: { label: "警告或者通报批评", law: "行政复议法第五十三条第一款第二项" },
  SP3: { label: "案件涉及款额三千元以下", law: "行政复议法第五十三条第一款第三项" },
  SP4: { label: "政府信息公开案件", law: "行政复议法第五十三条第一款第四项" },
  SP5: { label: "当事人各方同意适用简易程序", law: "行政复议法第五十三条第二款" },
} as const satisfies Record<string, Ground>;
export type SimplifiedBasis = keyof typeof SIMPLIFIED_BASES;

/** CL-13 听证: HM must be heard, HO may be. */
export const HEARING_GROUNDS = {
  HM1: {
    label: "涉及国家利益、重大社会公共利益",
    law: "行政复议法第五十条第一款",
    mandatory: true,
  },
  HM2: {
    label: "涉及群体性纠纷或者社会关注度较高",
    law: "行政复议法第五十条第一款",
    mandatory: true,
  },
  HM3: { label: "涉及新业态新领域", law: "行政复议法第五十条第一款", mandatory: true },
  HM4: { label: "证据有疑问、事实争议较大", law: "行政复议法第五十条第一款", mandatory: true },
  HM5: { label: "法律关系复杂", law: "行政复议法第五十条第一款", mandatory: true },
  HM6: { label: "其他重大、疑难、复杂情形", law: "行政复议法第五十条第一款", mandatory: true },
  HO1: { label: "行政复议机构认为有必要", law: "行政复议法第五十条第二款", mandatory: false },
  HO2: { label: "申请人请求听证", law: "行政复议法第五十条第二款", mandatory: false },
} as const satisfies Record<string, Ground & { mandatory: boolean }>;
export type HearingGround = keyof typeof HEARING_GROUNDS;

/** CL-14 提请行政复议委员会咨询. */
export const COMMITTEE_GROUNDS = {
  CM1: { label: "案情重大、疑难、复杂", law: "行政复议法第五十二条第二款第一项" },
  CM2: { label: "专业性、技术性较强", law: "行政复议法第五十二条第二款第二项" },
  CM3: { label: "省级人民政府管辖的自我复议案件", law: "行政复议法第五十二条第二款第三项" },
  CM4: { label: "行政复议机构认为有必要", law: "行政复议法第五十二条第二款第四项" },
} as const satisfies Record<string, Ground>;
export type CommitteeGround = keyof typeof COMMITTEE_GROUNDS;

/** CL-15 停止执行情形. */
export const STAY_GROUNDS = {
  ST1: { label: "被申请人认为需要停止执行", law: "行政复议法第四十二条第一项" },
  ST2: { label: "行政复议机关认为需要停止执行", law: "行政复议法第四十二条第二项" },
  ST3: { label: "申请人、第三人申请停止执行，要求合理", law: "行政复议法第四十二条第三项" },
  ST4: { label: "法律、法规、规章规定停止执行", law: "行政复议法第四十二条第四项" },
} as const satisfies Record<string, Ground>;
export type StayGround = keyof typeof STAY_GROUNDS;

/** CL-18 规范性文件附带审查结果. */
export const INCIDENTAL_RESULTS = {
  LEGAL: { label: "合法", law: "行政复议法第五十九条" },
  STOP_AND_CORRECT: { label: "停止执行并责令纠正", law: "行政复议法第五十九条" },
  TRANSFERRED_REPLY: { label: "转送处理，已收到答复", law: "行政复议法第六十条" },
} as const satisfies Record<string, Ground>;
export type IncidentalResult = keyof typeof INCIDENTAL_RESULTS;
