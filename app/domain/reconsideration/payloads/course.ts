import type { SuspensionGround } from "#domain/grounds";
import type { PlainDate } from "#domain/plain-date";
import type { StayGround } from "#domain/reconsideration/review-grounds";

/** What the steps record that change the course of a review: clock, parties, organ (S13, S20 to S28). */
export interface CoursePayloads {
  /** S13. */
  convert: { approver: string; approvedBy: "OFFICE_HEAD"; reason: string };
  /** S20. */
  suspend: {
    ground: SuspensionGround;
    evidence: string;
    notifiedAll: boolean;
    /** SU6: applicant and respondent both agree. */
    bothConsent?: boolean;
  };
  /** IR-24: the periodic look whether the cause persists. */
  checkSuspension: { finding: string };
  /** S21, S23. */
  resume: { notifiedAll?: boolean };
  orderResume: { orderedBy: string };
  /** Site inspection or appraisal: the step's day stops the term, `until` is the day it runs again. */
  pauseForExpert: { kind: "INSPECTION" | "APPRAISAL"; until: PlainDate };
  /** S24. */
  extend: {
    days: number;
    approver: string;
    approvedBy: "OFFICE_HEAD" | "ORGAN_HEAD";
    notifiedOn: PlainDate;
  };
  /** S25. */
  stayExecution: { ground: StayGround; scope?: string };
  /** S26. */
  addThirdParty: { name: string; suppliedEvidence?: boolean };
  /** S27. */
  merge: { lead: string; members: string[] };
  /** S28; the day is the higher organ's decision. */
  escalate: { higherOrganId: string; requestedOn?: PlainDate };
  /** S28; the day the higher organ received the file: the term restarts. */
  receiveEscalated: { organId: string };
}
