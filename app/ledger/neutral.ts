/**
 * A cell text that no spreadsheet program takes for a formula: one that begins with = + - @, a tab or
 * a return (or their full-width forms) gets a leading apostrophe. Texts of an office's own ledgers are
 * untrusted too: an applicant chose his name.
 */
export function neutralised(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}

/** The text that neutralised() was given. */
export function restored(text: string): string {
  return /^'[=+\-@\t\r\n＝＋－＠]/.test(text) ? text.slice(1) : text;
}
