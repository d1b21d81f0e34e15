/**
 * Code lists of reconsideration (rules.md section 7): each code with its Chinese name and article.
 * A ground outside its list is no ground.
 */
interface Ground {
  label: string;
  law: string;
}

/** CL-7 不予受理理由. */
export const REFUSAL_GROUNDS = {
  NA1: { label: "没有明确的申请人或者符合规定的被申请人", law: "行政复议法第三十条第一款第一项" },
  NA2: { label: "申请人与行政行为没有利害关系", law: "行政复议法第三十条第一款第二项" },
  NA3: { label: "没有具体的行政复议请求和理由", law: "行政复议法第三十条第一款第三项" },
  NA4: { label: "超过法定申请期限", law: "行政复议法第三十条第一款第四项" },
  NA5: { label: "不属于行政复议范围", law: "行政复议法第三十条第一款第五项" },
  NA6: { label: "不属于本机关管辖范围", law: "行政复议法第三十条第一款第六项" },
  NA7: { label: "已就同一行政行为申请行政复议或者提起诉讼", law: "行政复议法第三十条第一款第七项" },
} as const satisfies Record<string, Ground>;
export type RefusalGround = keyof typeof REFUSAL_GROUNDS;

/** CL-10 驳回申请理由: RJ1 to RJ7 are NA1 to NA7 found after acceptance. */
export const REJECTION_GROUNDS = {
  RJ1: { label: "没有明确的申请人或者符合规定的被申请人", law: "行政复议法第三十三条" },
  RJ2: { label: "申请人与行政行为没有利害关系", law: "行政复议法第三十三条" },
  RJ3: { label: "没有具体的行政复议请求和理由", law: "行政复议法第三十三条" },
  RJ4: { label: "超过法定申请期限", law: "行政复议法第三十三条" },
  RJ5: { label: "不属于行政复议范围", law: "行政复议法第三十三条" },
  RJ6: { label: "不属于本机关管辖范围", law: "行政复议法第三十三条" },
  RJ7: { label: "已就同一行政行为申请行政复议或者提起诉讼", law: "行政复议法第三十三条" },
  RJ8: { label: "明显没有依据而坚持申请", law: "行政复议法实施条例第三十七条第一款" },
  RJ9: { label: "明显不属于被申请人的职责", law: "行政复议法实施条例第三十七条第一款" },
  RJ10: { label: "行政行为的效力已为生效裁判所羁束", law: "行政复议法实施条例第三十七条第一款" },
} as const satisfies Record<string, Ground>;
export type RejectionGround = keyof typeof REJECTION_GROUNDS;

/** CL-8 中止事由; `sixtyDays`: after 60 full days the case may be terminated (第四十一条第五项, R20). */
export const SUSPENSION_GROUNDS = {
  SU1: {
    label: "申请人死亡，其近亲属尚未确定是否参加",
    law: "行政复议法第三十九条第一款第一项",
    sixtyDays: true,
  },
  SU2: {
    label: "申请人丧失行为能力，尚未确定法定代理人",
    law: "行政复议法第三十九条第一款第二项",
    sixtyDays: true,
  },
  SU3: { label: "申请人下落不明", law: "行政复议法第三十九条第一款第三项", sixtyDays: false },
  SU4: {
    label: "申请人组织终止，尚未确定权利义务承受人",
    law: "行政复议法第三十九条第一款第四项",
    sixtyDays: true,
  },
  SU5: {
    label: "因不可抗力或者其他正当理由不能参加",
    law: "行政复议法第三十九条第一款第五项",
    sixtyDays: false,
  },
  SU6: {
    label: "进行调解、和解，申请人和被申请人同意中止",
    law: "行政复议法第三十九条第一款第六项",
    sixtyDays: false,
  },
  SU7: {
    label: "法律适用问题需要有权机关解释或者确认",
    law: "行政复议法第三十九条第一款第七项",
    sixtyDays: false,
  },
  SU8: {
    label: "以其他案件的审理结果为依据，而其他案件尚未审结",
    law: "行政复议法第三十九条第一款第八项",
    sixtyDays: false,
  },
  SU9: {
    label: "对有关规范性文件或者依据进行附带审查",
    law: "行政复议法第三十九条第一款第九项",
    sixtyDays: false,
  },
  SU10: {
    label: "其他需要中止的情形",
    law: "行政复议法第三十九条第一款第十项",
    sixtyDays: false,
  },
} as const satisfies Record<string, Ground & { sixtyDays: boolean }>;
export type SuspensionGround = keyof typeof SUSPENSION_GROUNDS;

/** CL-9 终止事由. */
export const TERMINATION_GROUNDS = {
  TE1: { label: "申请人撤回申请，准予撤回", law: "行政复议法第四十一条第一项" },
  TE2: {
    label: "申请人死亡，没有近亲属或者近亲属放弃权利",
    law: "行政复议法第四十一条第二项",
  },
  TE3: {
    label: "申请人组织终止，没有承受人或者承受人放弃权利",
    law: "行政复议法第四十一条第三项",
  },
  TE4: {
    label: "对行政拘留或者限制人身自由不服，因同一违法行为涉嫌犯罪被采取刑事强制措施",
    law: "行政复议法第四十一条第四项",
  },
  TE5: { label: "中止满六十日，中止原因仍未消除", law: "行政复议法第四十一条第五项" },
} as const satisfies Record<string, Ground>;
export type TerminationGround = keyof typeof TERMINATION_GROUNDS;

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
