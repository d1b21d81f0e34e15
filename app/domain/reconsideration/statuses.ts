/** Main statuses of a reconsideration case (rules.md section 1), in their usual order. */
export const RECONSIDERATION_STATUSES = {
  RECEIVED: "收到申请",
  IN_CORRECTION: "补正中",
  ABANDONED: "视为放弃申请",
  NOT_ACCEPTED: "不予受理",
  NOT_PROCESSED_AGAIN: "告知不再处理",
  WITHDRAWN_BEFORE: "受理前撤回",
  ACCEPTED: "已受理",
  UNDER_REVIEW: "审理中",
  SUSPENDED: "中止",
  DECIDED: "已作出决定",
  TERMINATED: "终止",
  SERVED: "已送达",
  PERFORMING: "履行中",
  CLOSED: "结案",
  ARCHIVED: "归档",
} as const;
export type ReconsiderationStatus = keyof typeof RECONSIDERATION_STATUSES;

/** Accepted and not yet concluded, the clock running. */
export const REVIEWING = [
  "ACCEPTED",
  "UNDER_REVIEW",
] as const satisfies readonly ReconsiderationStatus[];

/** Accepted and not yet concluded, running or stopped. */
export const PENDING = [
  ...REVIEWING,
  "SUSPENDED",
] as const satisfies readonly ReconsiderationStatus[];

/** Ended without acceptance: such a case is never a reviewed case (section 3). */
export const ENDED_BEFORE_ACCEPTANCE = [
  "ABANDONED",
  "NOT_ACCEPTED",
  "NOT_PROCESSED_AGAIN",
  "WITHDRAWN_BEFORE",
] as const satisfies readonly ReconsiderationStatus[];

/** Concluded (审结) and what follows; CLOSE-1 dates it by the document that concluded it. */
export const CONCLUDED = [
  "DECIDED",
  "TERMINATED",
  "SERVED",
  "PERFORMING",
  "CLOSED",
] as const satisfies readonly ReconsiderationStatus[];
