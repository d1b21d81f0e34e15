import { type Insertable, sql } from "kysely";
import type { Db } from "./client.server.ts";
import type { MediationPositions } from "./schema.ts";

/** The sealed positions that a mediator has noted on a case, the latest first (IR-27). */
export function listPositions(
  db: Db,
  { caseId, mediatorId }: { caseId: string; mediatorId: string },
) {
  return db
    .selectFrom("mediationPositions")
    .select(["caseId", "mediatorId", "party", "sealed", "writtenAt"])
    .where("caseId", "=", caseId)
    .where("mediatorId", "=", mediatorId)
    .orderBy("writtenAt", "desc")
    .orderBy("id", "desc")
    .execute();
}

/** Stores a sealed position. */
export async function insertPosition(db: Db, row: Insertable<MediationPositions>): Promise<void> {
  await db.insertInto("mediationPositions").values(row).execute();
}

/** The position that was stored last. */
export function findLatestPosition(db: Db) {
  return db
    .selectFrom("mediationPositions")
    .select(["caseId", "mediatorId", "party", "sealed"])
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
}

const SEAL = sql<string>`(split_part(sealed, '.', 1) || '.' || split_part(sealed, '.', 2))`;

/** How many positions of the whole register are sealed with what; not on which cases. */
export async function countPositionSeals(db: Db) {
  const { rows } = await sql<{ what: "position"; seal: string; count: number }>`
    select 'position' as what, ${SEAL} as seal, count(*) from mediation_positions
    group by 2 order by 2`.execute(db);
  return rows;
}

/** The next positions, from the one after `after` on, not sealed as `label` says; locked. */
export function listPositionsToReseal(
  db: Db,
  { label, after, limit }: { label: string; after: number; limit: number },
) {
  return db
    .selectFrom("mediationPositions")
    .select(["id", "caseId", "mediatorId", "party", "sealed"])
    .where("id", ">", after)
    .where(SEAL, "<>", label)
    .orderBy("id")
    .limit(limit)
    .forUpdate()
    .execute();
}

/** Renews the sealing of positions. */
export async function resealPositions(
  db: Db,
  positions: readonly { id: number; sealed: string }[],
): Promise<void> {
  if (positions.length === 0) return;
  const ids = positions.map(({ id }) => id);
  const sealed = positions.map((position) => position.sealed);
  await sql`update mediation_positions as p set sealed = fresh.sealed
    from unnest(${ids}::integer[], ${sealed}::text[]) as fresh (id, sealed)
    where p.id = fresh.id`.execute(db);
}
