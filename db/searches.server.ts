import type { Insertable } from "kysely";
import type { Db } from "./client.server.ts";
import type { Searches } from "./schema.ts";

/** Keeps a question, sealed, for the account that asked it. */
export async function insertSearch(db: Db, search: Insertable<Searches>): Promise<void> {
  await db.insertInto("searches").values(search).execute();
}

/** The sealed question of this account by its token, while it lasts. */
export function findSearch(
  db: Db,
  { token, accountId, now }: { token: string; accountId: string; now: Date },
) {
  return db
    .selectFrom("searches")
    .select(["token", "accountId", "question"])
    .where("token", "=", token)
    .where("accountId", "=", accountId)
    .where("endsAt", ">", now)
    .executeTakeFirst();
}

/** Lets the oldest questions of an account go, all but the latest `kept`, and those that have ended. */
export async function deleteOldSearches(
  db: Db,
  { accountId, kept, now }: { accountId: string; kept: number; now: Date },
): Promise<void> {
  await db
    .deleteFrom("searches")
    .where("accountId", "=", accountId)
    .where(({ eb, or, not, exists, selectFrom }) =>
      or([
        eb("endsAt", "<=", now),
        not(
          exists(
            selectFrom(
              selectFrom("searches as own")
                .select("own.token")
                .where("own.accountId", "=", accountId)
                .orderBy("own.createdAt", "desc")
                .limit(kept)
                .as("latest"),
            )
              .select("latest.token")
              .whereRef("latest.token", "=", "searches.token"),
          ),
        ),
      ]),
    )
    .execute();
}

/** Takes away every question: who asked asks again. */
export async function deleteAllSearches(db: Db): Promise<void> {
  await db.deleteFrom("searches").execute();
}
