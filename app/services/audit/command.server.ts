import type { Db } from "#db/client";
import { appendAudit } from "#services/audit/append";
import { operatorOrigin } from "#services/audit/audit";
import type { AuditKeys } from "#services/audit/keys";

/** Writes down that the operator runs a command, before it runs: what cannot be noted is not run. */
export function noteCommand(
  db: Db,
  keys: AuditKeys,
  at: Date,
  name: string,
  args: readonly string[],
): Promise<void> {
  return db.transaction().execute((trx) =>
    appendAudit(trx, keys, operatorOrigin(at), [
      {
        act: "runCommand",
        objectKind: "command",
        objectId: name,
        result: "done",
        detail: { arguments: args.slice(0, MOST_ARGUMENTS) },
      },
    ]),
  );
}

const MOST_ARGUMENTS = 30;
