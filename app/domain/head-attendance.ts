/** A person in court for an agency, and why he may not count as its head (rules.md 5.1, 5.2). */
import { countsAsHead, HEAD_ROLES, type HeadRole } from "#domain/head-roles";
import type { PlainDate } from "#domain/plain-date";

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

/** A warning before its session is known. */
type Fault = Omit<AppearanceWarning, "session">;

export const LAWYER_ONLY: Fault = {
  code: "lawyerOnly",
  severity: "F",
  rule: "5.1",
  law: "法释〔2018〕1号第一百三十二条",
  message: "仅委托律师出庭，行政机关应当委托相应的工作人员出庭，请核对。",
};

export const DECLARED_OTHERWISE: Fault = {
  code: "declaredOtherwise",
  severity: "W",
  rule: "5.4",
  law: "法释〔2020〕3号第七条第一款",
  message: "台账填为负责人未出庭，却列有出庭负责人，请核对。",
};

/** Why a person present does not count as the head on that day; undefined when he counts. */
export function attendanceFault(person: Attendee, on: PlainDate): Fault | undefined {
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
