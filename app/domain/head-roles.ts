/**
 * The roles of persons who come to court for an agency (rules.md 5.1): which count as its head on a
 * given day, and how the class that a ledger declares is read. The declared class is taken as the
 * role; a title that makes it doubtful is a warning. Who counts depends on the day of the session:
 * 法释〔2015〕9号 to 2018-02-07, 法释〔2018〕1号 from 2018-02-08, 法释〔2020〕3号 from 2020-07-01.
 */
import { roleOfDeclared, roleOfTitle } from "#domain/head-titles";
import { normalWidth } from "#domain/number-normal";
import { LEVELS, type Level } from "#domain/organ-levels";
import type { PlainDate } from "#domain/plain-date";

interface RoleRow {
  label: string;
  law: string;
}

export const HEAD_ROLES = {
  PRINCIPAL: { label: "正职负责人", law: "法释〔2020〕3号第二条第一款" },
  DEPUTY: { label: "副职负责人", law: "法释〔2020〕3号第二条第一款" },
  DEPUTY_LEVEL_IN_CHARGE: {
    label: "参与分管被诉行政行为实施工作的副职级别负责人",
    law: "法释〔2020〕3号第二条第一款",
  },
  OTHER_IN_CHARGE: { label: "其他参与分管的负责人", law: "法释〔2020〕3号第二条第一款" },
  INTERNAL_UNIT_HEAD: { label: "被诉内设机构、派出机构负责人", law: "法释〔2020〕3号第一条第二款" },
  SUBORDINATE_HEAD: { label: "下级机关或者受委托组织的负责人", law: "法释〔2020〕3号第二条第二款" },
  STAFF: { label: "行政机关相应的工作人员", law: "行政诉讼法第三条第三款" },
  LAWYER: { label: "律师", law: "法释〔2018〕1号第一百二十八条第二款" },
} as const satisfies Record<string, RoleRow>;

export type HeadRole = keyof typeof HEAD_ROLES;

interface AppearanceRule {
  law: string;
  /** First and last day on which the rule is in force, inclusive; undefined is open. */
  validFrom?: string;
  validTo?: string;
  counting: readonly HeadRole[];
  /** Counts only when the unit itself is the defendant. */
  countingForOwnUnit: readonly HeadRole[];
  /** The counting roles as the law names them. */
  words: string;
}

/** In the order of time. The first carries no beginning: no earlier text defines who counts. */
export const APPEARANCE_RULES: readonly [AppearanceRule, ...AppearanceRule[]] = [
  {
    law: "法释〔2015〕9号第五条",
    validTo: "2018-02-07",
    counting: ["PRINCIPAL", "DEPUTY"],
    countingForOwnUnit: [],
    words: "正职和副职负责人",
  },
  {
    law: "法释〔2018〕1号第一百二十八条第一款",
    validFrom: "2018-02-08",
    validTo: "2020-06-30",
    counting: ["PRINCIPAL", "DEPUTY", "OTHER_IN_CHARGE"],
    countingForOwnUnit: [],
    words: "正职、副职负责人以及其他参与分管的负责人",
  },
  {
    law: "法释〔2020〕3号第一条第二款、第二条",
    validFrom: "2020-07-01",
    counting: ["PRINCIPAL", "DEPUTY", "DEPUTY_LEVEL_IN_CHARGE", "OTHER_IN_CHARGE"],
    countingForOwnUnit: ["INTERNAL_UNIT_HEAD"],
    words:
      "正职、副职负责人，参与分管被诉行政行为实施工作的副职级别的负责人以及其他参与分管的负责人",
  },
];

/**
 * The rules by which it is decided who counts, for hearings on the days of a period (both ends
 * included), in the order of time.
 */
export function appearanceRulesIn(from: PlainDate, to: PlainDate): readonly AppearanceRule[] {
  return APPEARANCE_RULES.filter(
    ({ validFrom, validTo }) =>
      (validFrom === undefined || validFrom <= to) && (validTo === undefined || validTo >= from),
  );
}

export interface HeadCount {
  counts: boolean;
  rule: "5.1";
  law: string;
  /** One Chinese sentence: why it counts or not. */
  message: string;
}

/** Whether a person of this role counts as the head on that day, by the rule in force then. */
export function countsAsHead(
  role: HeadRole,
  on: PlainDate,
  { defendantIsUnit = false }: { defendantIsUnit?: boolean } = {},
): HeadCount {
  const inForce = APPEARANCE_RULES.findLast(({ validFrom }) => validFrom && validFrom <= on);
  const rule = inForce ?? APPEARANCE_RULES[0];
  const counts =
    rule.counting.includes(role) || (defendantIsUnit && rule.countingForOwnUnit.includes(role));
  const { label } = HEAD_ROLES[role];
  const message = counts
    ? `“${label}”属于${on}有效规定中的行政机关负责人，计为负责人出庭。`
    : `按${on}有效的规定，行政机关负责人为${rule.words}；“${label}”不计为负责人出庭，请核对出庭人员的职务。`;
  return { counts, rule: "5.1", law: rule.law, message };
}

export interface HeadRoleReading {
  role: HeadRole;
  doubt?: { code: HeadDoubt; message: string };
}

export type HeadDoubt =
  | "titleUnlikePrincipal"
  | "titleUnlikeDeputy"
  | "titleOfDepartment"
  | "roleFromTitle"
  | "titleMissing";

/**
 * The role of a person from the declared class and the title (either may be empty), for a defendant
 * of `level`. Undefined when neither says anything that is understood.
 */
export function readHeadRole(
  declared: string,
  title: string,
  level?: Level,
): HeadRoleReading | undefined {
  const role = roleOfDeclared(declared);
  const written = normalWidth(title);
  const byTitle = roleOfTitle(written);
  if (!role) return byTitle && { role: byTitle, doubt: fromTitle(byTitle, written) };
  const doubt = doubtAbout(role, byTitle, written, level);
  return doubt ? { role, doubt } : { role };
}

function fromTitle(role: HeadRole, title: string): HeadRoleReading["doubt"] {
  const said = role === "PRINCIPAL" ? "正职" : role === "DEPUTY" ? "副职" : undefined;
  const message = said
    ? `未填写负责人类别，按职务“${title}”认定为${said}，请核对。`
    : `未填写负责人类别，按职务“${title}”认定，请核对是否参与分管。`;
  return { code: "roleFromTitle", message };
}

function doubtAbout(
  role: HeadRole,
  byTitle: HeadRole | undefined,
  title: string,
  level: Level | undefined,
): HeadRoleReading["doubt"] {
  if (role !== "PRINCIPAL" && role !== "DEPUTY") return undefined;
  if (title === "") {
    return {
      code: "titleMissing",
      message: "未填写出庭负责人的职务，请补充，以便核对负责人类别。",
    };
  }
  // The head of a department is not the head of its government (法释〔2018〕1号第一百三十条第二款).
  if (level && LEVELS[level].countyGovernmentOrAbove && /局长|厅长|司法局|科长/u.test(title)) {
    return {
      code: "titleOfDepartment",
      message: `被告是人民政府，“${title}”是部门的职务，部门负责人不是政府负责人，请核对。`,
    };
  }
  if (role === byTitle) return undefined;
  return role === "PRINCIPAL"
    ? {
        code: "titleUnlikePrincipal",
        message: `台账填为正职，但职务“${title}”不像正职，请核对负责人类别。`,
      }
    : {
        code: "titleUnlikeDeputy",
        message: `台账填为副职，但职务“${title}”不像副职，请核对负责人类别。`,
      };
}
