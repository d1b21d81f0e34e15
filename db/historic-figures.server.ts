import type { Insertable } from "kysely";
import type { Db } from "./client.server.ts";
import type { HistoricFigures } from "./schema.ts";

/** Figures published for a year without the cases behind them, by key and source. */
export function listHistoricFigures(db: Db, year: number) {
  return db
    .selectFrom("historicFigures")
    .select(["year", "key", "value", "text", "base", "source"])
    .where("year", "=", year)
    .orderBy("key")
    .orderBy("source")
    .limit(200)
    .execute();
}

/** Writes published figures; one that stands for the same year, key and source is replaced. */
export async function insertHistoricFigures(
  db: Db,
  rows: readonly Insertable<HistoricFigures>[],
): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insertInto("historicFigures")
    .values([...rows])
    .onConflict((conflict) =>
      conflict.columns(["year", "key", "source"]).doUpdateSet((eb) => ({
        value: eb.ref("excluded.value"),
        text: eb.ref("excluded.text"),
        base: eb.ref("excluded.base"),
      })),
    )
    .execute();
}
