import { readIdNumber } from "#domain/personal-data/id-number";
import type { PersonalKind } from "#domain/personal-data/kinds";

/** What is shown where nobody has asked for the whole: enough to tell two people apart, no more. */

const HIDDEN = "*";
/** Numbers and other codes: letters and digits with the signs that stand inside them. */
const CODES = /[A-Za-z0-9]+/g;
/** A telephone number as written: digits, perhaps parted by hyphens, brackets or a blank. */
const PHONES = /(?<![\d*])\d(?:[-()\s]?\d){6,}/g;
/** What has as many digits and is none: a day (2017-03-05, 20170305), a span of years (2017-2018). */
const DAY =
  /(?<![\d*])(?:19|20)\d{2}(?:-(?:0?[1-9]|1[0-2])-(?:0?[1-9]|[12]\d|3[01])|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|-(?:19|20)\d{2})(?!\d|-\d{1,3}(?!\d))/;
const DAYS_AND_PHONES = new RegExp(`(${DAY.source})|${PHONES.source}`, "g");
/** Province, prefecture and county as far as an address names them, from its beginning on. */
const COUNTY =
  /^(?:[^\d\s街路市县区]{2,8}?(?:省|自治区|特别行政区))?(?:[^\d\s街路巷镇乡村县区旗]{1,10}?(?:市|自治州|地区|盟))?(?:[^\d\s街路巷镇乡村]{1,10}?(?:自治县|县|区|市|旗))?/u;
/** 18 or 15 digits that stand alone in a text, of either width, perhaps parted before the birthday. */
const ID_NUMBERS =
  /(?<![0-9A-Za-z０-９])(?:[0-9０-９]{6}[ -]?[0-9０-９]{8}[ -]?[0-9０-９]{3}[0-9０-９XxＸｘ]|[0-9０-９]{15})(?![0-9A-Za-z０-９])/gu;

/** A value as it is shown by default: 110***********1234, 138****5678, 甘肃省酒泉市肃州区****. */
export function masked(kind: PersonalKind, value: string): string {
  const text = value.normalize("NFKC").trim();
  if (kind === "idNumber") return text.replace(CODES, maskedCode);
  if (kind === "phone") return text.replace(PHONES, maskedPhone);
  const below = text.replace(COUNTY, "");
  return `${text.slice(0, text.length - below.length)}${HIDDEN.repeat(4)}`;
}

/**
 * A text without the ID numbers in it: of each, which is one by its check character, only what
 * `masked` shows is left. The very same text when there is none.
 */
export function withoutIdNumbers(text: string): string {
  return text.replace(ID_NUMBERS, (written) => {
    const read = readIdNumber(written);
    return read.ok ? maskedCode(written.normalize("NFKC").replace(/[ -]/g, "")) : written;
  });
}

/**
 * A text of unknown kind, hidden as far as it may hold numbers of people; days and spans of years
 * stay. The very same text when there is nothing to hide.
 */
export function withoutNumbers(text: string): string {
  const hidden = withoutIdNumbers(text);
  const plain = hidden.normalize("NFKC");
  const shown = plain.replace(
    DAYS_AND_PHONES,
    (number, day?: string) => day ?? maskedPhone(number),
  );
  return shown === plain ? hidden : shown;
}

/** A passport or officer's number keeps less than the citizen's number, whose ends are public parts. */
function maskedCode(code: string): string {
  const [head, tail] = code.length >= 15 ? [3, 4] : code.length >= 7 ? [1, 2] : [0, 0];
  const hidden = HIDDEN.repeat(code.length - head - tail);
  return `${code.slice(0, head)}${hidden}${code.slice(code.length - tail)}`;
}

/** 138****5678; of a fixed line its area code (010, 0937) and its last four digits. */
function maskedPhone(number: string): string {
  const digits = number.replace(/\D/g, "").length;
  const shown = digits < 10 ? 0 : /^0[3-9]/.test(number) ? 4 : 3;
  let at = 0;
  return number.replace(/\d/g, (digit) => {
    at += 1;
    return at <= shown || at > digits - 4 ? digit : HIDDEN;
  });
}
