import type { RejectionGround, TerminationGround } from "#domain/grounds";
import type { PlainDate } from "#domain/plain-date";
import type { ReconsiderationOutcome } from "#domain/reconsideration-outcomes";

/** What the steps that end a case, and those after its end, record besides their day (S29 to S41). */

/** One item of an outcome (section 3); a case may carry several. */
export interface OutcomeItem {
  /** MAINTAIN, REVOKE, CHANGE … (#domain/reconsideration-outcomes). */
  code: ReconsiderationOutcome;
  /** The article it rests on. */
  law?: string;
  /** The act is to be made again (重作), or the duty performed, within so many calendar days. */
  remake?: boolean;
  days?: number;
  /** Compensation in yuan. */
  amount?: number;
}

export interface ConclusionPayloads {
  openMediation: { mediator?: string };
  /** S29; the day the letter takes effect: all have signed and the organ has sealed. */
  mediate: { written?: string; signedBy?: string[]; sealedOn?: PlainDate };
  /** S30. */
  mediationFailed: { reason?: string };
  /** S22, S31, S32. */
  terminate: {
    code: "TERM_WITHDRAW" | "TERM_SETTLED" | "TERM_CHANGED" | "TERM_OTHER";
    ground?: TerminationGround;
    written?: string;
    /** TE1: the office permitted the withdrawal; for several applicants, those represented agree. */
    permitted?: boolean;
    representedConsent?: boolean;
  };
  /** S33. */
  reject: { grounds: RejectionGround[]; reason?: string; written?: string };
  /** S34; the day of the decision document. In a ledger only the items are known. */
  decide: {
    items: OutcomeItem[];
    written: string;
    /** IR-17: who approved; the organ's head, or the collective. */
    approval?: { by: "ORGAN_HEAD" | "COLLECTIVE" | "OFFICE_HEAD"; name: string };
    drafter?: string;
    seal?: "ORGAN" | "OFFICE";
    /** IR-15: the decision rests on the hearing record. */
    citesHearingRecord?: boolean;
    /** IR-18: the right to sue (15 days) with the court named; or a final decision by law. */
    suitCourt?: string;
    finalByLaw?: boolean;
    compensationAnswered?: boolean;
    /** IR-19: CHANGE is not worse for the applicant, or a third party asked the opposite. */
    changeNotWorse?: string;
    /** DIRECT-1: decided by reference to an effective decision. */
    basedOnDecisionId?: string;
  };
  /** S35; per party, the service date by its method (C11, CPL23 87 to 95). */
  serve: { party: string; method: ServiceMethod };
  /** S36 to S41. */
  startPerformance: { dueOn: PlainDate };
  perform: { proof?: string };
  orderPerformance: { by: string; dueOn: PlainDate };
  opinionLetter: { addressee: string };
  opinionReported: { addressee: string };
  suggestionLetter: { addressee: string };
  publish: { published: boolean; url?: string; copiedTo?: string; copiedOn?: PlainDate };
  enforce: { by: "AGENCY" | "ORGAN" | "COURT" };
  /** IR-29: the act was made again. */
  remadeAct: { sameFacts: boolean; sameResult: boolean; revokedForProcedure: boolean };
  /** Q11: the applicant petitioned about the same matter after the case had ended (信访). */
  petition: { about: string };
  close: Record<string, never>;
  archive: Record<string, never>;
}

/** How a document reached its party (民事诉讼法第八十七条至第九十五条). */
export const SERVICE_METHODS = {
  DIRECT: "直接送达",
  LEFT: "留置送达",
  ELECTRONIC: "电子送达",
  ENTRUSTED: "委托送达",
  POST: "邮寄送达",
  PASSED_ON: "转交送达",
  ANNOUNCEMENT: "公告送达",
} as const;
export type ServiceMethod = keyof typeof SERVICE_METHODS;
