import { readIdNumber } from "#domain/personal-data/id-number";
import { type PersonalKind, personAt } from "#domain/personal-data/kinds";
import { masked } from "#domain/personal-data/masking";
import type { PartyField } from "#ledger/party-fields";
import type { RowReader } from "#ledger/row-reader";

/** What a ledger says of a party beyond the name. */
export interface ReadContact {
  /** The name, or the place of someone whom the ledger does not name (第3人). */
  person: string;
  kind: PersonalKind;
  value: string;
}

const KINDS: readonly [PartyField, PersonalKind, string][] = [
  ["idNumbers", "idNumber", "身份证号"],
  ["phones", "phone", "联系电话"],
  ["addresses", "address", "住址"],
];
/** An address has commas of its own. */
const BETWEEN_ADDRESSES = /[;；\n\r]+/u;
const BETWEEN_NUMBERS = /[、,，;；/\n\r]+|\s{2,}/u;
const NOTHING = /^(无|不详|暂无|没有|\/|-|—|--)?$/u;
/** What a spreadsheet makes of 18 digits that it takes for a number. */
const SPOILT = /e\+?\d+$|^\d{15}000$/iu;

/**
 * The personal data of a row's parties, one value per person in the order of the names; 无 for one
 * who has none. A cell that does not say whose a value is gets a warning, as does a number that
 * cannot be one; nothing keeps the row out.
 */
export function readContacts(
  reader: Pick<RowReader<PartyField>, "personal" | "warn">,
  names: readonly string[],
  count: number,
): ReadContact[] {
  const people = Math.max(names.length, count);
  return KINDS.flatMap(([field, kind, label]) => {
    const text = reader.personal(field);
    if (text === undefined) return [];
    const values = valuesOf(kind, text, people);
    if (values.length !== Math.max(people, 1)) {
      reader.warn(field, "contactCount", countSentence(label, values.length, people));
    }
    return values.flatMap((written, index) => {
      const value = written.trim();
      if (NOTHING.test(value)) return [];
      const fault = faultOf(kind, value);
      if (fault) reader.warn(field, fault.code, fault.message);
      const isHidden = fault?.code === "contactHidden";
      return isHidden ? [] : [{ person: personAt(names, index + 1), kind, value }];
    });
  });
}

/** The whole cell is one person's; of several people the parts, where there are as many. */
function valuesOf(kind: PersonalKind, text: string, people: number): string[] {
  if (people <= 1) return [text];
  const parts = text.split(kind === "address" ? BETWEEN_ADDRESSES : BETWEEN_NUMBERS);
  const more = parts.length < people && kind === "address" ? text.split("、") : parts;
  return more.length === people ? more : parts;
}

function countSentence(label: string, values: number, people: number): string {
  return `${label}有${values}个，而有${people}人，已按顺序对应；请按姓名的顺序逐一填写，没有的写“无”。`;
}

function faultOf(kind: PersonalKind, value: string) {
  if (value.includes("*") || value.includes("＊")) {
    const message = "这里是隐去后的内容，没有记入；请填写完整的内容，或者清空本格。";
    return { code: "contactHidden", message };
  }
  const code = value.normalize("NFKC").replace(/[\s-]/g, "");
  if (kind !== "idNumber" || !/^[\d.]/.test(code) || /[A-WYZ]/i.test(code.replace(/e\+/i, ""))) {
    return undefined;
  }
  const read = readIdNumber(value);
  if (read.ok) return undefined;
  const spoilt = SPOILT.test(code)
    ? "表格软件把号码当成了数字，末几位已丢失，请把该列设为文本格式后重填。"
    : read.message;
  return { code: read.code, message: `${masked(kind, value)}：${spoilt}` };
}
