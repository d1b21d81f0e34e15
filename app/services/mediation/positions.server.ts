import type { Db } from "#db/client";
import { insertPosition, listPositions } from "#db/mediation-positions";
import { type Position, position } from "#schemas/mediation";
import { type DataKeys, openText, sealText } from "#services/personal-data/sealing";

/** Whose notes on which case: nobody else's are ever asked for (行政复议法实施条例第四十八条, IR-27). */
export interface MediatorOfCase {
  caseId: string;
  mediatorId: string;
}

/** One position as it was noted. */
export interface NotedPosition {
  party: string;
  at: Date;
  /** Undefined when it cannot be opened. */
  said: Position | undefined;
}

/** What this mediator has noted on the case, the latest first. */
export async function listOwnPositions(
  db: Db,
  keys: DataKeys,
  of: MediatorOfCase,
): Promise<NotedPosition[]> {
  const rows = await listPositions(db, of);
  return rows.map(({ sealed, writtenAt, ...place }) => ({
    party: place.party,
    at: writtenAt,
    said: opened(keys, sealed, placeOfPosition(place)),
  }));
}

/**
 * Seals and stores what a party has said, unless it is word for word what stands latest of that
 * party, as when a form is sent twice. Answers whether it was new.
 */
export async function notePosition(
  db: Db,
  keys: DataKeys,
  of: MediatorOfCase,
  { party, said, at }: { party: string; said: Position; at: Date },
): Promise<boolean> {
  const earlier = await listOwnPositions(db, keys, of);
  const latest = earlier.find((each) => each.party === party)?.said;
  if (latest && written(latest) === written(said)) return false;
  const sealed = sealText(keys, written(said), placeOfPosition({ ...of, party }));
  await insertPosition(db, { ...of, party, sealed, writtenAt: at });
  return true;
}

/** Where a position belongs: moved to another case, mediator or party it does not open. */
export function placeOfPosition(place: MediatorOfCase & { party: string }): string {
  const { caseId, mediatorId, party } = place;
  return `mediation_positions/sealed/${caseId}/${mediatorId}/${party}`;
}

function written({ terms, limit, worries }: Position): string {
  return JSON.stringify({ terms, limit, worries });
}

function opened(keys: DataKeys, sealed: string, place: string): Position | undefined {
  const text = openText(keys, sealed, place);
  return text.ok ? position.parse(JSON.parse(text.value)) : undefined;
}
