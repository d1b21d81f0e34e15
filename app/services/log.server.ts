import { type DestinationStream, type Logger, pino, stdTimeFunctions } from "pino";
import type { LogLevel } from "#services/protection";

export type Log = Logger;

/** What the log keeps when nobody says so: a person at a terminal is shown only what went wrong. */
const AT_A_TERMINAL: LogLevel = "warn";
const TO_A_FILE: LogLevel = "info";

/**
 * The log of a process: one JSON object per line, so that nothing that was sent can begin a line of
 * its own. Nothing but what the code names is written: no body, no query, no header, no cookie.
 */
export function createLog({
  level,
  to = process.stdout,
}: {
  level?: LogLevel | undefined;
  to?: DestinationStream & { isTTY?: boolean };
}): Log {
  return pino(
    {
      level: level ?? (to.isTTY ? AT_A_TERMINAL : TO_A_FILE),
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    to,
  );
}
