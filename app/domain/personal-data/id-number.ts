import { accepted, type Outcome, type Refusal, refused } from "#domain/outcome";
import { parsePlainDate } from "#domain/plain-date";

/** Weights and check characters of the 18-digit number (GB 11643-1999 4.1, ISO 7064 MOD 11-2). */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECKS = "10X98765432";
/** First digits of a code of GB/T 2260: the region of the country. */
const REGIONS = /^[1-8]/;
const LAW = "GB 11643-1999";

/**
 * Reads a citizen's number (公民身份号码) and answers it in its form of 18: half-width, X upper case.
 * A number of 15 digits, as issued until 1999, is completed with 19 and its check character, so that
 * both forms are one person's.
 */
export function readIdNumber(text: string): Outcome<string> {
  const number = text.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase();
  if (/^\d{15}$/.test(number)) {
    const body = `${number.slice(0, 6)}19${number.slice(6)}`;
    return plausible(`${body}${checkOf(body)}`);
  }
  if (!/^\d{17}[\dX]$/.test(number)) {
    return fault("idNumberLength", "身份证号应为18位（旧号15位），末位可以是X，请核对后补正。");
  }
  if (number.at(-1) !== checkOf(number)) {
    return fault("idNumberChecksum", "身份证号的校验位不符，可能写错了一位，请核对后补正。");
  }
  return plausible(number);
}

/** The check character of the first 17 digits. */
function checkOf(number: string): string {
  const sum = WEIGHTS.reduce<number>((total, weight, at) => total + weight * Number(number[at]), 0);
  return CHECKS.charAt(sum % CHECKS.length);
}

function plausible(number: string): Outcome<string> {
  const born = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!REGIONS.test(number) || parsePlainDate(born) === undefined) {
    return fault("idNumberParts", "身份证号中的地区或者出生日期不存在，请核对后补正。");
  }
  return accepted(number);
}

function fault(code: string, message: string): Refusal {
  return refused(code, "GB11643", LAW, message);
}
