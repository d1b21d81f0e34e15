import { closeDatabase, openDatabase } from "#db/client";
import { codeOf } from "#db/embedded/failure";
import { openEmbedded } from "#db/embedded/open";
import { hasCluster } from "#db/embedded/place";
import { type Calendar, STATE_CALENDAR } from "#domain/calendar";
import { loadCalendar } from "#services/calendar/of-record";
import type { Environment } from "#services/env";
import { CommandFailure } from "./failure.ts";
import type { Say } from "./progress.ts";

/** The calendar that a command counts on, and where it is from. */
export interface CountingCalendar {
  calendar: Calendar;
  /** record: with the notices that an administrator has loaded; shipped: the program's own alone. */
  source: "record" | "shipped";
}

/** Where a database would be. */
export type Whereabouts = Pick<Environment, "databaseUrl" | "dataDir">;

const SHIPPED: CountingCalendar = { calendar: STATE_CALENDAR, source: "shipped" };
/** No such table: nobody has used the database yet, so nobody has loaded a notice. */
const UNUSED = "42P01";

/**
 * The calendar of record where there is a database: DATABASE_URL, or an embedded one that exists,
 * started if it is not running. No database is made or migrated for it. A database that cannot be
 * read is a failure, because the program's own calendar might count another day.
 */
export async function countingCalendar(env: Whereabouts, say: Say): Promise<CountingCalendar> {
  if (env.databaseUrl) return readFrom(env.databaseUrl);
  if (!hasCluster(env.dataDir)) return SHIPPED;
  const embedded = await openEmbedded(env.dataDir, { onProgress: say });
  try {
    return await readFrom(embedded.url);
  } finally {
    await embedded.release();
  }
}

async function readFrom(url: string): Promise<CountingCalendar> {
  const db = openDatabase(url, { max: 1 });
  try {
    const reading = db.transaction().setAccessMode("read only");
    return { calendar: await reading.execute(loadCalendar), source: "record" };
  } catch (error) {
    if (codeOf(error) === UNUSED) return SHIPPED;
    const why = codeOf(error) ?? (error instanceof Error ? error.message : String(error));
    throw new CommandFailure(
      `读不到数据库中的工作日历（${why}）：请核对 DATABASE_URL、确认数据库已启动；没有数据库时不设 DATABASE_URL，按随程序附带的日历计算。`,
    );
  } finally {
    await closeDatabase(db);
  }
}
