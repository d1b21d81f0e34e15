import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { plainDate } from "#domain/plain-date";
import { figuresFor } from "#services/figures";
import { annualFigures } from "#services/figures/annual";
import { importFile } from "#services/import/whole";
import { type TestDatabase, testDatabase } from "#tests/database";
import { TEST_KEYS } from "#tests/services/audit-notes";
import { DATA_KEYS } from "#tests/services/data-keys";
import { run as figures } from "../../app/commands/figures.ts";
import { run as paragraph } from "../../app/commands/paragraph.ts";

const EXPECTED = JSON.parse(readFileSync("tests/fixtures/jiuquan-2017-expected.json", "utf8"));
const YEAR = ["--from", "2017-01-01", "--to", "2017-12-31"];
const AT_END = [...YEAR, "--as-of", "2017-12-31"];

let database: TestDatabase;
let beforeSuits: Date;

beforeAll(async () => {
  database = await testDatabase();
  await importDemo("jiuquan-2017-reconsideration.csv");
  beforeSuits = new Date();
  await importDemo("jiuquan-2017-litigation.gb18030.csv");
});
afterAll(() => database.drop());

describe("命令 figures", () => {
  test("导入酒泉台账后，截至2017年末的各键与核对数逐项相等", async () => {
    const printed = JSON.parse(await say(figures, AT_END));
    expect(printed).toMatchObject(EXPECTED);
    for (const key of ["reconsideration", "litigation"])
      expect(printed[key]).toEqual(EXPECTED[key]);
    expect(printed.identities.every(({ holds }: { holds: boolean }) => holds)).toBe(true);
    expect(printed.measures.find(({ id }: { id: string }) => id === "HA-1")).toMatchObject({
      value: 75,
      numerator: 90,
      denominator: 120,
    });
  });

  test("不给 --as-of 时截至今天：2018年1月的结案计入，94/99", async () => {
    const { reconsideration } = JSON.parse(await say(figures, YEAR));
    expect(reconsideration.closedOfAccepted).toBe(94);
  });

  test("--known-at：当时尚未录入的应诉台账不计，复议数据不变", async () => {
    const { reconsideration, litigation } = JSON.parse(
      await say(figures, [...AT_END, "--known-at", beforeSuits.toISOString()]),
    );
    expect(reconsideration).toEqual(EXPECTED.reconsideration);
    expect(litigation).toMatchObject({ cases: 0, hearings: 0, appearanceRateByCasePct: null });
    const now = JSON.parse(await say(figures, [...AT_END, "--known-at", new Date().toISOString()]));
    expect(now.litigation).toEqual(EXPECTED.litigation);
    const nothing = JSON.parse(await say(figures, [...AT_END, "--known-at", "2017-12-31"]));
    expect(nothing.reconsideration.ledgerRows).toBe(0);
  });

  test("--known-at 不留下痕迹：其后的数据照旧", async () => {
    const request = {
      from: plainDate("2017-01-01"),
      to: plainDate("2017-12-31"),
      asOf: plainDate("2017-12-31"),
    };
    await figuresFor(database.db, { ...request, knownAt: new Date(0) });
    const { litigation } = annualFigures(await figuresFor(database.db, request));
    expect(litigation).toEqual(EXPECTED.litigation);
  });

  test("--measure 只印所问的指标，文字版列出分子分母和公式", async () => {
    const text = await say(figures, [...AT_END, "--measure", "HA-3"], false);
    expect(text).toContain("HA-3\t正职负责人出庭率\t17.50%\t21/120\t");
    expect(text).not.toContain("HA-1\t");
    expect(text).toContain("平衡校验：全部成立");
  });

  test("--organ 按名称取机关及其下级", async () => {
    const { reconsideration } = JSON.parse(
      await say(figures, [...AT_END, "--organ", "敦煌市人民政府"]),
    );
    expect(reconsideration.ledgerRows).toBe(8);
  });

  test.each([
    [["--to", "2017-12-31"], "--from：必须写明。"],
    [["--from", "2017-02-30", "--to", "2017-12-31"], "--from：请填写日期，如 2017-03-05。"],
    [["--from", "2017-12-31", "--to", "2017-01-01"], "--to：止日早于起日，请更正。"],
    [[...YEAR, "--as-of", "昨天"], "--as-of：请填写日期，如 2017-03-05。"],
    [[...YEAR, "--known-at", "2018-01-05T09:00"], "--known-at：请写明时刻和时区"],
    [[...YEAR, "--measure", "Q99"], "没有编号为“Q99”的指标"],
    [[...YEAR, "--organ", "某某局"], "没有名为“某某局”的机关"],
    [[...YEAR, "--frm", "2017-01-01"], "参数有误。用法：figures"],
  ])("%j 的拒绝是一句话", async (args, sentence) => {
    await expect(say(figures, args)).rejects.toThrow(sentence);
  });
});

describe("命令 paragraph", () => {
  test("印出段落；JSON 带每个数字的网址", async () => {
    const asked = ["--year", "2017"];
    const text = await say(paragraph, asked, false);
    expect(text).toContain("2017年，全市受理行政复议案件99件，审结91件，结案率91.92%");
    const { pieces } = JSON.parse(await say(paragraph, asked));
    expect(pieces.filter(({ href }: { href?: string }) => href)).toHaveLength(11);
  });

  test("年份有误的拒绝是一句话", async () => {
    await expect(say(paragraph, ["--year", "一七年"])).rejects.toThrow("--year：请填写四位年份");
  });
});

type Run = typeof figures;

async function say(command: Run, args: string[], json = true): Promise<string> {
  const lines: string[] = [];
  const code = await command(args, {
    db: database.db,
    clock: () => new Date(),
    json,
    out: (line) => void lines.push(line),
  });
  expect(code).toBe(0);
  return lines.join("\n");
}

async function importDemo(fileName: string): Promise<void> {
  const imported = await importFile(database.db, () => new Date(), {
    fileName,
    bytes: readFileSync(`db/demo/${fileName}`),
    asker: { by: null, via: "commandLine" },
    onError: "stop",
    audit: TEST_KEYS,
    keys: DATA_KEYS,
  });
  if (!imported.ok) throw new Error(imported.message);
}
