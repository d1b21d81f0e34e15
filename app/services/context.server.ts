import type { Db } from "#db/client";
import { type Auth, createAuth } from "#services/auth";
import type { Clock } from "#services/clock";
import type { ImportQueue } from "#services/import/jobs";

/** What every loader and action gets from the process it runs in, made once at the start. */
export interface AppContext {
  db: Db;
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
  parts: Pick<AppContext, "db" | "clock" | "demonstration" | "imports"> & {
    secret: string;
    baseUrl: string;
  },
): Omit<AppContext, "address"> {
  const { db, clock, imports, demonstration, secret, baseUrl } = parts;
  return { db, clock, imports, demonstration, auth: createAuth({ db, secret, baseUrl }) };
}
