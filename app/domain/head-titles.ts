/**
 * Reads the class of a head that a ledger declares. The declared class is taken as the role; a title
 * that makes it doubtful is a warning (issue 2, item 6; rules.md 5.1 and the ambiguities of 5.4).
 */
import type { HeadRole } from "./head-roles.ts";
import { bareWord, normalWidth } from "./number-normal.ts";
import { LEVELS, type Level } from "./organ-levels.ts";

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

const DECLARED: readonly (readonly [HeadRole, readonly string[]])[] = [
  ["PRINCIPAL", ["正职", "正职负责人", "主要负责人", "一把手", "PRINCIPAL"]],
  ["DEPUTY", ["副职", "副职负责人", "分管负责人", "DEPUTY"]],
  [
    "DEPUTY_LEVEL_IN_CHARGE",
    ["副职级别", "副职级别负责人", "副职级别的负责人", "DEPUTY_LEVEL_IN_CHARGE"],
  ],
  [
    "OTHER_IN_CHARGE",
    ["其他负责人", "其他", "其他参与分管的负责人", "其他分管负责人", "OTHER_IN_CHARGE"],
  ],
  ["INTERNAL_UNIT_HEAD", ["内设机构负责人", "派出机构负责人", "科室负责人", "INTERNAL_UNIT_HEAD"]],
  ["SUBORDINATE_HEAD", ["下级机关负责人", "受委托组织负责人", "SUBORDINATE_HEAD"]],
  ["STAFF", ["工作人员", "一般工作人员", "相应工作人员", "STAFF"]],
  ["LAWYER", ["律师", "代理律师", "委托律师", "LAWYER"]],
];

const ROLE_OF_WORD = new Map(DECLARED.flatMap(([role, words]) => words.map((w) => [w, role])));

/** What a title by itself stands for; the first fitting row decides. */
const TITLES: readonly (readonly [HeadRole, RegExp])[] = [
  ["LAWYER", /律师/u],
  ["STAFF", /科员|办事员|工作人员|干部|干事|职员|法制员|民警/u],
  ["OTHER_IN_CHARGE", /调研员|巡视员|党组成员|党委委员|委员$|总.{1,3}师|纪检组长|秘书长/u],
  ["INTERNAL_UNIT_HEAD", /[科股处]长|室主任|所长|站长|[大中]队长/u],
  ["DEPUTY", /副/u],
  [
    "PRINCIPAL",
    /[市县区州旗盟镇乡局厅部署]长|主任|专员|书记|行长|关长|主席|[总支]队长|校长|院长|负责人/u,
  ],
];

/**
 * The role of a person from the declared class and the title (either may be empty), for a defendant
 * of `level`. Undefined when neither says anything that is understood.
 */
export function readHeadRole(
  declared: string,
  title: string,
  level?: Level,
): HeadRoleReading | undefined {
  const role = ROLE_OF_WORD.get(bareWord(declared));
  const written = normalWidth(title);
  const byTitle = TITLES.find(([, pattern]) => pattern.test(written))?.[0];
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
