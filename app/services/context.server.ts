import type { Db } from "#db/client";
import { type Auth, createAuth } from "#services/auth";
import type { Clock } from "#services/clock";
import type { ImportQueue } from "#services/import/jobs";

/**
 * The database as three see it who do not own it (db/logins.server.ts). Pages come to theirs through
 * the door (#services/door) alone, which says in whose name.
 */
export interface Databases {
  pages: Db;
  register: Db;
  door: Db;
}

/** What every loader and action gets from the process it runs in, made once at the start. */
export interface AppContext {
  databases: Databases;
  auth: Auth;
  clock: Clock;
  /** Where work on import batches waits for the worker. */
  imports: ImportQueue;
  /** Demonstration data and accounts are in this database. */
  demonstration: boolean;
  /** The address that the request came from; set for each request. */
  address: string;
}

declare module "@remix-run/server-runtime" {
  interface AppLoadContext extends AppContext {}
  interface Future {
    v3_singleFetch: true;
  }
}

/**
 * Makes the context of a process, without the request's address. `secret` signs session cookies
 * and must survive restarts; `baseUrl` is the address people type.
 */
export function createAppContext(
  parts: Pick<AppContext, "databases" | "clock" | "demonstration" | "imports"> & {
    secret: string;
    baseUrl: string;
  },
): Omit<AppContext, "address"> {
  const { databases, clock, imports, demonstration, secret, baseUrl } = parts;
  const auth = createAuth({ db: databases.door, secret, baseUrl });
  return { databases, clock, imports, demonstration, auth };
}
