import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PageRequest } from "#db/registers/keyset";
import {
  countReconsiderations,
  listReconsiderations,
  type ReconsiderationSort,
} from "#db/registers/reconsideration";
import { type TestDatabase, testDatabase } from "#tests/database";
import { insertOrgan, insertReconsideration } from "#tests/db/register-rows";

let database: TestDatabase;
const ids: string[] = [];

/** Many cases share a day, many have none: ties and blanks are what keyset pages go wrong on. */
const DAYS = ["2017-01-03", "2017-01-03", "2017-02-07", "2017-03-01", null, null];
const day = (index: number) => DAYS[index % DAYS.length] ?? null;

beforeAll(async () => {
  database = await testDatabase();
  const organ = await insertOrgan(database.db, { name: "测试市人民政府" });
  for (let index = 0; index < 37; index += 1) {
    const closedOn = day(index * 5 + 1);
    ids.push(
      await insertReconsideration(database.db, organ, {
        number: index % 4 === 0 ? null : `测政复〔${2016 + (index % 2)}〕${index}号`,
        receivedOn: `2016-12-${String(1 + (index % 9)).padStart(2, "0")}`,
        acceptedOn: day(index),
        hearingOn: day(index + 2),
        closedOn,
        dueOn: day(index * 7),
        outcome: closedOn === null ? null : "MAINTAIN",
        datesDoubtful: true,
      }),
    );
  }
});

afterAll(() => database.drop());

const SORTS: ReconsiderationSort[] = ["received", "accepted", "hearing", "closed", "due", "number"];
const order = fc.record({
  sort: fc.constantFrom(...SORTS),
  direction: fc.constantFrom("asc" as const, "desc" as const),
  size: fc.integer({ min: 1, max: 40 }),
});

async function walk(request: PageRequest<ReconsiderationSort>, way: "after" | "before") {
  const pages: Awaited<ReturnType<typeof page>>[] = [];
  async function page(cursor: Pick<typeof request, "after" | "before">) {
    return listReconsiderations(database.db, {}, { ...request, ...cursor });
  }
  for (let next = await page(request); ; ) {
    pages.push(next);
    const cursor = next[way];
    if (!cursor) return pages;
    next = await page(way === "after" ? { after: cursor } : { before: cursor, after: undefined });
  }
}

describe("registers are read a page at a time, by key", () => {
  test("forwards and backwards, every row comes exactly once and in the same order", async () => {
    await fc.assert(
      fc.asyncProperty(order, async (request) => {
        const forward = await walk(request, "after");
        const there = forward.flatMap(({ rows }) => rows.map((row) => row.caseId));
        expect([...there].sort()).toEqual([...ids].sort());

        const [first, last] = [forward[0], forward.at(-1)];
        expect(first?.before).toBeUndefined();
        const end = last?.rows.at(-1);
        const beyond = { value: end?.sortValue ?? null, id: end?.caseId ?? "" };
        const back = await walk({ ...request, before: beyond }, "before");
        const again = back.reverse().flatMap(({ rows }) => rows.map((row) => row.caseId));
        expect(again).toEqual(there.slice(0, -1));
      }),
      { numRuns: 40 },
    );
  });

  test("rows stand in the order that was asked for, those without a value last either way", async () => {
    for (const direction of ["asc", "desc"] as const) {
      const { rows } = await listReconsiderations(
        database.db,
        {},
        { sort: "closed", direction, size: 100 },
      );
      const days = rows.map((row) => row.closedOn);
      const known = days.filter((text) => text !== null);
      const sorted = known.toSorted();
      if (direction === "desc") sorted.reverse();
      expect(days).toEqual([...sorted, ...days.filter((text) => text === null)]);
      expect(known.length).toBeLessThan(days.length);
    }
  });

  test("numbers go by year, then by who gave them, then by serial: 9号 before 10号", async () => {
    const { rows } = await listReconsiderations(
      database.db,
      {},
      { sort: "number", direction: "asc", size: 100 },
    );
    const numbers = rows.flatMap((row) => row.number ?? []);
    const odd = Array.from({ length: 37 }, (_, index) => index).filter((index) => index % 2 === 1);
    const even = Array.from({ length: 37 }, (_, index) => index).filter(
      (index) => index % 2 === 0 && index % 4 !== 0,
    );
    expect(numbers).toEqual([
      ...even.map((index) => `测政复〔2016〕${index}号`),
      ...odd.map((index) => `测政复〔2017〕${index}号`),
    ]);
  });

  test("the last page of exactly full pages leads nowhere", async () => {
    const request = { sort: "received", direction: "desc", size: ids.length } as const;
    const { rows, after, before } = await listReconsiderations(database.db, {}, request);
    expect([rows.length, after, before]).toEqual([ids.length, undefined, undefined]);
  });

  test("counting stops at its bound, and says so; the whole register is always counted", async () => {
    const { db } = database;
    const open = { status: "RECEIVED" } as const;
    expect(await countReconsiderations(db, open)).toEqual({ total: 37, more: false });
    expect(await countReconsiderations(db, open, 37)).toEqual({ total: 37, more: false });
    expect(await countReconsiderations(db, open, 36)).toEqual({ total: 36, more: true });
    expect(await countReconsiderations(db, {}, 10)).toEqual({ total: 37, more: false });
  });
});
