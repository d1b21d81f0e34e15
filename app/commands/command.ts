import type { Db } from "#db/client";
import type { AuditKeys } from "#services/audit/keys";
import type { Clock } from "#services/clock";
import type { Environment } from "#services/env";
import type { DataKeys } from "#services/personal-data/sealing";
import type { Say } from "./progress.ts";

/** What a command runs with. */
export interface CommandContext {
  env: Environment;
  clock: Clock;
  /** `--json` was given: the result goes to standard output as JSON and nothing else does. */
  json: boolean;
  /** Ends with the first Ctrl-C: long work stops at the next place where nothing is half done. */
  signal: AbortSignal;
  /** One line on standard output: the result. */
  out: Say;
  /** One line on standard error: progress, warnings. */
  err: Say;
}

/** … and with a database that is open and migrated. */
export interface DatabaseContext extends CommandContext {
  db: Db;
  /** With which what the command does is written into the audit. */
  audit: AuditKeys;
  /** With which personal data are sealed. */
  keys: DataKeys;
}

/**
 * Answers the exit code: 0, or 1 after one line on standard error. Throw CommandFailure with that
 * line instead of printing it. `args` is the command line after the command's name, without --json.
 */
export type Run<Context extends CommandContext = CommandContext> = (
  args: string[],
  context: Context,
) => Promise<number>;

/** A row of the table of commands; the module is loaded only when its command is called. */
export type Command = { usage: string; summary: string } & (
  | {
      database: true;
      /** Writes into the audit itself: it must run even where nothing can be written there. */
      notesItself?: true;
      load: () => Promise<{ run: Run<DatabaseContext> }>;
    }
  | { database: false; load: () => Promise<{ run: Run }> }
);
