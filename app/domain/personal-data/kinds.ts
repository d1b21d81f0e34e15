/**
 * What is kept of a person beyond the name, why, and by which article (docs/decisions/
 * 0013-personal-data.md). An ID number is sensitive personal information (个人信息保护法第二十八条).
 */
export const PERSONAL_KINDS = {
  idNumber: {
    label: "身份证号",
    purpose: "核对申请人、原告的身份，查明同一人的案件",
    law: "行政复议法第二十二条、行政诉讼法第四十九条；个人信息保护法第十三条第一款第三项、第二十八条",
  },
  phone: {
    label: "联系电话",
    purpose: "通知补正、听证和送达",
    law: "行政复议法第二十二条；个人信息保护法第十三条第一款第三项、第六条",
  },
  address: {
    label: "住址",
    purpose: "送达法律文书",
    law: "行政复议法第二十二条、第八十八条第一款；个人信息保护法第十三条第一款第三项、第六条",
  },
} as const;

export type PersonalKind = keyof typeof PERSONAL_KINDS;

/** True for the name of a kind of personal data. */
export function isPersonalKind(text: string): text is PersonalKind {
  return Object.hasOwn(PERSONAL_KINDS, text);
}

/**
 * Whose value it is, where values are told apart by the order of the names: the name; for the second
 * of one name and for people whom a ledger does not name, their place (1 for the first).
 */
export function personAt(names: readonly string[], place: number): string {
  const name = names[place - 1];
  if (name === undefined) return `第${place}人`;
  const before = names.slice(0, place - 1).filter((each) => each === name).length;
  return before === 0 ? name : `${name}（第${before + 1}人）`;
}
