import { createHash, createHmac } from "node:crypto";
import { sql } from "kysely";
import type { Db } from "./client.server.ts";

/** Addresses of the database for those who do not own it; which sees what: migration T1900-access. */
export interface Logins {
  /** The pages: what the actor of the transaction may see. */
  pages: string;
  /** The worker, the command line and what concerns the whole register. */
  register: string;
  /** Signing in: accounts and sessions, no case. */
  door: string;
}

const GROUPS = {
  pages: "yiheng_app",
  register: "yiheng_operator",
  door: "yiheng_door",
} as const satisfies Record<keyof Logins, string>;

/** Taken by the process that makes the login roles of this database. */
const LOGINS_LOCK = 730_001;

/**
 * Makes the three login roles of this database, members of the group roles, and answers their
 * addresses. Their passwords follow from the owner's, so that every process that knows its address
 * finds them. The owner needs the right to create roles; else the server's error is thrown.
 */
export async function ensureLogins(owner: Db, ownerUrl: string): Promise<Logins> {
  const { pages, register, door } = loginsOf(ownerUrl);
  await owner.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${LOGINS_LOCK})`.execute(trx);
    for (const { group, role, password } of [pages, register, door]) {
      const found = await sql`select from pg_roles where rolname = ${role}`.execute(trx);
      const verb = sql.raw(found.rows.length > 0 ? "alter" : "create");
      await sql`${verb} role ${sql.id(role)} login password ${sql.lit(password)}`.execute(trx);
      await sql`grant ${sql.id(group)} to ${sql.id(role)}`.execute(trx);
    }
  });
  return { pages: pages.url, register: register.url, door: door.url };
}

/** Lets the worker use the queues' tables, whose schema is another library's. */
export async function grantQueues(owner: Db): Promise<void> {
  await sql`grant usage on schema pgboss to yiheng_operator;
    grant all on all tables in schema pgboss to yiheng_operator;
    grant all on all sequences in schema pgboss to yiheng_operator`.execute(owner);
}

/** Removes the login roles of a database that is gone; the group roles stay. */
export async function dropLogins(owner: Db, ownerUrl: string): Promise<void> {
  for (const { role } of Object.values(loginsOf(ownerUrl))) {
    await sql`drop role if exists ${sql.id(role)}`.execute(owner);
  }
}

function loginsOf(ownerUrl: string) {
  const address = new URL(ownerUrl);
  const database = createHash("sha256").update(address.pathname).digest("hex").slice(0, 12);
  const login = (group: string) => {
    const role = `${group}_${database}`;
    const key = decodeURIComponent(address.password);
    const password = createHmac("sha256", key).update(`yiheng login ${role}`).digest("hex");
    const url = new URL(address);
    url.username = role;
    url.password = password;
    return { group, role, password, url: url.href };
  };
  return {
    pages: login(GROUPS.pages),
    register: login(GROUPS.register),
    door: login(GROUPS.door),
  };
}
