import { existsSync } from "node:fs";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { insertNotice } from "#db/calendar";
import { closeDatabase, type Db, openDatabase } from "#db/client";
import { openEmbedded } from "#db/embedded/open";
import { migrateToLatest } from "#db/migrate";
import { STATE_CALENDAR } from "#domain/calendar";
import { testDatabase } from "#tests/database";
import { run } from "../../app/commands/deadline.ts";

/** A data folder that is not there, and must not come to be there. */
const NOWHERE = join(tmpdir(), `yiheng-nowhere-${process.pid}`);

const deadline = (...args: string[]) => deadlineIn({}, ...args);

async function deadlineIn(
  place: { databaseUrl?: string; dataDir?: string },
  ...args: string[]
): Promise<string[]> {
  const lines: string[] = [];
  const env = { databaseUrl: undefined, dataDir: NOWHERE, ...place };
  const err = (line: string) => expect.unreachable(line);
  const json = args.includes("--json");
  const rest = args.filter((arg) => arg !== "--json");
  expect(
    await run(rest, { env, json, err, out: (line) => void lines.push(...line.split("\n")) }),
  ).toBe(0);
  return lines;
}

async function fileOf(lines: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "yiheng-deadline-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, "requests.jsonl");
  await writeFile(file, lines.map((line) => `${line}\n`).join(""));
  return file;
}

describe("deadline 期限 --from 日期", () => {
  test("R08 自2024-02-05：2024-02-18，列出五个计入的工作日", async () => {
    const answer = JSON.parse((await deadline("R08", "--from", "2024-02-05", "--json")).join(""));
    expect(answer).toMatchObject({
      limit: "R08",
      article: "行政复议法第三十条第一款",
      era: "B",
      due: "2024-02-18",
      provisional: false,
    });
    const counted = answer.steps.filter(({ kind }: { kind: string }) => kind === "counted");
    expect(counted.map(({ day }: { day: string }) => day)).toEqual([
      "2024-02-06",
      "2024-02-07",
      "2024-02-08",
      "2024-02-09",
      "2024-02-18",
    ]);
  });

  test.each([
    ["R14 --from 2017-09-25", "2017-10-09"],
    ["R14 --from 2024-01-05 --era A", "2024-01-15"],
    ["R13 --from 2025-04-28 --procedure simplified", "2025-05-06"],
    ["L18 --from 2025-09-26 --variant ruling", "2025-10-09"],
    ["R28 --from 2025-03-03 --length 15", "2025-03-18"],
    [
      "R16 --from 2025-06-16 --pause 2025-07-21..2025-08-11 --pause 2025-08-20..2025-09-05 --extend 30",
      "2025-10-21",
    ],
    ["L09 --from 2026-02-02", "2026-02-24"],
  ])("%s：%s", async (line, due) => {
    const [first, second] = await deadline(...line.split(" "));
    expect(first).toBe(due);
    expect(second).toContain("起算：");
  });

  test.each([
    ["R08 --from 2024-02-05 --on 2024-02-08", "至2024-02-08还剩2个工作日"],
    ["L09 --from 2026-02-02 --on 2026-02-26", "至2026-02-26已逾期2日"],
  ])("%s：%s", async (line, last) => {
    expect((await deadline(...line.split(" "))).at(-1)?.trim()).toBe(last);
  });

  test("--on 的 JSON 写明剩余天数和是否逾期", async () => {
    const [line = ""] = await deadline(
      "L09",
      "--from",
      "2026-02-02",
      "--on",
      "2026-02-26",
      "--json",
    );
    expect(JSON.parse(line)).toMatchObject({ daysLeft: -2, overdue: true });
  });

  test.each([
    ["R18 --from 2017-03-01", "法律时期A"],
    ["R16 --from 2025-06-16 --extend 31", "累计最多30日"],
    ["R16 --from 2025-06-16 --extend 三", "延长天数（extend）"],
    ["R16 --from 2025-06-16 --pause 2025-07-21", "“”不是日期"],
    ["R16 --from 2025-06-16 --on 2025-02-30", "“2025-02-30”不是日期"],
    ["R16", "“”不是日期"],
    ["R16 R17 --from 2025-06-16", "请写明一个期限的编号"],
    ["--from 2025-06-16", "请写明一个期限的编号"],
    ["R16 --until 2025-06-16", "参数不对"],
    ["--batch /nowhere/requests.jsonl", "读不到文件"],
  ])("%s：一句话说明", async (line, message) => {
    await expect(deadline(...line.split(" "))).rejects.toThrow(message);
  });
});

/** Notices for 2027 in the calendar of record, as an administrator has loaded them. */
async function loadNewYear2027(db: Db): Promise<void> {
  await db.transaction().execute((trx) =>
    insertNotice(trx, {
      kind: "state",
      year: 2027,
      version: 1,
      title: "2027年部分节假日安排（测试用）",
      source: "测试",
      holidays: [{ name: "元旦", from: "2027-01-01", to: "2027-01-03" }],
      makeup: [],
      loadedAt: new Date("2026-11-20T02:00:00Z"),
    }),
  );
}

const OVER_NEW_YEAR = ["R08", "--from", "2026-12-30"];

describe("deadline 用哪一份日历（HD-8、HD-9）", () => {
  test("没有数据库：随程序附带的日历，2027年为暂估；不新建任何东西", async () => {
    const [line = ""] = await deadline(...OVER_NEW_YEAR, "--json");
    expect(JSON.parse(line)).toMatchObject({
      due: "2027-01-06",
      provisional: true,
      calendar: STATE_CALENDAR.version,
      calendarSource: "shipped",
    });
    expect(await deadline(...OVER_NEW_YEAR)).toContain("  日历：随程序附带的工作日历");
    expect(existsSync(NOWHERE)).toBe(false);
  });

  test("DATABASE_URL：管理员载入的通知计入，逐行作答也一样", async () => {
    const { db, url: databaseUrl, drop } = await testDatabase();
    onTestFinished(drop);
    await loadNewYear2027(db);
    const expected = {
      due: "2027-01-07",
      provisional: false,
      calendar: "2016-2027/1",
      calendarSource: "record",
    };
    const [line = ""] = await deadlineIn({ databaseUrl }, ...OVER_NEW_YEAR, "--json");
    expect(JSON.parse(line)).toMatchObject(expected);
    const file = await fileOf(['{ "limit": "R08", "from": "2026-12-30" }']);
    const [answer = ""] = await deadlineIn({ databaseUrl }, "--batch", file);
    expect(JSON.parse(answer)).toMatchObject(expected);
  });

  test("内嵌数据库已经存在：取其中的日历；还没有建表的，用随程序附带的", async () => {
    const dataDir = await mkdtemp(join(tmpdir(), "yiheng-calendar-"));
    await chmod(dataDir, 0o755);
    onTestFinished(() => rm(dataDir, { recursive: true }));
    const embedded = await openEmbedded(dataDir, { disposable: true });
    try {
      const due = async () =>
        JSON.parse((await deadlineIn({ dataDir }, ...OVER_NEW_YEAR, "--json"))[0] ?? "");
      expect(await due()).toMatchObject({ due: "2027-01-06", calendarSource: "shipped" });
      const db = openDatabase(embedded.url, { max: 1 });
      await migrateToLatest(db);
      await loadNewYear2027(db);
      await closeDatabase(db);
      expect(await due()).toMatchObject({ due: "2027-01-07", calendarSource: "record" });
    } finally {
      await embedded.release();
    }
    const [stopped = ""] = await deadlineIn({ dataDir }, ...OVER_NEW_YEAR, "--json");
    expect(JSON.parse(stopped)).toMatchObject({ due: "2027-01-07", calendarSource: "record" });
  });

  test("数据库连不上：不悄悄换一份日历", async () => {
    const databaseUrl = "postgres://nobody:wrong@127.0.0.1:9/yiheng";
    await expect(deadlineIn({ databaseUrl }, ...OVER_NEW_YEAR)).rejects.toThrow(
      "读不到数据库中的工作日历（ECONNREFUSED）",
    );
  });
});

describe("deadline --batch 文件：一行一问，一行一答，次序不变", () => {
  test("期限、日期引擎、拒绝和不是JSON的行", async () => {
    const file = await fileOf([
      '\ufeff{ "limit": "R16", "from": "2025-06-16", "pauses": [["2025-07-21","2025-08-11"]], "extend": 30 }',
      '{ "unit": "workingDay", "length": 5, "from": "2024-02-05", "roll": true }',
      '{ "limit": "R18", "from": "2017-03-01" }',
      "not json",
      '{ "unit": "day", "length": 60, "from": "2026-11-20", "roll": true }',
    ]);
    const answers = (await deadline("--batch", file)).map((line) => JSON.parse(line));
    expect(answers).toMatchObject([
      { limit: "R16", due: "2025-10-09", provisional: false },
      { due: "2024-02-18" },
      { refusal: { code: "notInEra", rule: "ERA-1" } },
      { refusal: { code: "badRequest" } },
      { due: "2027-01-19", provisional: true },
    ]);
    expect(answers[2].refusal.message).not.toBe("");
    expect(answers[0].steps).toBeUndefined();
  });

  test("一千二百行，次序不变", async () => {
    const lengths = Array.from({ length: 1200 }, (_, at) => at + 1);
    const file = await fileOf(
      lengths.map((length) =>
        JSON.stringify({ unit: "day", length, from: "2025-01-01", roll: false }),
      ),
    );
    const answers = (await deadline("--batch", file)).map((line) => JSON.parse(line));
    expect(answers.map(({ length }) => length)).toEqual(lengths);
  });

  test("空文件没有答案", async () => {
    expect(await deadline("--batch", await fileOf([]))).toEqual([]);
  });
});
