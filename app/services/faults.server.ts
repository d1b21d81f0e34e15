import { randomUUID } from "node:crypto";
import { codeOf } from "#db/embedded/failure";
import type { Log } from "#services/log";

/** PostgreSQL's class of errors that repeat the value they could not use. */
const DATA_EXCEPTION = /^22/;
/** ID numbers and telephone numbers are as long as this; counts and lines of code are not. */
const LONG_NUMBERS = /\d{7,}/g;
const MOST_LETTERS = 8000;

/**
 * Writes what went wrong to the log, with a reference number, and answers the number: the person
 * tells it to whoever keeps the log. Only the kind, the message, the code and the place are written;
 * what a message may repeat of what people typed is left out.
 */
export function logFault(log: Log, error: unknown): string {
  const reference = randomUUID().slice(0, 8);
  log.error({ event: "fault", reference, ...toldOf(error) }, "程序出错");
  return reference;
}

/** What may be written of an error. */
export function toldOf(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const code = codeOf(error) ?? "";
  const text = error.stack ?? `${error.name}: ${error.message}`;
  const tidy = DATA_EXCEPTION.test(code) ? withoutValues(text) : text;
  return {
    kind: error.name,
    ...(code && { code }),
    stack: tidy.replace(LONG_NUMBERS, "#").slice(0, MOST_LETTERS),
  };
}

/** `invalid input syntax for type uuid: "…"` names the type, and no more than that. */
function withoutValues(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"/gs, '"…"');
}
