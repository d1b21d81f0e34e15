/** Full-width letters, digits and signs as half-width, ideographic blanks as blanks; trimmed. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0]/g, " ")
    .trim();
}

/**
 * A heading or a code word as it is compared: half-width, without blanks, line breaks, brackets'
 * contents kept, and without the signs that offices decorate headings with (*, ：, ※).
 */
export function compact(text: string): string {
  return halfWidth(text)
    .replace(/[\s*※★:：。]/g, "")
    .toLowerCase();
}

/** Texts of one cell separated by 、 ， ; / a line break or several blanks; blanks alone do not part. */
export function listed(text: string): string[] {
  return text
    .split(/[、，,;；\n\r]|\s{2,}/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** A list of words written as one or several texts with | between the words. */
export function words(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split("|"));
}
