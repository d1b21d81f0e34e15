/** What the readers of court numbers and of reconsideration numbers share. */
import type { Refusal } from "#domain/outcome";

export interface NumberWarning {
  /** NUM-1 to NUM-4, or the section of the rulebook. */
  rule: string;
  /** One Chinese sentence. */
  message: string;
}

/** A refused number; `suggestion` is the well-formed number that was plainly meant, when there is one. */
export type NumberRefusal = Refusal & { suggestion?: string };

/** A number read leniently, and one Chinese clause for each thing that was mended. */
export interface MendedNumber<T> {
  number: T;
  repairs: string[];
}

/** One way in which a number is written wrongly; the first row that fits names the refusal. */
export interface NumberFault {
  code: string;
  law: string;
  wrong: RegExp;
  message: string;
}

/** One way to mend a number; `certain` is false where a ledger must not be mended silently. */
export interface NumberRepair {
  wrong: RegExp;
  right: string;
  certain: boolean;
  said: string;
}

export const TRAILING_SIGNS: NumberRepair = {
  wrong: /[。．.，,；;、]+$/u,
  right: "",
  certain: true,
  said: "删去末尾的标点",
};

/** A text after its repairs: which were made, and whether all of them are certain. */
interface Mended {
  text: string;
  repairs: string[];
  certain: boolean;
}

/** Applies the repairs in order to a text of normal width. */
export function mended(text: string, repairs: readonly NumberRepair[]): Mended {
  const done: Mended = { text, repairs: [], certain: true };
  for (const { wrong, right, certain, said } of repairs) {
    const next = done.text.replace(wrong, right);
    if (next === done.text) continue;
    done.text = next;
    done.repairs.push(said);
    done.certain &&= certain;
  }
  return done;
}
