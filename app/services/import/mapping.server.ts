import { fieldSpec } from "#ledger/fields";
import type { SheetMapping } from "#ledger/recognise";
import {
  type MappingAnswers,
  mappingAnswers,
  type SheetAnswer,
  sheetAnswer,
} from "#schemas/import";

/** The answers for a batch as they are stored; none when nobody has answered. */
export function storedAnswers(stored: unknown): MappingAnswers {
  const parsed = mappingAnswers.safeParse(stored ?? {});
  return parsed.success ? parsed.data : {};
}

/** A remembered answer; undefined when it is none, or of an older form. */
export function storedMapping(stored: unknown): SheetMapping | undefined {
  const parsed = sheetAnswer.safeParse(stored);
  return parsed.success ? sheetMappingOf(parsed.data) : undefined;
}

/** An answer as the reader of ledgers knows it; columns whose field the kind lacks are left as found. */
export function sheetMappingOf({ kind, headerRow, columns }: SheetAnswer): SheetMapping {
  const known: SheetMapping["columns"] = {};
  for (const [letters, name] of Object.entries(columns)) {
    const field = name === "" ? "" : fieldSpec(kind, name)?.field;
    if (field !== undefined) known[letters] = field;
  }
  return { kind, headerRow, columns: known };
}
