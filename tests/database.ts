import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { closeDatabase, type Db, openDatabase } from "#db/client";
import { openEmbedded } from "#db/embedded/open";
import { dropLogins, ensureLogins, type Logins } from "#db/logins";
import { migrateToLatest } from "#db/migrate";

/** A database of a test file's own: migrated, empty, and gone after `drop`. */
export interface TestDatabase {
  /** Its owner: whom no row is hidden from. */
  db: Db;
  url: string;
  /** Addresses of those who do not own it; made at the first call. */
  logins(): Promise<Logins>;
  drop(): Promise<void>;
}

/** Where an embedded PostgreSQL for tests lives when nobody names one in TEST_DATABASE_URL. */
const SCRATCH = join("node_modules", ".cache", "yiheng-test");
/** Serialises the making of the template among the processes of a run. */
const TEMPLATE_LOCK = 720_001;

/**
 * A clone of the migrated template (about 50 ms). One per test file, in beforeAll; `drop` in
 * afterAll. Works in vitest, in Playwright's servers and alone.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const server = await joinServer();
  const maintenance = openDatabase(server.url, { max: 1 });
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const template = await ensureTemplate(maintenance, server.url);
  await sql`create database ${sql.id(name)} template ${sql.id(template)}`.execute(maintenance);
  const url = databaseAt(server.url, name);
  const db = openDatabase(url, { max: 5 });
  let logins: Promise<Logins> | undefined;
  return {
    db,
    url,
    logins() {
      logins ??= ensureLogins(db, url);
      return logins;
    },
    async drop() {
      await closeDatabase(db);
      await sql`drop database ${sql.id(name)} with (force)`.execute(maintenance);
      await dropLogins(maintenance, url);
      await closeDatabase(maintenance);
      await server.release();
    },
  };
}

/** The PostgreSQL of the run, or the embedded one of the scratch folder, shared while in use. */
export async function joinServer(): Promise<{ url: string; release(): Promise<void> }> {
  const url = process.env["TEST_DATABASE_URL"];
  if (url) return { url, release: async () => undefined };
  return openEmbedded(SCRATCH, { disposable: true });
}

/** Named by the migrations' text, so that an edited migration makes a new template. */
async function ensureTemplate(maintenance: Db, url: string): Promise<string> {
  const name = `template_${digestMigrations()}`;
  await maintenance.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${TEMPLATE_LOCK})`.execute(connection);
    try {
      const found = await sql`select from pg_database where datname = ${name}`.execute(connection);
      if (found.rows.length === 0) await makeTemplate(connection, url, name);
    } finally {
      await sql`select pg_advisory_unlock(${TEMPLATE_LOCK})`.execute(connection);
    }
  });
  return name;
}

/** Renamed only when it is whole: a run that was interrupted leaves no half template. */
async function makeTemplate(connection: Db, url: string, name: string): Promise<void> {
  const unfinished = `${name}_unfinished`;
  await sql`drop database if exists ${sql.id(unfinished)} with (force)`.execute(connection);
  await sql`create database ${sql.id(unfinished)}`.execute(connection);
  const db = openDatabase(databaseAt(url, unfinished), { max: 2 });
  try {
    await migrateToLatest(db);
  } finally {
    await closeDatabase(db);
  }
  await sql`alter database ${sql.id(unfinished)} rename to ${sql.id(name)}`.execute(connection);
}

function digestMigrations(): string {
  const folder = join("db", "migrations");
  const hash = createHash("sha256").update(readFileSync(join("db", "migrate.server.ts")));
  for (const file of readdirSync(folder).sort()) {
    hash.update(file).update(readFileSync(join(folder, file)));
  }
  return hash.digest("hex").slice(0, 16);
}

function databaseAt(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}
