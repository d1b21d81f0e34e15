/**
 * The words by which ledgers declare the class of a head, and what a title stands for by itself
 * (rules.md 5.1 and the ambiguities of 5.4).
 */
import type { HeadRole } from "#domain/head-roles";
import { bareWord, normalWidth } from "#domain/number-normal";

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
  ["OTHER_IN_CHARGE", /调研员|巡视员|党组成员|党委委员|委员$|总.{1,3}师|纪检组长|纪委书记|秘书长/u],
  ["INTERNAL_UNIT_HEAD", /[科股处]长|室主任|所长|站长|[大中]队长/u],
  ["DEPUTY", /副/u],
  [
    "PRINCIPAL",
    /[市县区州旗盟镇乡局厅部署]长|主任|专员|书记|行长|关长|主席|[总支]队长|校长|院长|负责人/u,
  ],
];

/** The role that a ledger declares (正职, 副职 …); undefined for an unknown word. */
export function roleOfDeclared(declared: string): HeadRole | undefined {
  return ROLE_OF_WORD.get(bareWord(declared));
}

/** From the highest to the lowest: of 党组成员、副局长 the second speaks. */
const RANK: readonly HeadRole[] = [
  "PRINCIPAL",
  "DEPUTY",
  "OTHER_IN_CHARGE",
  "INTERNAL_UNIT_HEAD",
  "STAFF",
  "LAWYER",
];

/** The highest role that a title (副局长, 四级调研员) suggests; undefined for an unknown title. */
export function roleOfTitle(title: string): HeadRole | undefined {
  const roles = normalWidth(title)
    .split(/[、,，/;；兼]/u)
    .map((part) => TITLES.find(([, pattern]) => pattern.test(part))?.[0]);
  return RANK.find((role) => roles.includes(role));
}
