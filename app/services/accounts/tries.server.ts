import { setTimeout as pause } from "node:timers/promises";
import type { Db } from "#db/client";
import {
  deleteOldFailures,
  deleteTries,
  insertTry,
  listFailuresAt,
  listTriesOfName,
  lockTries,
  UNDECIDED,
  updateTryAsFailed,
} from "#db/sign-in-failures";
import { failuresSince, LOCKOUT, lockedUntil } from "#domain/access/lockout";
import type { Clock } from "#services/clock";

/** Who is trying to sign in, and where. */
export interface Trier {
  /** The account's user name, in lower case; for a text that is none, a digest that begins with #. */
  username: string;
  address: string;
}

/** A try that may go on, or until when none may. */
export type Try = { ok: true; id: number } | { ok: false; until: Date };

const ASK_AGAIN_MS = 50;
const PATIENCE_MS = 10_000;
/** A try that was not decided by then died with its process: it counts as failed. */
const DECIDED_BY_MS = 30_000;

/**
 * Begins a try. It is counted before the password is checked, so that many at once are no more than
 * five: whoever would be one too many waits until the others are decided. The count is the database's,
 * for all processes together.
 */
export async function beginTry(db: Db, clock: Clock, trier: Trier): Promise<Try> {
  const patience = Math.ceil(PATIENCE_MS / ASK_AGAIN_MS);
  for (let asked = 0; ; asked += 1) {
    const found = await countTry(db, clock(), trier);
    if (found.kind === "free") return { ok: true, id: found.id };
    if (found.kind === "locked" || asked >= patience) return { ok: false, until: found.until };
    await pause(ASK_AGAIN_MS);
  }
}

/** The password was wrong, or there is no such account. Answers until when the next is refused, if so. */
export async function failTry(
  db: Db,
  clock: Clock,
  id: number,
  trier: Trier,
): Promise<Date | undefined> {
  await updateTryAsFailed(db, id, trier.address);
  const now = clock();
  const since = failuresSince(now);
  const tries = await listTriesOfName(db, trier.username, since);
  const failed = tries.filter(({ address }) => address !== UNDECIDED).map(({ at }) => at);
  const here = (await listFailuresAt(db, trier.address, since)).map(({ at }) => at);
  return lockedBy(failed, here, now);
}

/** The password was right. */
export async function endTry(db: Db, id: number, trier: Trier): Promise<void> {
  await deleteTries(db, { id, ...trier });
}

/** Until when the failures of a name, or those at an address, lock. */
function lockedBy(ofName: readonly Date[], atAddress: readonly Date[], now: Date) {
  return (
    lockedUntil(ofName, now, LOCKOUT.failuresOfName) ??
    lockedUntil(atAddress, now, LOCKOUT.failuresAtAddress)
  );
}

type Counted = { kind: "free"; id: number } | { kind: "locked" | "waiting"; until: Date };

function countTry(db: Db, now: Date, { username, address }: Trier): Promise<Counted> {
  return db.transaction().execute(async (trx): Promise<Counted> => {
    await lockTries(trx, username);
    const since = failuresSince(now);
    await deleteOldFailures(trx, since);
    const tries = await listTriesOfName(trx, username, since);
    const isDecided = (one: { address: string; at: Date }) =>
      one.address !== UNDECIDED || now.getTime() - one.at.getTime() > DECIDED_BY_MS;
    const failures = tries.filter(isDecided).map(({ at }) => at);
    const here = (await listFailuresAt(trx, address, since)).map(({ at }) => at);
    const locked = lockedBy(failures, here, now);
    if (locked) return { kind: "locked", until: locked };
    const crowded = lockedUntil(
      tries.map(({ at }) => at),
      now,
      LOCKOUT.failuresOfName,
    );
    if (crowded) return { kind: "waiting", until: crowded };
    return { kind: "free", id: await insertTry(trx, username, now) };
  });
}
