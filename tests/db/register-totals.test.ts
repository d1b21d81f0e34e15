import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase, type Db, openDatabase } from "#db/client";
import { countHearings } from "#db/registers/hearings";
import { countSuits } from "#db/registers/litigation";
import { countReconsiderations } from "#db/registers/reconsideration";
import { enterScope } from "#db/scope";
import { type TestDatabase, testDatabase } from "#tests/database";
import { insertOrgan, insertReconsideration, insertSuit } from "#tests/db/register-rows";

/** The count of a whole register is kept as rows are written; here it is counted row by row. */

let database: TestDatabase;
let pages: Db;
let organ: string;

beforeAll(async () => {
  database = await testDatabase();
  pages = openDatabase((await database.logins()).pages, { max: 2 });
  organ = await insertOrgan(database.db);
});
afterAll(async () => {
  await closeDatabase(pages);
  await database.drop();
});

const KEYS = [["h:1", "H:1"], ["h:2", "H:1", "H:2"], ["a:3"], []];

const keys = fc.constantFrom(...KEYS);
const someDigit = fc.constantFrom(..."0123456789abcdef");
const step = fc.oneof(
  fc.record({
    does: fc.constant("insert" as const),
    access: keys,
    restricted: fc.boolean(),
    sessions: fc.nat(2),
  }),
  fc.record({ does: fc.constant("move" as const), access: keys, digit: someDigit }),
  fc.record({ does: fc.constant("restrict" as const), restricted: fc.boolean(), digit: someDigit }),
  fc.record({ does: fc.constant("remark" as const) }),
  fc.record({ does: fc.constant("delete" as const), digit: someDigit }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Each step is one statement on many rows: those whose id begins with the digit. */
async function take(db: Db, table: "reconsideration_cases" | "proceedings", done: Step) {
  const rows = sql.table(table);
  if (done.does === "insert") {
    const { access, restricted } = done;
    const heldOn = ["2017-04-05", "2017-05-08"]
      .slice(0, done.sessions)
      .map((on) => ({ heldOn: on }));
    if (table === "proceedings") await insertSuit(db, { access, restricted }, heldOn);
    else await insertReconsideration(db, organ, { access, restricted });
  } else if (done.does === "remark") {
    await sql`update ${rows} set remark = 'x'`.execute(db);
  } else {
    const those = sql`case_id::text like ${`${done.digit}%`}`;
    if (done.does === "move") {
      await sql`update ${rows} set access = ${done.access} where ${those}`.execute(db);
    } else if (done.does === "restrict") {
      await sql`update ${rows} set restricted = ${done.restricted} where ${those}`.execute(db);
    } else await sql`delete from ${rows} where ${those}`.execute(db);
  }
}

/** What the actor with these keys counts, by the kept totals and row by row. */
function counts(actor: readonly string[]) {
  return pages.transaction().execute(async (trx) => {
    await enterScope(trx, { actor: "x", keys: actor, organId: undefined, reach: "own" });
    const { rows } = await sql<{ cases: number; suits: number; sessions: number }>`select
      (select count(*) from reconsideration_cases) as cases,
      (select count(*) from proceedings) as suits,
      (select count(*) from court_sessions) as sessions`.execute(trx);
    const kept = {
      cases: (await countReconsiderations(trx, {})).total,
      suits: (await countSuits(trx, {})).total,
      sessions: (await countHearings(trx, {})).total,
    };
    return { kept, counted: rows[0] };
  });
}

const ACTORS = [["h:1"], ["H:1"], ["H:1", "a:3"], ["h:9"]];

describe("the kept totals of the registers", () => {
  test("are the count of the rows after any statements, for whoever asks", {
    timeout: 120_000,
  }, async () => {
    const table = fc.constantFrom("reconsideration_cases" as const, "proceedings" as const);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(table, step), { maxLength: 25 }), async (steps) => {
        for (const [where, done] of steps) await take(database.db, where, done);
        for (const actor of ACTORS) {
          const { kept, counted } = await counts(actor);
          expect(kept).toEqual(counted);
        }
      }),
      { numRuns: 25 },
    );
  });

  test("what a transaction takes back is not counted, and no writer waits for another", async () => {
    const { db } = database;
    const before = await countReconsiderations(db, {});
    const row = { access: ["h:7"] };
    await db.transaction().execute(async (one) => {
      await insertReconsideration(one, organ, row);
      // The other inserts, and is committed, while the first holds what it has counted.
      await db.transaction().execute((other) => insertReconsideration(other, organ, row));
      expect(await countReconsiderations(db, {})).toEqual({ ...before, total: before.total + 1 });
    });
    const taken = db.transaction().execute(async (one) => {
      await insertReconsideration(one, organ, row);
      throw new Error("taken back");
    });
    await expect(taken).rejects.toThrow("taken back");
    expect(await countReconsiderations(db, {})).toEqual({ ...before, total: before.total + 2 });
  });

  test("an emptied register has none", async () => {
    await sql`truncate reconsideration_cases, proceedings cascade`.execute(database.db);
    const { db } = database;
    const whole = [
      await countReconsiderations(db, {}),
      await countSuits(db, {}),
      await countHearings(db, {}),
    ];
    expect(whole.map(({ total }) => total)).toEqual([0, 0, 0]);
  });
});
