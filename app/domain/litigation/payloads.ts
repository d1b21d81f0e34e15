import type { CourtOutcome } from "#domain/court-outcomes";
import type { AbsenceReason } from "#domain/head-appearance";
import type { NoticeGround } from "#domain/head-notice";
import type { HeadRole } from "#domain/head-roles";
import type { Instance } from "#domain/instances";
import type { RollUp } from "#domain/organ-levels";
import type { PlainDate } from "#domain/plain-date";

/**
 * What each step of a dispute records besides its day. A step of one proceeding names it by
 * `proceeding`: the normalised court number (NUM-3).
 */

/** 被告形式 (4.2). */
export const DEFENDANT_FORMS = {
  NOT_RECONSIDERED: "未经复议",
  ORGAN_SOLE: "复议机关为单独被告",
  JOINT: "复议机关为共同被告",
} as const;
export type DefendantForm = keyof typeof DEFENDANT_FORMS;

/** 被告资格 (4.2). */
export const CAPACITIES = {
  ORIGINAL_AGENCY: "原行政行为机关",
  RECON_ORGAN: "复议机关",
} as const;
export type Capacity = keyof typeof CAPACITIES;

export interface Defendant {
  organId: string;
  capacity?: Capacity;
  /** ROLL-1: the case is counted at this defendant; exactly one in a proceeding. */
  counted: boolean;
}

/** One person in court for a defendant (5.1). */
export interface Attendee {
  name: string;
  title?: string;
  role: HeadRole;
  organId?: string;
  /** The ledger's own word for his class (正职, 副职, 其他负责人). */
  declared?: string;
  defendantIsUnit?: boolean;
  identityProved?: boolean;
  leftEarly?: boolean;
  spoke?: boolean;
  spokeOn?: ("FACTS" | "LAW" | "RESOLUTION")[];
}

interface InProceeding {
  proceeding: string;
}

export interface OpenProceedingPayload extends InProceeding {
  numberWritten: string;
  court: string;
  courtCode?: string;
  instance: Instance;
  plaintiffs: { name: string; type?: string }[];
  plaintiffsWritten: string;
  plaintiffCount: number;
  defendants: Defendant[];
  form?: DefendantForm;
  /** The level that the ledger declares, rolled up (ROLL-1). */
  declaredRollUp?: RollUp;
  cause?: string;
  causeWritten?: string;
  area?: string;
  act?: string;
  remark?: string;
  relatedNumbers?: string[];
  /** The proceeding that this one follows: the appealed one, the one sent back. */
  follows?: string;
  /** H4, H5: why the court notifies the head to appear. */
  noticeGround?: NoticeGround;
  /** COURT-1, IR-38: the plaintiff had to ask for reconsideration first, and did or did not. */
  reconsiderationFirst?: { required: boolean; done: boolean };
}

export interface LitigationPayloads {
  openProceeding: OpenProceedingPayload;
  assign: InProceeding & { handlers: string[]; department?: string };
  /** The day the defendant received the copy of the complaint: L09 and L11 run for it (IR-40). */
  receiveCopy: InProceeding & { organId: string };
  askDelay: InProceeding & { organId: string; cause: string };
  answer: InProceeding & {
    organId: string;
    evidenceListed: boolean;
    /** After L09: the door sets it, whatever was typed. */
    late?: boolean;
    agents?: { staff: number; lawyers: number };
  };
  offerEvidence: InProceeding & {
    organId: string;
    what: string;
    collectedOn: PlainDate;
    courtPermitted: boolean;
  };
  objectJurisdiction: InProceeding & { organId: string };
  requestRecusal: InProceeding & { judge: string; learnedLater: boolean };
  summon: InProceeding & {
    ordinal: number;
    hearingOn: PlainDate;
    place?: string;
    headNotified: boolean;
    noticeAgain?: boolean;
  };
  holdSession: InProceeding & {
    ordinal: number;
    attendees: Attendee[];
    /** What the ledger says under 负责人是否出庭; null: nothing. */
    headDeclared: boolean | null;
    /** H2: the court had notified the head to come again. */
    noticeAgain?: boolean;
    /** H7: the co-defendants whose head appears, as they agreed or as the court decided. */
    agreedOrgans?: string[];
    /** Neither a head nor a member of staff came for the defendant (出庭规定第十二条). */
    nobodyCame?: boolean;
    minutesRef?: string;
  };
  explainAbsence: InProceeding & {
    ordinal?: number;
    reason?: AbsenceReason;
    reasonWritten?: string;
    explained: boolean | null;
    /** JI20 9: sealed by the agency, or signed by its principal head. */
    sealedOrSigned?: boolean;
    proof?: string;
    substitute?: { name: string; title: string };
    courtAccepted?: boolean | null;
  };
  judge: InProceeding & {
    outcome?: CourtOutcome;
    outcomeWritten: string;
    /** IR-45: in a joint case the court rules on both acts. */
    reconsiderationOutcome?: CourtOutcome;
    /** What a court above put in the place of the outcome that it reversed (改判的内容). */
    newOutcome?: CourtOutcome;
    duty?: { what: string; dueOn?: PlainDate };
    appearanceStated?: boolean;
  };
  serveJudgment: InProceeding & { party: string };
  appeal: InProceeding & { by: string; against: "JUDGMENT" | "RULING" };
  takeEffect: InProceeding & Record<never, never>;
  startPerformance: InProceeding & { dueOn: PlainDate };
  perform: InProceeding & { proof?: string };
  receiveAdvice: InProceeding & { aboutRule: boolean; dueOn?: PlainDate };
  replyAdvice: InProceeding & { summary: string };
  analyseLoss: InProceeding & { finding: string };
  suspend: InProceeding & { ground: SuspensionGround };
  resume: InProceeding & Record<never, never>;
  end: InProceeding & { ground: string };
  transfer: InProceeding & { court: string };
  close: InProceeding & Record<never, never>;
  /** The reconsideration case that this dispute follows. */
  linkReconsideration: { caseId: string; number?: string; outcome?: string };
}

/** CL-16 诉讼中止 (法释〔2018〕1号第八十七条第一款). */
export const SUSPENSION_GROUNDS = {
  LS1: "原告死亡，须等待近亲属表明是否参加诉讼",
  LS2: "原告丧失诉讼行为能力，尚未确定法定代理人",
  LS3: "一方当事人终止，尚未确定权利义务承受人",
  LS4: "一方当事人因不可抗力不能参加诉讼",
  LS5: "涉及法律适用问题，需要送请有权机关解释或者确认",
  LS6: "须以相关案件的审理结果为依据，而相关案件尚未审结",
  LS7: "其他应当中止诉讼的情形",
} as const;
export type SuspensionGround = keyof typeof SUSPENSION_GROUNDS;
