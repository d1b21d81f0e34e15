/**
 * What every reader of written numbers and names does first (rules.md 6.1): no inner spaces,
 * full-width letters, digits and signs as ASCII. Brackets keep their shape: in a case number their
 * shape is part of the form.
 */
export function normalWidth(text: string): string {
  return text
    .replace(/[\s\u3000\u200b\ufeff]/gu, "")
    .replace(/[０-９Ａ-Ｚａ-ｚ－．／]/gu, (wide) =>
      String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
    );
}

const OPENING = "〔[(（【［｛{〈《";
const CLOSING = "〕])）】］｝}〉》";

/** The text with every kind of bracket written as the given pair. */
export function withBrackets(text: string, open: string, close: string): string {
  return [...text]
    .map((sign) => (OPENING.includes(sign) ? open : CLOSING.includes(sign) ? close : sign))
    .join("");
}

/** A word of a ledger for look-up: normal width, no spaces, no brackets of any kind. */
export function bareWord(text: string): string {
  return withBrackets(normalWidth(text), "", "");
}
