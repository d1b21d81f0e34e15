import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Db } from "#db/client";
import { verifyProjections } from "#services/case-files/verifying";
import { loadDemonstration } from "#services/demonstration";
import { importFile } from "#services/import/whole";
import { type TestDatabase, testDatabase } from "#tests/database";
import { TEST_KEYS } from "#tests/services/audit-notes";
import { DATA_KEYS } from "#tests/services/data-keys";

const DEMO = join("db", "demo");
const FILES = {
  organs: "jiuquan-organs.csv",
  reconsideration: "jiuquan-2017-reconsideration.csv",
  litigation: "jiuquan-2017-litigation.gb18030.csv",
  workbook: "jiuquan-2017-ledgers.xlsx",
} as const;
type File = keyof typeof FILES;
const ALL: readonly File[] = ["workbook", "organs", "reconsideration", "litigation"];

const clock = () => new Date("2018-01-22T02:00:00Z");

async function importDemo(db: Db, file: File) {
  const outcome = await importFile(db, clock, {
    fileName: FILES[file],
    bytes: readFileSync(join(DEMO, FILES[file])),
    asker: { by: null, via: "commandLine" },
    onError: "stop",
    audit: TEST_KEYS,
    keys: DATA_KEYS,
  });
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value.counts;
}

/** Everything that lists and figures read, with names in place of ids. */
async function contentOf(db: Db) {
  const rows = await sql<{ json: unknown }>`
    select to_jsonb(r) - '{case_id,organ_id,respondent_id,number_written,last_seq,search,access}'::text[]
      || jsonb_build_object('organ', o.name, 'respondent', p.name) as json
      from reconsideration_cases r join organs o on o.id = r.organ_id
      left join organs p on p.id = r.respondent_id
    union all
    select to_jsonb(p) - '{id,case_id,counted_organ_id,number_written,search,access}'::text[]
      || jsonb_build_object('organ', o.name) from proceedings p
      left join organs o on o.id = p.counted_organ_id
    union all
    select to_jsonb(s) - '{id,proceeding_id}'::text[] || jsonb_build_object('number', p.number)
      from court_sessions s join proceedings p on p.id = s.proceeding_id
    union all
    select to_jsonb(a) - '{session_id,organ_id}'::text[]
      || jsonb_build_object('number', p.number, 'on', s.held_on)
      from attendances a join court_sessions s on s.id = a.session_id
      join proceedings p on p.id = s.proceeding_id
    union all
    select jsonb_build_object('name', o.name, 'level', o.level, 'kind', o.kind, 'parent', p.name)
      from organs o left join organs p on p.id = o.parent_id
    union all
    select jsonb_build_object('warning', code, 'message', message, 'rule', rule) from case_warnings
    order by 1`.execute(db);
  return rows.rows.map((row) => JSON.stringify(row.json)).sort();
}

describe("演示台账", () => {
  let database: TestDatabase;
  let expected: string[];
  beforeAll(async () => {
    database = await testDatabase();
    await loadDemonstration(database.db, { clock, audit: TEST_KEYS, keys: DATA_KEYS }, ".");
    expected = await contentOf(database.db);
  });
  afterAll(() => database.drop());

  test("件数与台账一致，投影与事件一致", async () => {
    const { rows } = await sql<Record<string, number>>`select
      (select count(*) from reconsideration_cases) as cases,
      (select count(*) from reconsideration_cases where refused) as refused,
      (select count(*) from proceedings) as suits,
      (select count(*) from proceedings where session_count > 0) as heard,
      (select count(*) from proceedings where attended) as attended,
      (select count(*) from proceedings where non_counting_only) as non_counting,
      (select count(*) from court_sessions) as sessions,
      (select count(*) from court_sessions where head_attended) as with_head,
      (select count(*) from organs) as organs`.execute(database.db);
    expect(rows[0]).toMatchObject({
      cases: 110,
      refused: 7,
      suits: 136,
      heard: 120,
      attended: 90,
      nonCounting: 6,
      sessions: 134,
      withHead: 98,
    });
    expect(await verifyProjections(database.db)).toEqual([]);
  });

  test("再装一次，什么也不变", async () => {
    await loadDemonstration(database.db, { clock, audit: TEST_KEYS, keys: DATA_KEYS }, ".");
    expect(await contentOf(database.db)).toEqual(expected);
  });

  test.each<[string, File[]]>([
    ["先应诉，后复议，再机关名录", ["litigation", "reconsideration", "organs"]],
    ["先复议，后机关名录，再应诉", ["reconsideration", "organs", "litigation"]],
    ["先工作簿，后机关名录，再两份CSV", ["workbook", "organs", "litigation", "reconsideration"]],
  ])("%s，再把四份都导入一遍，结果相同", async (_, order) => {
    const other = await testDatabase();
    try {
      for (const file of order) await importDemo(other.db, file);
      for (const file of ALL) {
        const counts = await importDemo(other.db, file);
        expect([file, counts]).toMatchObject([file, { created: 0, changed: 0, rejected: 0 }]);
      }
      expect(await contentOf(other.db)).toEqual(expected);
      expect(await verifyProjections(other.db)).toEqual([]);
    } finally {
      await other.drop();
    }
  });
});
