import { z } from "zod";
import { listCaseFiles } from "#db/case-files";
import { type Db, inTransaction } from "#db/client";
import { findSetting, holdSetting, writeSetting } from "#db/settings";
import { loadSurroundings } from "#services/case-files/surroundings";
import { reprojectFiles } from "#services/import/reproject";

/**
 * Raised whenever the rows that a file is projected to say more, or otherwise, than before: every
 * file of an existing database is then projected anew, once.
 *
 * 1: the rows of the first release. 2: the facts of the measures and who may see a case.
 * 3: the day of conversion. 4: since when the flags on the appearance of the head say what they say.
 */
const PROJECTION_VERSION = 4;

const KEY = "projection";
const AT_ONCE = 200;
const state = z.object({ version: z.number(), after: z.string().optional() });
type State = z.output<typeof state>;

/**
 * Brings the rows of every case file to this version of the code, a batch and its bookmark in one
 * transaction each: whoever is killed goes on where the last batch ended, and several processes take
 * turns. Answers the number of files projected by this call; 0 when nothing was to be done.
 */
export async function renewProjections(
  db: Db,
  { version = PROJECTION_VERSION, atOnce = AT_ONCE } = {},
): Promise<number> {
  let renewed = 0;
  for (;;) {
    if (isDone(await findSetting(db, KEY), version)) return renewed;
    renewed += await renewBatch(db, version, atOnce);
  }
}

/** One batch after the bookmark; without any file left, the version is reached. */
async function renewBatch(db: Db, version: number, atOnce: number): Promise<number> {
  return inTransaction(db, async (trx) => {
    await holdSetting(trx, KEY);
    const found = await findSetting(trx, KEY);
    if (isDone(found, version)) return 0;
    const files = await listCaseFiles(trx, stateOf(found).after, atOnce);
    const last = files.at(-1);
    if (!last) {
      await writeSetting(trx, KEY, { version });
      return 0;
    }
    const ids = files.map(({ id }) => id);
    await reprojectFiles(trx, ids, await loadSurroundings(trx));
    await writeSetting(trx, KEY, { version: version - 1, after: last.id });
    return files.length;
  });
}

function isDone(found: unknown, version: number): boolean {
  return stateOf(found).version >= version;
}

/** A database that says nothing is one of the first release, or new and empty. */
function stateOf(found: unknown): State {
  return state.safeParse(found).data ?? { version: 1 };
}
