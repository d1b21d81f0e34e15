/** Why a case is shown only to those who are named (IR-36; 行政复议法第三十六条第二款、第四十七条). */
export const RESTRICTIONS = {
  stateSecret: "国家秘密",
  tradeSecret: "商业秘密",
  privacy: "个人隐私",
} as const;

export type Restriction = keyof typeof RESTRICTIONS;

/** Whether the text is the code of a restriction. */
export function isRestriction(text: string): text is Restriction {
  return Object.hasOwn(RESTRICTIONS, text);
}
