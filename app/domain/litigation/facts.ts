import type { CourtOutcome } from "#domain/court-outcomes";
import type { AbsenceReason } from "#domain/head-appearance";
import type { NoticeGround } from "#domain/head-notice";
import type { HeadRole } from "#domain/head-roles";
import type { Instance } from "#domain/instances";
import type {
  Attendee,
  Defendant,
  DefendantForm,
  LitigationPayloads,
} from "#domain/litigation/payloads";
import type { Stage } from "#domain/litigation/stages";
import type { RollUp } from "#domain/organ-levels";
import type { PlainDate } from "#domain/plain-date";

/** One session of the court in a proceeding. */
export interface SessionFacts {
  /** Place among the sessions of the proceeding, from 1. */
  ordinal: number;
  on: PlainDate;
  attendees: Attendee[];
  /** A person was there who counts as the head by the law of that day (5.1). */
  headAttended: boolean;
  /** The highest role that counts; null when nobody does. */
  role: HeadRole | null;
  /** What the ledger says. */
  headDeclared: boolean | null;
  noticeAgain: boolean;
  spoke: boolean;
  /** Neither a head nor a member of staff came; null where it is not said who came. */
  nobodyCame: boolean | null;
}

/** Why the head did not appear, and whether that was explained in writing (5.3). */
export interface AbsenceFacts {
  reason: AbsenceReason | null;
  reasonWritten: string | null;
  explained: boolean | null;
  courtAccepted: boolean | null;
}

/** One proceeding: one court case number at one instance (IR-46). */
export interface ProceedingFacts {
  /** The normalised number: the key. */
  number: string;
  numberWritten: string;
  court: string;
  courtCode: string | null;
  instance: Instance;
  stage: Stage;
  plaintiffs: { name: string; type?: string }[];
  plaintiffsWritten: string;
  plaintiffCount: number;
  defendants: Defendant[];
  /** ROLL-1: the defendant at which the case is counted. */
  countedOrganId: string | null;
  form: DefendantForm | null;
  declaredRollUp: RollUp | null;
  cause: string | null;
  causeWritten: string | null;
  area: string | null;
  act: string | null;
  remark: string | null;
  relatedNumbers: string[];
  follows: string | null;
  /** The day the notice of the suit was received. */
  receivedOn: PlainDate;
  handlers: string[];
  /** Per defendant: when it received the copy, asked for delay, answered (IR-40). */
  copies: { organId: string; receivedOn: PlainDate | null }[];
  delays: { organId: string; askedOn: PlainDate | null }[];
  answers: { organId: string; on: PlainDate | null; late: boolean }[];
  /** on: the day it came; null where a ledger does not say. */
  summonses: {
    on: PlainDate | null;
    ordinal: number;
    hearingOn: PlainDate;
    headNotified: boolean;
  }[];
  sessions: SessionFacts[];
  firstSessionOn: PlainDate | null;
  /** HA-1: the head appeared, and no session was missed to which the court called him again. */
  attended: boolean;
  attendedRole: HeadRole | null;
  /** Someone was presented as head whose role does not count on that day. */
  nonCountingOnly: boolean;
  /** What all explanations together say. */
  absence: AbsenceFacts | null;
  /** Each explanation as it was given, in the order of the file. */
  explanations: { on: PlainDate | null; said: LitigationPayloads["explainAbsence"] }[];
  /** H4, H5: why the court notifies the head; null where nothing calls for it. */
  noticeGround: NoticeGround | null;
  /** H7: the defendants whose head appears for all, as was said at a session; the last one stands. */
  agreements: { on: PlainDate; organs: string[] }[];
  /** The day of the judgment, ruling or letter that ended the proceeding. */
  closedOn: PlainDate | null;
  outcome: CourtOutcome | null;
  outcomeWritten: string | null;
  reconsiderationOutcome: CourtOutcome | null;
  /** What replaces the outcome that this one reversed. */
  newOutcome: CourtOutcome | null;
  served: { party: string; on: PlainDate | null }[];
  appeals: { by: string; on: PlainDate | null }[];
  effectiveOn: PlainDate | null;
  duty: { what: string; dueOn: PlainDate | null } | null;
  performedOn: PlainDate | null;
  /** Suspensions of the suit: [from, to), to null while it lasts. */
  suspensions: { from: PlainDate; to: PlainDate | null }[];
  advices: { on: PlainDate | null; dueOn: PlainDate | null; repliedOn: PlainDate | null }[];
  lossAnalysed: boolean;
  /** The days of this proceeding contradict each other; it was taken as it was. */
  datesDoubtful: boolean;
}

/** What a case file says of a dispute: its proceedings in the order in which they were opened. */
export interface DisputeFacts {
  proceedings: ProceedingFacts[];
  /** The reconsideration cases that it follows. */
  reconsiderations: { caseId: string; number: string | null; outcome: string | null }[];
  /** The highest number in the file, voided events included. */
  lastSeq: number;
}
