/**
 * Whether the head appeared in one proceeding (rules.md 5.2 to 5.4). The unit is one court case
 * number at one instance (H1); only sessions of the court count (H8).
 */
import {
  type AppearanceWarning,
  type Attendee,
  attendanceFault,
  DECLARED_OTHERWISE,
  LAWYER_ONLY,
} from "#domain/head-attendance";
import type { HeadRole } from "#domain/head-roles";
import { bareWord } from "#domain/number-normal";
import type { PlainDate } from "#domain/plain-date";

export interface HearingSession {
  heldOn: PlainDate;
  attendees: readonly Attendee[];
  /** What the ledger itself says under 负责人是否出庭. */
  declaredAttended?: boolean;
  /** The court notified the head to come again (H2). */
  renotified?: boolean;
}

export interface HearingUnit {
  sessions: readonly HearingSession[];
}

export interface SessionAppearance {
  heldOn: PlainDate;
  attended: boolean;
  /** The highest role that counts; undefined when nobody counts. */
  by?: HeadRole;
  declaredAttended?: boolean;
  spoke: boolean;
}

export interface Appearance {
  /** At least one session was held: the unit is in the denominator of HA-1. */
  heard: boolean;
  firstSessionOn?: PlainDate;
  /** HA-1: a head appeared in at least one session and no re-notified session was missed. */
  attended: boolean;
  by?: HeadRole;
  /** HA-3: a principal head appeared. */
  principal: boolean;
  /** The ledger says the head appeared, but only by persons who do not count on that day. */
  nonCountingOnly: boolean;
  /** A session to which the head was notified again was missed (H2). */
  missedAgain: boolean;
  sessions: SessionAppearance[];
  warnings: AppearanceWarning[];
}

const RANK: readonly HeadRole[] = [
  "PRINCIPAL",
  "DEPUTY",
  "DEPUTY_LEVEL_IN_CHARGE",
  "OTHER_IN_CHARGE",
  "INTERNAL_UNIT_HEAD",
];

/** The appearance of the head in one unit; for HA-2 only the persons of `organ` are looked at. */
export function appearanceOf(unit: HearingUnit, organ?: string): Appearance {
  const warnings: AppearanceWarning[] = [];
  const sessions = unit.sessions.map((session, position) =>
    sessionAppearance(session, position, organ, warnings),
  );
  const missedAgain = unit.sessions.some(
    (session, position) => session.renotified === true && !sessions[position]?.attended,
  );
  const present = RANK.find((role) => sessions.some((session) => session.by === role));
  const attended = present !== undefined && !missedAgain;
  const firstSessionOn = sessions.map((session) => session.heldOn).sort()[0];
  return {
    heard: sessions.length > 0,
    firstSessionOn,
    attended,
    by: attended ? present : undefined,
    principal: attended && present === "PRINCIPAL",
    nonCountingOnly:
      present === undefined && warnings.some((each) => each.code === "roleDoesNotCount"),
    missedAgain,
    sessions,
    warnings,
  };
}

function sessionAppearance(
  session: HearingSession,
  position: number,
  organ: string | undefined,
  warnings: AppearanceWarning[],
): SessionAppearance {
  const { heldOn, declaredAttended } = session;
  const own = session.attendees.filter(
    (each) => organ === undefined || each.organ === undefined || each.organ === organ,
  );
  const counting = own.filter((each) => attendanceFault(each, heldOn) === undefined);
  const by = RANK.find((role) => counting.some((each) => each.role === role));
  for (const each of own) {
    const fault = attendanceFault(each, heldOn);
    if (fault) warnings.push({ ...fault, session: position });
  }
  if (own.length > 0 && own.every((each) => each.role === "LAWYER")) {
    warnings.push({ ...LAWYER_ONLY, session: position });
  }
  if (declaredAttended === false && by !== undefined) {
    warnings.push({ ...DECLARED_OTHERWISE, session: position });
  }
  const spoke = counting.some((each) => each.spoke === true);
  return { heldOn, attended: by !== undefined, by, declaredAttended, spoke };
}

/** Why the head may stay away (rules.md 5.3; 法释〔2020〕3号第八条). */
export const ABSENCE_REASONS = {
  FORCE_MAJEURE: { label: "不可抗力", law: "法释〔2020〕3号第八条第一项" },
  ACCIDENT: { label: "意外事件", law: "法释〔2020〕3号第八条第二项" },
  IRREPLACEABLE_DUTY: { label: "需要履行他人不能代替的公务", law: "法释〔2020〕3号第八条第三项" },
  OTHER_JUST: { label: "其他正当事由", law: "法释〔2020〕3号第八条第四项" },
} as const;

export type AbsenceReason = keyof typeof ABSENCE_REASONS;

export interface AbsenceReading {
  /** Undefined: no reason that the law knows. */
  reason?: AbsenceReason;
  /** One Chinese sentence that belongs on the case. */
  note?: string;
}

const WORDS: readonly (readonly [AbsenceReason, RegExp])[] = [
  ["FORCE_MAJEURE", /不可抗力|地震|洪水|洪灾|疫情|自然灾害|暴雪|暴雨|封控/u],
  ["ACCIDENT", /意外|事故|交通中断|航班/u],
  ["IRREPLACEABLE_DUTY", /公务|会议|开会|出差|抢险|救灾|应急处置|考察|培训|学习|巡视|调研/u],
  ["OTHER_JUST", /病|住院|手术|丧|生育|产假|正当/u],
];

/** A meeting or a journey excuses only where nobody else could go: the court decides (第九条). */
const DUTY_NOTE =
  "公务须是他人不能代替的，应有证明材料并经人民法院审查认可（法释〔2020〕3号第九条）。";

/** Reads 未出庭原因. An empty cell gives neither reason nor note. */
export function readAbsenceReason(text: string): AbsenceReading {
  const written = bareWord(text);
  if (written === "") return {};
  if (/^(?:未说明|无|无正当理由|不详|未知|无故)/u.test(written)) {
    return { note: "未说明不能出庭的理由，人民法院可以提出司法建议（法释〔2020〕3号第十二条）。" };
  }
  const reason = WORDS.find(([, pattern]) => pattern.test(written))?.[0];
  if (reason === "IRREPLACEABLE_DUTY") return { reason, note: DUTY_NOTE };
  return reason
    ? { reason }
    : { note: `“${text.trim()}”不在法定事由之列，请核对（法释〔2020〕3号第八条）。` };
}
