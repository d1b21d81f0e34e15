import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { closeDatabase, type Db, openDatabase } from "#db/client";
import { openEmbedded } from "#db/embedded/open";
import { migrateToLatest } from "#db/migrate";
import { listReconsiderations } from "#db/registers/reconsideration";
import { STATE_CALENDAR } from "#domain/calendar";
import { compareOpenDeadlines } from "#services/calendar/changes";
import { importFile } from "#services/import/whole";
import { withFreshKey } from "#services/keyring";
import { searchWordsOf } from "#services/registers";
import type { Say } from "../progress.ts";
import { WITHOUT_2026 } from "./law.ts";
import { openLedger } from "./ledger.ts";
import { measurePages } from "./pages.ts";
import type { BenchRow } from "./report.ts";
import { type Effort, medianMs, timed } from "./stopwatch.ts";

/** The day on which the ledger is imported. */
const clock = () => new Date("2025-12-31T02:00:00Z");

/** What needs a database: an empty embedded one in a folder of its own, gone afterwards. */
export async function measureRecords(effort: Effort, say: Say): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), "yiheng-bench-"));
  try {
    // A database that keeps what it has said it keeps, as in service: the audit pays for it.
    const embedded = await openEmbedded(folder, { onProgress: say });
    const db = openDatabase(embedded.url);
    try {
      await migrateToLatest(db);
      return [
        await measureImport(db, effort),
        await measureStoredDeadlines(db, effort, say),
        ...(await measureRegister(db, effort)),
        ...(await measurePages(db, embedded.url, KEYS, { effort, say })),
      ];
    } finally {
      await closeDatabase(db);
      await embedded.release();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const DATA_RING = withFreshKey();
const KEYS = {
  audit: { algorithm: "SM3", ring: withFreshKey() },
  keys: { suite: "v1", ring: () => DATA_RING },
} as const;

async function measureImport(db: Db, { importRows }: Effort): Promise<BenchRow> {
  const text = openLedger(importRows);
  const { seconds, result } = await timed(() =>
    importFile(db, clock, {
      fileName: "台账.csv",
      bytes: new TextEncoder().encode(text),
      asker: { by: null, via: "commandLine" },
      onError: "stop",
      ...KEYS,
    }),
  );
  if (!result.ok) throw new Error(result.message);
  if (result.value.counts.created !== importRows) throw new Error("the ledger was not imported");
  const lines = text.split("\n").map((line, ordinal) => ({ key: `bench ${ordinal}`, value: line }));
  const floor = await timed(() => copyLines(db, lines));
  return {
    id: "import",
    name: `导入${importRows}行台账（核对、校验、入卷、投影）`,
    value: seconds,
    unit: "seconds",
    floor: { name: "只把各行写入一张表", value: floor.seconds },
  };
}

async function copyLines(db: Db, lines: { key: string; value: string }[]): Promise<void> {
  await db.connection().execute(async (connection) => {
    await sql`create temporary table bench_lines (key text primary key, value text)`.execute(
      connection,
    );
    await sql`insert into bench_lines select * from json_populate_recordset(
      null::bench_lines, ${JSON.stringify(lines)}::json)`.execute(connection);
    await sql`drop table bench_lines`.execute(connection);
  });
}

async function measureStoredDeadlines(db: Db, effort: Effort, say: Say): Promise<BenchRow> {
  const copies = Math.max(0, Math.round(effort.storedCases / effort.importRows) - 1);
  if (copies > 0) {
    say(`正在备好${effort.storedCases}个未结案件……`);
    await copyCases(db, copies);
  }
  await sql`analyze`.execute(db);
  const { seconds, result } = await timed(() =>
    compareOpenDeadlines(db, WITHOUT_2026, STATE_CALENDAR),
  );
  const floor = await timed(() => readAllEvents(db));
  const whole = result.compared >= 100_000;
  return {
    id: whole ? "recomputeStored" : "recomputeStoredFew",
    name: `重算数据库中${result.compared}个未结案件的期限`,
    value: seconds,
    unit: "seconds",
    floor: { name: "只读出这些案卷", value: floor.seconds },
    note: `移动${result.moved}个，内存只容千件`,
  };
}

/** Multiplies the imported cases, each copy under an id and a number of its own. */
async function copyCases(db: Db, copies: number): Promise<void> {
  await db.connection().execute(async (connection) => {
    await sql`create temporary table bench_copies as
      select case_id as original, gen_random_uuid() as copy, place
      from reconsideration_cases cross join generate_series(1, ${copies}::int) as place`.execute(
      connection,
    );
    await sql`insert into case_files select row.* from bench_copies
      join case_files f on f.id = original
      cross join lateral jsonb_populate_record(f, jsonb_build_object('id', copy)) as row`.execute(
      connection,
    );
    await sql`insert into case_events select row.* from bench_copies
      join case_events e on e.case_id = original
      cross join lateral jsonb_populate_record(e, jsonb_build_object('case_id', copy)) as row`.execute(
      connection,
    );
    // Serials have five digits, so a digit in front of them makes each one new.
    const columns = await listColumns(connection, "reconsideration_cases");
    await sql`insert into reconsideration_cases (${columns}) select ${columns} from (
      select row.* from bench_copies join reconsideration_cases c on c.case_id = original
      cross join lateral jsonb_populate_record(c, jsonb_build_object('case_id', copy,
        'number', replace(c.number, '〕', '〕' || place))) as row) as rows`.execute(connection);
    await sql`drop table bench_copies`.execute(connection);
  });
}

/** The columns that a row is written with; the database makes the others itself. */
async function listColumns(db: Db, table: string) {
  const { rows } = await sql<{ name: string }>`select column_name as name
    from information_schema.columns
    where table_name = ${table} and table_schema = 'public' and is_generated = 'NEVER'`.execute(db);
  return sql.join(rows.map(({ name }) => sql.id(name)));
}

async function readAllEvents(db: Db): Promise<void> {
  for (let after = "00000000-0000-0000-0000-000000000000"; ; ) {
    const { rows } = await sql<{ caseId: string }>`select * from case_events where case_id in (
      select id from case_files where id > ${after} order by id limit 1000) order by case_id, seq`.execute(
      db,
    );
    const last = rows.at(-1);
    if (!last) return;
    after = last.caseId;
  }
}

async function measureRegister(db: Db, effort: Effort): Promise<BenchRow[]> {
  const page = { sort: "received", direction: "desc", size: 50 } as const;
  const floor = await medianMs(
    () =>
      sql`select * from reconsideration_cases order by received_on desc, case_id desc limit 50`.execute(
        db,
      ),
    effort,
  );
  const words = searchWordsOf("王明");
  return [
    {
      id: "registerPage",
      name: "案件登记册首页的查询（50行），中位数",
      value: await medianMs(() => listReconsiderations(db, {}, page), effort),
      unit: "milliseconds",
      floor: { name: "单表按索引取50行", value: floor },
    },
    {
      id: "registerSearch",
      name: "按申请人姓名查找的一页，中位数",
      value: await medianMs(() => listReconsiderations(db, { words }, page), effort),
      unit: "milliseconds",
      floor: { name: "单表按索引取50行", value: floor },
    },
  ];
}
