import { readIdNumber } from "#domain/personal-data/id-number";
import type { PersonalKind } from "#domain/personal-data/kinds";

/** A mobile number, perhaps with the country's code; a fixed line with its area code. */
const MOBILE = /^(?:86)?(1[3-9]\d{9})$/;
const FIXED = /^(?:86)?(0\d{2,3}\d{7,8})$/;
const BETWEEN_NUMBERS = /[、,，;；/|\n\r]|\s{2,}/u;

/** A number that finds its person, in the one form that every way of writing it has in common. */
export interface FindableNumber {
  kind: "idNumber" | "phone";
  number: string;
}

/**
 * The numbers in a value by which its person is found: every citizen's number and every telephone
 * number in it. Of other papers the letters and digits; an address is not looked for.
 */
export function findableNumbers(kind: PersonalKind, value: string): FindableNumber[] {
  if (kind === "address") return [];
  const numbers = value
    .normalize("NFKC")
    .split(BETWEEN_NUMBERS)
    .flatMap((part) => {
      const read = kind === "phone" ? phoneOf(part) : idOf(part);
      return read === undefined ? [] : [read];
    });
  return [...new Set(numbers)].map((number) => ({ kind, number }));
}

/**
 * The person's number that one word of a question is, if it is a whole one: a citizen's number with
 * its check character, a mobile number, or a fixed line with its area code.
 */
export function personNumberOf(word: string): FindableNumber | undefined {
  const id = readIdNumber(word);
  if (id.ok) return { kind: "idNumber", number: id.value };
  const phone = phoneOf(word);
  return phone === undefined ? undefined : { kind: "phone", number: phone };
}

function idOf(part: string): string | undefined {
  const read = readIdNumber(part);
  if (read.ok) return read.value;
  const bare = part.replace(/[^0-9A-Za-z]/g, "").toUpperCase();
  return bare.length >= 6 ? bare : undefined;
}

function phoneOf(part: string): string | undefined {
  const digits = part
    .normalize("NFKC")
    .trim()
    .replace(/^\+/, "")
    .replace(/[-()\s]/g, "");
  return (MOBILE.exec(digits) ?? FIXED.exec(digits))?.[1];
}
