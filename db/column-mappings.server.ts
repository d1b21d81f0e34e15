import type { Insertable } from "kysely";
import type { Db } from "./client.server.ts";
import type { ColumnMappings } from "./schema.ts";

/** The mappings that an organ ("*": everybody) has confirmed for headings of this fingerprint. */
export function listColumnMappings(
  db: Db,
  organKeys: readonly string[],
  fingerprints: readonly string[],
) {
  return db
    .selectFrom("columnMappings")
    .selectAll()
    .where("organKey", "in", organKeys)
    .where("fingerprint", "in", fingerprints)
    .execute();
}

/** Remembers how the organ names its columns; the latest confirmation counts. */
export async function upsertColumnMapping(db: Db, row: Insertable<ColumnMappings>): Promise<void> {
  await db
    .insertInto("columnMappings")
    .values({ ...row, mapping: JSON.stringify(row.mapping) })
    .onConflict((conflict) =>
      conflict
        .columns(["organKey", "kind", "fingerprint"])
        .doUpdateSet({ mapping: JSON.stringify(row.mapping), usedAt: new Date() }),
    )
    .execute();
}
