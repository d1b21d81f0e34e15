import type { ApplicantClass } from "#domain/applicant-types";
import type { SuspensionGround } from "#domain/grounds";
import type { PlainDate } from "#domain/plain-date";
import type { Applicant, Procedure } from "#domain/reconsideration/payloads/application";
import type { OutcomeItem, ServiceMethod } from "#domain/reconsideration/payloads/conclusion";
import type { Reviewer } from "#domain/reconsideration/payloads/review";
import type {
  CommitteeGround,
  HearingGround,
  IncidentalResult,
} from "#domain/reconsideration/review-grounds";
import type { ReconsiderationStatus } from "#domain/reconsideration/statuses";
import type { ReconsiderationOutcome } from "#domain/reconsideration-outcomes";

/** One stop of the decision term: [from, to), the stop day is paused, the resume day counts (C16). */
export interface Stop {
  from: PlainDate;
  /** null: still stopped. */
  to: PlainDate | null;
}

export interface Suspension extends Stop {
  ground: SuspensionGround;
  evidence: string;
  /** IR-24: when the cause was last looked at. */
  checkedOn: PlainDate | null;
}

/** Facets beside the main status: a single status cannot express what runs at the same time. */
export interface Facets {
  answer: "PENDING" | "ON_TIME" | "LATE" | "NONE";
  opinions: "PENDING" | "HEARD" | "NOT_POSSIBLE";
  hearing: "NOT_NEEDED" | "MANDATORY" | "REQUESTED" | "NOTICED" | "HELD" | "WAIVED";
  committee: "NOT_NEEDED" | "MANDATORY" | "REFERRED" | "ADVISED";
  mediation: "NONE" | "OPEN" | "AGREED" | "FAILED";
  stayOfExecution: "NO" | "YES";
  incidentalReview: "NONE" | "OWN_POWER" | "TRANSFERRED" | "DONE";
}

/** What a case file says of a reconsideration case. Days are days; numbers of days are calendar days. */
export interface ReconsiderationFacts {
  status: ReconsiderationStatus;
  /** The highest number in the file, voided events included: the next event takes the one after. */
  lastSeq: number;

  organId: string;
  number: string | null;
  numberWritten: string | null;
  applicants: Applicant[];
  applicantsWritten: string;
  applicantCount: number;
  applicantType: ApplicantClass;
  respondentIds: string[];
  area: string | null;
  areaWritten: string | null;
  act: string | null;
  actWritten: string | null;
  actOn: PlainDate | null;
  knownOn: PlainDate | null;
  filedOn: PlainDate | null;
  receivedOn: PlainDate;
  channel: string | null;
  handlers: string[];
  carriedInNoted: boolean;
  remark: string | null;
  relatedNumbers: string[];
  compensationClaimed: boolean;
  representatives: string[];

  /** Correction: notices sent, the last one's service day, the last corrected material's arrival. */
  correctionNotices: number;
  correctionDays: PlainDate[];
  correctionServedOn: PlainDate | null;
  correctedOn: PlainDate | null;
  /** IR-07: the applicant was told and would not name another respondent. */
  respondentChangeDeclined: boolean;

  acceptedOn: PlainDate | null;
  deemed: boolean;
  procedure: Procedure | null;
  refused: boolean;
  refusedOn: PlainDate | null;
  /** NA or RJ codes of a refusal or a rejection. */
  grounds: string[];
  /** The ledger's or the organ's words for them. */
  refusalReason: string | null;

  reviewers: Reviewer[];
  copySentOn: PlainDate | null;
  respondentReceivedOn: PlainDate | null;
  answeredOn: PlainDate | null;
  thirdParties: { name: string; suppliedEvidence: boolean }[];
  /** Parties heard, or not reachable for a reason of their own (IR-11). */
  heardParties: string[];
  /** Days on which a party's opinions were heard. */
  opinionDays: PlainDate[];
  hearingGrounds: HearingGround[];
  hearingNotice: { hearingOn: PlainDate; served: { party: string; on: PlainDate }[] } | null;
  hearingHeld: boolean;
  /** The first hearing's day; every dated hearing is in `hearingDays`. */
  hearingOn: PlainDate | null;
  hearingDays: PlainDate[];
  hearingPersons: string[];
  hearingRecordOn: PlainDate | null;
  headAtHearing: boolean | null;
  committeeGrounds: CommitteeGround[];
  /** Days on which the committee was asked. */
  committeeDays: PlainDate[];
  /** Days on which evidence was taken, and on which the file was inspected. */
  evidenceDays: PlainDate[];
  inspectionDays: PlainDate[];
  /** The first day on which the review of a normative document was opened. */
  incidentalOn: PlainDate | null;
  incidentalResult: IncidentalResult | null;

  suspensions: Suspension[];
  expertPauses: Stop[];
  /** Days of closed pauses, overlaps merged; a pause that still runs adds nothing yet. */
  pausedDays: number;
  extendedDays: number;
  /** Days on which an extension was approved. */
  extensionDays: PlainDate[];
  convertedOn: PlainDate | null;
  escalatedOn: PlainDate | null;
  /** R26: the higher organ received the file, the term restarted. */
  restartedOn: PlainDate | null;
  mergedInto: string | null;

  /** CLOSE-1: the day of the document that concluded the case; refusals never conclude one. */
  closedOn: PlainDate | null;
  /**
   * The day the case left the office: concluded, refused, or ended before acceptance. A ledger that
   * gives no day of refusal leaves the day of receipt (9.1).
   */
  disposedOn: PlainDate | null;
  outcomes: OutcomeItem[];
  /** The outcome a split result is counted by (9.2), or NOT_ACCEPTED; null while open. */
  headline: ReconsiderationOutcome | null;
  outcomeWritten: string | null;
  terminationGround: string | null;

  served: { party: string; method: ServiceMethod; on: PlainDate | null }[];
  /** The day set first; `performBy` is the one that an order to perform set last. */
  performDueOn: PlainDate | null;
  performBy: PlainDate | null;
  performedOn: PlainDate | null;
  /** S37: the organ or a higher one had to order the performance. */
  performanceOrdered: boolean;
  opinionLetters: {
    addressee: string;
    on: PlainDate | null;
    reported: boolean;
    reportedOn: PlainDate | null;
  }[];
  suggestionLetters: { addressee: string; on: PlainDate | null }[];
  /** The first day on which the applicant petitioned about the same matter afterwards (信访). */
  petitionedOn: PlainDate | null;
  published: boolean | null;
  archivedOn: PlainDate | null;

  facets: Facets;
  /** IR-32: the days of this file contradict each other; it was taken as it was. */
  datesDoubtful: boolean;
}
