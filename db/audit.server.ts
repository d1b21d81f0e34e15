import { type Insertable, sql } from "kysely";
import { insertMany } from "./bulk.server.ts";
import type { Db, OpenTransaction } from "./client.server.ts";
import type { AuditHead, AuditRecords } from "./schema.ts";

/** The end of the chain, held until the transaction ends: one writer at a time, in every process. */
export function findAuditEndForUpdate(trx: OpenTransaction) {
  return trx
    .selectFrom("auditHead")
    .select(["position", "hash"])
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/** Adds records behind the end of the chain and moves the end; the end must be held. */
export async function insertAuditRecords(
  trx: OpenTransaction,
  records: readonly Insertable<AuditRecords>[],
  end: Omit<Insertable<AuditHead>, "single">,
): Promise<void> {
  await insertMany(trx, "auditRecords", records);
  await trx.updateTable("auditHead").set(end).execute();
}

/** The stored end of the chain, if it is there, and the last position that there is: at one moment. */
export async function findAuditEnd(db: Db) {
  const row = await db
    .selectFrom(sql<{ one: number }>`(select 1)`.as("one"))
    .leftJoin("auditHead", (join) => join.onTrue())
    .select(["position", "hash", "algorithm", "keyVersion", "seal"])
    .select((build) =>
      build
        .selectFrom("auditRecords")
        .select((inner) => inner.fn.max("position").as("last"))
        .as("last"),
    )
    .executeTakeFirstOrThrow();
  const { last, position, hash, algorithm, keyVersion, seal } = row;
  const stored =
    position === null || hash === null
      ? undefined
      : { position, hash, algorithm, keyVersion, seal };
  return { stored, last: last ?? 0 };
}

/** Which part of the chain: up to a position, or of a period. */
export interface AuditPart {
  last?: number;
  since?: Date;
  /** Not including it. */
  before?: Date;
}

/** The records of a part of the chain in order, a portion at a time. */
export async function* walkAudit(db: Db, { last, since, before }: AuditPart) {
  let rows = chainRecords(db).orderBy("position").limit(PORTION);
  if (last !== undefined) rows = rows.where("position", "<=", last);
  if (since) rows = rows.where("at", ">=", since);
  if (before) rows = rows.where("at", "<", before);
  for (let after: number | undefined; ; ) {
    const next = after === undefined ? rows : rows.where("position", ">", after);
    const portion = await next.execute();
    yield* portion;
    after = portion.at(-1)?.position;
    if (after === undefined || portion.length < PORTION) return;
  }
}

const PORTION = 2_000;

/** Each record with its instant to the microsecond, as it was hashed. */
function chainRecords(db: Db) {
  return db
    .selectFrom("auditRecords")
    .select([
      "position",
      "requestId",
      "actorId",
      "actorName",
      "actorRole",
      "onBehalfOf",
      "address",
      "via",
      "act",
      "objectKind",
      "objectId",
      "objectName",
      "caseId",
      "result",
      "detail",
      "algorithm",
      "keyVersion",
      "previousHash",
      "hash",
    ])
    .select(sql<string>`to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as("at"));
}
