import type { PlainDate } from "#domain/plain-date";

/** What an agency has to do by a day, or is asked to do, after a decision (rules.md 9.3, T8). */
export const DUTY_KINDS = {
  PERFORM_DECISION: { label: "履行行政复议决定", law: "行政复议法第七十七条" },
  PERFORM_JUDGMENT: { label: "履行生效裁判", law: "行政诉讼法第九十四条、第九十六条" },
  OPINION_LETTER: { label: "行政复议意见书", law: "行政复议法第七十六条" },
  SUGGESTION_LETTER: { label: "行政复议建议书", law: "行政复议法实施条例第六十九条" },
  JUDICIAL_ADVICE: { label: "司法建议", law: "法释〔2018〕1号第一百四十九条" },
} as const satisfies Record<string, { label: string; law: string }>;

export type DutyKind = keyof typeof DUTY_KINDS;

/** One of them: since when, until when, and when it was done (performed, reported, answered). */
export interface Duty {
  kind: DutyKind;
  /** Who has to; null where only a name is known, or nobody is named. */
  organId: string | null;
  name: string | null;
  since: PlainDate | null;
  dueOn: PlainDate | null;
  doneOn: PlainDate | null;
  /** It had to be ordered, or enforced. */
  refused: boolean;
}
