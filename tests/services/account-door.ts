import { closeDatabase, type Db, openDatabase } from "#db/client";
import { isRole, type Role } from "#domain/access/roles";
import type { AuditNote } from "#domain/audit/note";
import { createAccount } from "#services/accounts";
import type { IdentityService } from "#services/accounts/identity-service";
import type { AdministratorWork } from "#services/accounts/work";
import { createAudit } from "#services/audit/audit";
import { createAuth } from "#services/auth";
import { withFreshKey } from "#services/keyring";
import type { Door } from "#services/session";
import type { TestDatabase } from "#tests/database";

/** A password that both profiles accept. */
export const GOOD_PASSWORD = "Dunhuang-2026-Nov";

/** What signing in needs, on a database of the test's own, at a time that the test sets. */
export interface TestDoor {
  context: Door;
  /** The owner's connection: whom no row is hidden from. */
  owner: Db;
  /** What the library complained of. */
  complaints: string[];
  /** Moves the clock on, by so many minutes. */
  wait(minutes: number): void;
  /** Makes an account with GOOD_PASSWORD; answers its id. */
  account(
    username: string,
    role: Role,
    over?: { name?: string; organId?: string },
  ): Promise<string>;
  /** Runs what an administrator does, in one transaction; `notes` gets what goes into the audit. */
  as<T>(
    username: string,
    body: (work: AdministratorWork) => Promise<T>,
    notes?: AuditNote[],
  ): Promise<T>;
  close(): Promise<void>;
}

/** Opens the door of a test database, as the web process opens its own. */
export async function testDoor(
  database: TestDatabase,
  {
    baseUrl = "http://127.0.0.1:3000",
    identityService,
  }: { baseUrl?: string; identityService?: IdentityService } = {},
): Promise<TestDoor> {
  const logins = await database.logins();
  const [pages, register, door] = [logins.pages, logins.register, logins.door].map((url) =>
    openDatabase(url, { max: 6 }),
  );
  if (!pages || !register || !door) throw new Error("three logins");
  let ahead = 0;
  const clock = () => new Date(Date.now() + ahead);
  const complaints: string[] = [];
  const log = (message: string) => void complaints.push(message);
  const signingIn = { secret: "s".repeat(40), baseUrl, clock, identityService, log };
  const auth = createAuth({ db: door, ...signingIn });
  const keys = { algorithm: "SM3", ring: withFreshKey() } as const;
  const context: Door = {
    auth,
    authIn: (db) => createAuth({ db, ...signingIn }),
    databases: { pages, register, door, accounts: door },
    clock,
    address: "10.1.2.3",
    audit: createAudit(pages, keys),
    demonstration: false,
    asking: {
      id: "request-of-a-test",
      nonce: "",
      at: async () => undefined,
      by: async () => undefined,
      fault: () => "",
      bringsOwnPolicy: () => undefined,
    },
  };
  return {
    context,
    owner: database.db,
    complaints,
    wait: (minutes) => {
      ahead += minutes * 60_000;
    },
    async account(username, role, { name = username, organId } = {}) {
      const hash = await (await auth.$context).password.hash(GOOD_PASSWORD);
      return createAccount(database.db, { username, name, role, organId }, { hash, at: clock() });
    },
    as(username, body, notes = []) {
      return door.transaction().execute(async (trx) => {
        const row = await trx
          .selectFrom("accounts")
          .select(["id", "name", "role"])
          .where("username", "=", username)
          .executeTakeFirstOrThrow();
        if (!isRole(row.role)) throw new Error(row.role);
        const actor = { id: row.id, name: row.name, role: row.role, reach: "own" } as const;
        return body({ db: trx, actor, at: clock(), note: (entry) => void notes.push(entry) });
      });
    },
    async close() {
      await Promise.all([pages, register, door].map(closeDatabase));
    },
  };
}

/** A request with the cookies that an answer has set, those that it cleared left out. */
export function requestWith(headers: Headers | undefined, path = "/", method = "GET"): Request {
  const cookies = (headers?.getSetCookie() ?? [])
    .filter((cookie) => !/max-age=0/i.test(cookie))
    .map((cookie) => cookie.split(";")[0]);
  return new Request(`http://127.0.0.1:3000${path}`, {
    method,
    headers: {
      cookie: cookies.join("; "),
      "user-agent": "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0",
    },
  });
}
