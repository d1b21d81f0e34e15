import type { ApplicantClass } from "#domain/applicant-types";
import type { RefusalGround } from "#domain/grounds";
import type { PlainDate } from "#domain/plain-date";
import type { SimplifiedBasis } from "#domain/reconsideration/review-grounds";

/** What the steps from the application to its acceptance record besides their day (S01 to S10). */

export interface Applicant {
  name: string;
  /** CL-1: CITIZEN, SOLE_TRADER, COMPANY … ; absent where a ledger does not say. */
  type?: string;
}

/** CL-12. */
export const PROCEDURES = { ORDINARY: "普通程序", SIMPLIFIED: "简易程序" } as const;
export type Procedure = keyof typeof PROCEDURES;

/** S01; the day of the step is the day the organ received the application (收到申请). */
export interface ReceivePayload {
  /** Normalised case number, and as it was written. */
  number?: string;
  numberWritten?: string;
  /** The reconsideration organ (行政复议机关). */
  organId: string;
  applicants: Applicant[];
  applicantsWritten: string;
  applicantCount: number;
  /** The reporting roll-up; a mixed group counts as organisation. */
  applicantType: ApplicantClass;
  respondentIds: string[];
  /** CL-4 and CL-3 codes; the words as written stay beside them. */
  area?: string;
  areaWritten?: string;
  act?: string;
  actWritten?: string;
  /** Days of the challenged act, of its knowledge, and of filing (postmark or submission). */
  actOn?: PlainDate;
  knownOn?: PlainDate;
  filedOn?: PlainDate;
  /** CL-5. */
  channel?: string;
  handlers?: string[];
  /** The ledger itself notes that the case was carried in (上年结转). */
  carriedInNoted?: boolean;
  remark?: string;
  relatedNumbers?: string[];
  /** IR-09: who represents a large group of applicants. */
  representatives?: string[];
  /** IR-01: how many acts the application challenges; absent means one. */
  actsChallenged?: number;
  /** IR-08: a fee that someone wants to charge; there is none. */
  fee?: number;
  compensationClaimed?: boolean;
  /** IR-20: an earlier case of the same applicant on the same facts that ended by withdrawal. */
  withdrawnEarlier?: { caseNumber: string; againstTrueWill: boolean };
}

/** S02: the application came through the agency that had imposed the penalty. */
export interface ReceiveViaAgencyPayload extends ReceivePayload {
  agencyReceivedOn: PlainDate;
  /** What the agency did: keeps its penalty and transfers, or corrected itself. */
  agencyChoice: "KEPT" | "CORRECTED";
}

export interface ApplicationPayloads {
  receive: ReceivePayload;
  receiveViaAgency: ReceiveViaAgencyPayload;
  /** S03; all items at once. */
  askForCorrection: { items: string[]; servedOn?: PlainDate };
  /** S04; the day is the arrival of the corrected material. */
  correct: { satisfied: string[]; goodReason?: string };
  /** S05. */
  abandon: { reasonCheck: string };
  /** IR-07: the applicant was told that the respondent is wrong. */
  offerRespondent: { offeredIds: string[]; agreed: boolean };
  /** S06. A ledger may note a deemed acceptance by `deemed`. */
  accept: {
    procedure?: Procedure;
    basis?: SimplifiedBasis;
    number?: string;
    numberWritten?: string;
    reviewers?: string[];
    deemed?: boolean;
  };
  /** S07; the day is the last day of the review. */
  acceptDeemed: { procedure?: Procedure; number?: string; numberWritten?: string };
  /** S08. */
  refuse: {
    grounds: RefusalGround[];
    reason?: string;
    /** NA1: whether the applicant or the respondent is wrong. */
    fault?: "APPLICANT" | "RESPONDENT";
    /** NA6 names the organ that is competent. */
    competentOrgan?: string;
    /** NA4: the limit that was computed, what started it, and whether the right had been told. */
    limit?: { dueOn: PlainDate; trigger: string; toldOfRights: boolean };
    /** NA7: where the same applicant's same matter is pending. */
    pendingElsewhere?: { caseNumber: string; sameApplicant: boolean; sameAct: boolean };
  };
  /** S09. */
  notProcessAgain: { earlierCase: string };
  /** S10. */
  withdrawBefore: { written: boolean };
}
