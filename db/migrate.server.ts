import { type Migration, Migrator } from "kysely/migration";
import type { Db } from "./client.server.ts";
import * as accounts from "./migrations/2026-11-22T1600-accounts.ts";
import * as caseFiles from "./migrations/2026-11-22T1610-case-files.ts";
import * as imports from "./migrations/2026-11-22T1620-imports.ts";
import * as calendar from "./migrations/2026-11-22T1715-calendar.ts";
import * as organChanges from "./migrations/2026-11-22T1718-organ-changes.ts";
import * as relatedNumbers from "./migrations/2026-11-22T1740-related-numbers.ts";
import * as access from "./migrations/2026-11-22T1900-access.ts";
import * as indexesUnderPolicies from "./migrations/2026-11-22T1905-indexes-under-policies.ts";
import * as measureFacts from "./migrations/2026-11-22T1910-measure-facts.ts";
import * as audit from "./migrations/2026-11-22T1920-audit.ts";
import * as accountRights from "./migrations/2026-11-22T1930-accounts.ts";
import * as personalData from "./migrations/2026-11-22T1940-personal-data.ts";
import * as requestLimits from "./migrations/2026-11-22T2005-request-limits.ts";
import * as registerTotals from "./migrations/2026-11-22T2240-register-totals.ts";
import * as dayOfConversion from "./migrations/2026-11-22T2245-day-of-conversion.ts";
import * as daysOfAppearance from "./migrations/2026-11-22T2320-days-of-appearance.ts";
import * as figurePublications from "./migrations/2026-11-22T2330-figure-publications.ts";
import * as mediationPositions from "./migrations/2026-11-22T2335-mediation-positions.ts";

/** Frozen once merged; a new one is appended with a later name. */
const MIGRATIONS: Record<string, Migration> = {
  "2026-11-22T1600-accounts": accounts,
  "2026-11-22T1610-case-files": caseFiles,
  "2026-11-22T1620-imports": imports,
  "2026-11-22T1715-calendar": calendar,
  "2026-11-22T1718-organ-changes": organChanges,
  "2026-11-22T1740-related-numbers": relatedNumbers,
  "2026-11-22T1910-measure-facts": measureFacts,
  "2026-11-22T1900-access": access,
  "2026-11-22T1905-indexes-under-policies": indexesUnderPolicies,
  "2026-11-22T1920-audit": audit,
  "2026-11-22T1940-personal-data": personalData,
  "2026-11-22T1930-accounts": accountRights,
  "2026-11-22T2005-request-limits": requestLimits,
  "2026-11-22T2240-register-totals": registerTotals,
  "2026-11-22T2245-day-of-conversion": dayOfConversion,
  "2026-11-22T2320-days-of-appearance": daysOfAppearance,
  "2026-11-22T2330-figure-publications": figurePublications,
  "2026-11-22T2335-mediation-positions": mediationPositions,
};

/** The database has been migrated by a later version of the code: only that version may open it. */
export class DatabaseNewerThanCode extends Error {
  override readonly name = "DatabaseNewerThanCode";
  readonly unknown: string[];

  constructor(unknown: string[]) {
    super(`the database knows migrations that this version does not: ${unknown.join(", ")}`);
    this.unknown = unknown;
  }
}

/**
 * Brings the database to this version of the code; several processes may call it at once. Answers
 * the names of the migrations it ran. Throws DatabaseNewerThanCode, or the error of a migration.
 */
export async function migrateToLatest(db: Db): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const unknown = (await listMigrationsRun(db)).filter((name) => !(name in MIGRATIONS));
  if (unknown.length > 0) throw new DatabaseNewerThanCode(unknown);
  const { error, results } = await migrator.migrateToLatest();
  if (error) throw error;
  return (results ?? []).map((result) => result.migrationName);
}

async function listMigrationsRun(db: Db): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === "kysely_migration")) return [];
  const rows = await db
    .withTables<{ kyselyMigration: { name: string } }>()
    .selectFrom("kyselyMigration")
    .select("name")
    .execute();
  return rows.map((row) => row.name);
}
