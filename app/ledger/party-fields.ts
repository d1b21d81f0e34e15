import type { PersonalKind } from "#domain/personal-data/kinds";
import type { FieldSpec } from "#ledger/fields";
import { words } from "#ledger/text";

/** The columns of both kinds of ledger that say more of a party than the name. */
export type PartyField = "idNumbers" | "phones" | "addresses";

/** Beside each field's heading that of a person of this role: 申请人联系电话. */
const ID_NUMBERS =
  "身份证号|身份证号码|身份证|公民身份号码|居民身份证号|证件号码|证件号|有效证件号码";
const PHONES = "联系电话|电话|电话号码|联系方式|手机|手机号|手机号码|移动电话|联系电话号码";
const ADDRESSES =
  "住址|地址|联系地址|住所|住所地|家庭住址|通讯地址|通信地址|送达地址|户籍地址|现住址";

/**
 * The fields of the applicants or plaintiffs, one value per person in the order of the names. Only
 * these very headings: 承办人电话 and 被申请人地址 are not theirs.
 */
export function partyFields(...roles: readonly string[]): readonly FieldSpec<PartyField>[] {
  return [
    party("idNumbers", "身份证号", "idNumber", headings(ID_NUMBERS, roles)),
    party("phones", "联系电话", "phone", headings(PHONES, roles)),
    party("addresses", "住址", "address", headings(ADDRESSES, roles)),
  ];
}

function headings(plain: string, roles: readonly string[]): readonly string[] {
  const bare = words(plain);
  return [...bare, ...roles.flatMap((role) => bare.map((heading) => `${role}${heading}`))];
}

function party(
  field: PartyField,
  label: string,
  personal: PersonalKind,
  synonyms: readonly string[],
): FieldSpec<PartyField> {
  return { field, label, synonyms, personal, exact: true };
}
