import type { PlainDate } from "#domain/plain-date";
import type {
  CommitteeGround,
  HearingGround,
  IncidentalResult,
} from "#domain/reconsideration/review-grounds";

/** What the steps of the review record besides their day (S11 to S19). Parties are named. */

export interface Reviewer {
  name: string;
  /** IR-34: took part in the act, or is close kin of a party or agent. */
  conflict: boolean;
  /** IR-35: new to the work; whether qualification and training are recorded. */
  newcomer?: { qualified: boolean };
}

export interface ReviewPayloads {
  assignReviewers: { reviewers: Reviewer[] };
  /** S11. */
  sendCopy: { respondentReceivedOn?: PlainDate };
  /** S12; given = false records that the answer never came. */
  answer: {
    given: boolean;
    /** After R14: the door sets it, whatever was typed. */
    late?: boolean;
    evidenceListed?: boolean;
    agents?: { staff: number; lawyers: number };
  };
  /** S14. */
  hearOpinions: { party: string; mode: "IN_PERSON" | "INTERNET" | "PHONE"; record: string };
  /** S15. */
  opinionsImpossible: { party: string; attempts: string; partyReason: string };
  /** A hearing or a referral becomes due: HM and CM1 to CM4 make it mandatory, HO does not. */
  requireHearing: { ground: HearingGround };
  requireCommittee: { ground: CommitteeGround };
  /** S16. */
  noticeHearing: {
    hearingOn: PlainDate;
    place: string;
    matters: string;
    served: { party: string; on: PlainDate }[];
  };
  /** S17; in a ledger all but the day may be missing. */
  holdHearing: {
    host?: string;
    officers?: string[];
    recorder?: string;
    recordSignedOn?: PlainDate;
    headAttended?: boolean | null;
    headAbsenceReason?: string;
  };
  /** S18. */
  waiveHearing: { absenceRecord: string };
  /** S19. */
  referCommittee: { ground: CommitteeGround };
  committeeAdvice: { advice: string; adopted: boolean; reason?: string };
  /** 附带审查, arts 56 to 60. */
  openIncidentalReview: { power: "OWN_POWER" | "TRANSFERRED"; clauses: string };
  closeIncidentalReview: { result: IncidentalResult };
  /** IR-25, IR-26, IR-30. */
  takeEvidence: { reviewers: string[]; what: string };
  offerEvidence: { what: string; collectedOn: PlainDate; newReasonsRaised: boolean };
  inspectFile: { who: string; granted: boolean; refusalReason?: string };
}
