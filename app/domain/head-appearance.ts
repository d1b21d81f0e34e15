/**
 * Whether the head appeared in one proceeding (rules.md 5.2 to 5.4). The unit is one court case
 * number at one instance (H1); only sessions of the court count (H8).
 */
import { countsAsHead, HEAD_ROLES, type HeadRole } from "./head-roles.ts";
import type { PlainDate } from "./plain-date.ts";

export interface Attendee {
  role: HeadRole;
  name?: string;
  title?: string;
  /** The defendant agency for which he came; undefined when there is one defendant. */
  organ?: string;
  /** The internal or branch unit that he heads is itself the defendant (法释〔2020〕3号第一条第二款). */
  defendantIsUnit?: boolean;
  /** false: identity not proved and not made good in time, deemed not appeared (法释〔2020〕3号第六条). */
  identityProved?: boolean;
  /** Left the court without leave: not appeared (H9). */
  leftEarly?: boolean;
  /** Spoke in court (法释〔2020〕3号第十一条). */
  spoke?: boolean;
}

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

export interface AppearanceWarning {
  code: "roleDoesNotCount" | "identityNotProved" | "leftEarly" | "declaredOtherwise" | "lawyerOnly";
  severity: "W" | "F";
  rule: string;
  law: string;
  /** One Chinese sentence. */
  message: string;
  /** 0-based position of the session. */
  session: number;
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
  const counting = own.filter((each) => faultOf(each, heldOn) === undefined);
  const by = RANK.find((role) => counting.some((each) => each.role === role));
  for (const each of own) {
    const fault = faultOf(each, heldOn);
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

type Fault = Omit<AppearanceWarning, "session">;

const LAWYER_ONLY: Fault = {
  code: "lawyerOnly",
  severity: "F",
  rule: "5.1",
  law: "法释〔2018〕1号第一百三十二条",
  message: "仅委托律师出庭，行政机关应当委托相应的工作人员出庭，请核对。",
};

const DECLARED_OTHERWISE: Fault = {
  code: "declaredOtherwise",
  severity: "W",
  rule: "5.4",
  law: "法释〔2020〕3号第七条第一款",
  message: "台账填为负责人未出庭，却列有出庭负责人，请核对。",
};

function faultOf(person: Attendee, on: PlainDate): Fault | undefined {
  const { counts, rule, law, message } = countsAsHead(person.role, on, person);
  const who =
    [person.name, person.title].filter(Boolean).join(" ") || HEAD_ROLES[person.role].label;
  if (!counts) {
    return { code: "roleDoesNotCount", severity: "W", rule, law, message: `${who}：${message}` };
  }
  if (person.identityProved === false) {
    return {
      code: "identityNotProved",
      severity: "W",
      rule: "5.1",
      law: "法释〔2020〕3号第六条",
      message: `${who}未提交合格的身份证明且未补正，视为负责人未出庭。`,
    };
  }
  if (person.leftEarly) {
    return {
      code: "leftEarly",
      severity: "F",
      rule: "H9",
      law: "法释〔2020〕3号第十二条第一款第四项",
      message: `${who}未经许可中途退庭，不计为负责人出庭。`,
    };
  }
  return undefined;
}
