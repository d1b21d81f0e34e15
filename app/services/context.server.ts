import type { Db, OpenTransaction } from "#db/client";
import type { IdentityService } from "#services/accounts/identity-service";
import type { Asking } from "#services/asking";
import { type Audit, createAudit } from "#services/audit/audit";
import type { AuditKeys } from "#services/audit/keys";
import { type Auth, createAuth } from "#services/auth";
import type { Clock } from "#services/clock";
import type { ImportQueue } from "#services/import/jobs";
import type { DataKeys } from "#services/personal-data/sealing";

/**
 * The database as three see it who do not own it (db/logins.server.ts). Pages come to theirs through
 * the door (#services/door) alone, which says in whose name.
 */
export interface Databases {
  pages: Db;
  register: Db;
  /** Single questions: who is it, how often have they tried. Nothing is held open. */
  door: Db;
  /**
   * Changes of accounts, each in a transaction. By connections of its own: while one is open the door
   * is asked, and who waits for the door must not be what the door waits for.
   */
  accounts: Db;
}

/** What every loader and action gets from the process it runs in, made once at the start. */
export interface AppContext {
  databases: Databases;
  auth: Auth;
  /** The same within a transaction, for what must stand or fall with its record. */
  authIn(trx: OpenTransaction): Auth;
  clock: Clock;
  /** Where work on import batches waits for the worker. */
  imports: ImportQueue;
  /** Where every act leaves its record. */
  audit: Audit;
  /** What personal data are sealed with. */
  keys: DataKeys;
  /** What the city's unified identity service is called; absent: there is none. */
  identityService?: string;
  /** Demonstration data and accounts are in this database. */
  demonstration: boolean;
  /** The address that the request came from; set for each request. */
  address: string;
  /** What else the server knows of the request; set for each. */
  asking: Asking;
}

/** What all requests of a process share. */
export type ProcessContext = Omit<AppContext, "address" | "asking">;

declare module "@remix-run/server-runtime" {
  interface AppLoadContext extends AppContext {}
  interface Future {
    v3_singleFetch: true;
  }
}

/**
 * Makes the context of a process, without what belongs to one request. `secret` signs session cookies
 * and must survive restarts; `baseUrl` is the address people type.
 */
export function createAppContext(
  parts: Pick<AppContext, "databases" | "clock" | "demonstration" | "imports" | "keys"> & {
    secret: string;
    baseUrl: string;
    auditKeys: AuditKeys;
    identityService?: IdentityService;
  },
): ProcessContext {
  const { databases, clock, imports, demonstration, keys, secret, baseUrl, auditKeys } = parts;
  const { identityService } = parts;
  const signingIn = { secret, baseUrl, clock, identityService };
  const auth = createAuth({ db: databases.door, ...signingIn });
  const authIn = (db: OpenTransaction) => createAuth({ db, ...signingIn });
  const audit = createAudit(databases.pages, auditKeys);
  const shared = { databases, clock, imports, demonstration, keys, auth, authIn, audit };
  return { ...shared, identityService: identityService?.name };
}
