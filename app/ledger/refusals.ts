import { type Refusal, refused } from "#domain/outcome";

/** Why a file is not read. Stable: the pages, the command line and the tests know these names. */
export type UnreadableCode =
  | "empty"
  | "tooLarge"
  | "unsupportedFile"
  | "wrongContent"
  | "oldExcel"
  | "encrypted"
  | "macros"
  | "damaged"
  | "bomb"
  | "tooManyEntries"
  | "unsafeName"
  | "duplicateEntry"
  | "doctype"
  | "formula"
  | "externalLink"
  | "badReference"
  | "tooManySheets"
  | "tooManyRows"
  | "tooManyColumns"
  | "cellTooLong"
  | "tooMuchText"
  | "badCharacters"
  | "unbalancedQuotes"
  | "tooSlow"
  | "outOfMemory"
  | "nothingRecognised"
  | "noRows";

/** A refusal of a whole file: its code and one Chinese sentence that says what to do. */
export function unreadable(code: UnreadableCode, message: string): Refusal {
  return refused(code, "IMPORT", "", message);
}

/**
 * Carries a refusal out of the depth of a streaming parser, whose callbacks cannot return one.
 * Never leaves app/ledger: readWorkbook turns it back into a value.
 */
export class Unreadable extends Error {
  readonly refusal: Refusal;

  constructor(code: UnreadableCode, message: string) {
    super(message);
    this.refusal = unreadable(code, message);
  }
}
