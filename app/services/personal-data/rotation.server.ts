import type { Db } from "#db/client";
import { updateBatch } from "#db/import-batches";
import {
  countPositionSeals,
  findLatestPosition,
  listPositionsToReseal,
  resealPositions,
} from "#db/mediation-positions";
import {
  countSeals,
  findContentToReseal,
  findLatestSecret,
  listSecretsToReseal,
  resealSecrets,
} from "#db/party-secrets";
import { deleteAllSearches } from "#db/searches";
import { isPersonalKind } from "#domain/personal-data/kinds";
import { findableNumbers } from "#domain/personal-data/numbers";
import { placeOfPosition } from "#services/mediation/positions";
import { placeOf } from "#services/personal-data/contacts";
import { placeOfFile, sealedContent } from "#services/personal-data/ledger-files";
import { lookupsOf } from "#services/personal-data/lookup";
import {
  currentLabel,
  type DataKeys,
  openFile,
  openText,
  sealText,
} from "#services/personal-data/sealing";

/** What is sealed with which suite and version of the key; `seal` is null for what is in clear. */
export interface SealCount {
  what: "value" | "position" | "file" | "search";
  seal: string | null;
  count: number;
}

/** What a renewal has done. `stuck` are those that do not open and stay as they are. */
export interface Renewed {
  values: number;
  positions: number;
  files: number;
  stuck: { what: "value" | "position" | "file"; id: number; message: string }[];
}

/** Values of one transaction: what a kill takes back. */
const VALUES_AT_ONCE = 200;

/** How much is sealed with what. */
export async function readSeals(db: Db): Promise<SealCount[]> {
  return [...(await countPositionSeals(db)), ...(await countSeals(db))];
}

/**
 * Whether the latest sealed value and the latest position open with these keys, as none does with
 * those of another place. A database without either fits any.
 */
export async function fitsDatabase(db: Db, keys: DataKeys): Promise<boolean> {
  const latest = await findLatestSecret(db);
  if (latest && !openText(keys, latest.sealed, placeOf(latest)).ok) return false;
  const position = await findLatestPosition(db);
  return !position || openText(keys, position.sealed, placeOfPosition(position)).ok;
}

/** Whether everything that lasts is sealed with the current key and suite. */
export function isRenewed(keys: DataKeys, seals: readonly SealCount[]): boolean {
  const label = currentLabel(keys);
  return seals.every(({ what, seal }) => what === "search" || seal === label);
}

/** The versions of the ring that nothing is sealed with and that are not the current one. */
export function unusedVersions(keys: DataKeys, seals: readonly SealCount[]): number[] {
  const used = new Set(seals.map(({ seal }) => Number(seal?.split(".")[1])));
  const { current, keys: all } = keys.ring();
  return [...all.keys()].filter((version) => version !== current && !used.has(version));
}

/**
 * Seals anew, with the current key and suite, everything that is sealed otherwise or not at all, a
 * portion in each transaction: whoever is stopped, killed or fails goes on where it was. Questions of
 * registers are let go. Ends early, in order, when `signal` does.
 */
export async function renewSeals(
  db: Db,
  keys: DataKeys,
  { onProgress, signal }: { onProgress?: (done: Renewed) => void; signal?: AbortSignal } = {},
): Promise<Renewed> {
  const done: Renewed = { values: 0, positions: 0, files: 0, stuck: [] };
  await deleteAllSearches(db);
  for (let after: number | undefined = 0; after !== undefined && !signal?.aborted; ) {
    after = await renewValues(db, keys, after, done);
    onProgress?.(done);
  }
  for (let after: number | undefined = 0; after !== undefined && !signal?.aborted; ) {
    after = await renewPositions(db, keys, after, done);
    onProgress?.(done);
  }
  for (let after: number | undefined = 0; after !== undefined && !signal?.aborted; ) {
    after = await renewFile(db, keys, after, done);
    onProgress?.(done);
  }
  return done;
}

/** The next portion; answers the last value looked at, undefined when there was none left. */
function renewValues(db: Db, keys: DataKeys, after: number, done: Renewed) {
  return db.transaction().execute(async (trx) => {
    const label = currentLabel(keys);
    const rows = await listSecretsToReseal(trx, { label, after, limit: VALUES_AT_ONCE });
    const renewed = rows.flatMap(({ id, sealed, ...place }) => {
      const opened = openText(keys, sealed, placeOf(place));
      if (!opened.ok) {
        done.stuck.push({ what: "value", id, message: opened.message });
        return [];
      }
      const numbers = isPersonalKind(place.kind) ? findableNumbers(place.kind, opened.value) : [];
      const fresh = sealText(keys, opened.value, placeOf(place));
      return [{ id, sealed: fresh, lookups: lookupsOf(keys, numbers) }];
    });
    await resealSecrets(trx, renewed);
    done.values += renewed.length;
    return rows.at(-1)?.id;
  });
}

/** The next portion of what parties would settle for; answers as `renewValues` does. */
function renewPositions(db: Db, keys: DataKeys, after: number, done: Renewed) {
  return db.transaction().execute(async (trx) => {
    const label = currentLabel(keys);
    const rows = await listPositionsToReseal(trx, { label, after, limit: VALUES_AT_ONCE });
    const renewed = rows.flatMap(({ id, sealed, ...of }) => {
      const place = placeOfPosition(of);
      const opened = openText(keys, sealed, place);
      if (opened.ok) return [{ id, sealed: sealText(keys, opened.value, place) }];
      done.stuck.push({ what: "position", id, message: opened.message });
      return [];
    });
    await resealPositions(trx, renewed);
    done.positions += renewed.length;
    return rows.at(-1)?.id;
  });
}

function renewFile(db: Db, keys: DataKeys, after: number, done: Renewed) {
  return db.transaction().execute(async (trx) => {
    const row = await findContentToReseal(trx, { label: currentLabel(keys), after });
    if (!row?.content) return undefined;
    const { id, fileSha256, contentSeal: label, content } = row;
    const opened =
      label === null
        ? { ok: true as const, value: content }
        : openFile(keys, { label, content }, placeOfFile(fileSha256));
    if (opened.ok) {
      await updateBatch(trx, id, sealedContent(keys, opened.value, fileSha256));
      done.files += 1;
    } else {
      done.stuck.push({ what: "file", id, message: opened.message });
    }
    return id;
  });
}
