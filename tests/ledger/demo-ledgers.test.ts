import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { LEVELS } from "#domain/organ-levels";
import { readWorkbook } from "#ledger/reading";
import { readRows } from "#ledger/reading-rows";
import { type RecognisedSheet, recogniseLedgers } from "#ledger/recognise";
import {
  isRejected,
  type LedgerRow,
  type LitigationRow,
  type OrganRow,
  type ReconsiderationRow,
} from "#ledger/rows";

const demo = (name: string) => new URL(`../../db/demo/${name}`, import.meta.url);
const expected = JSON.parse(readFileSync(demo("jiuquan-2017-expected.json"), "utf8"));

async function sheetsOf(name: string): Promise<RecognisedSheet[]> {
  const workbook = await readWorkbook(readFileSync(demo(name)), name);
  const sheets = workbook.ok ? recogniseLedgers(workbook.value) : workbook;
  if (!sheets.ok) throw new Error(sheets.message);
  return sheets.value;
}

async function rowsOf(name: string): Promise<LedgerRow[]> {
  return (await sheetsOf(name)).flatMap(readRows);
}

const isReconsideration = (row: LedgerRow): row is ReconsiderationRow =>
  row.kind === "reconsideration";
const isLitigation = (row: LedgerRow): row is LitigationRow => row.kind === "litigation";
const isOrgan = (row: LedgerRow): row is OrganRow => row.kind === "organs";

/** What a row says, without where it stands and how a date cell was written. */
function said({ provenance: _, cells: __, problems, ...row }: LedgerRow) {
  return {
    ...row,
    problems: problems.map(({ field, code, severity }) => ({ field, code, severity })),
  };
}

describe("示范台账：不用人对应列即可读出", () => {
  test("工作簿含两个台账，标题行、制表行在上，合计行在下", async () => {
    const sheets = await sheetsOf("jiuquan-2017-ledgers.xlsx");
    expect(
      sheets.map(({ kind, headerRow, rows, needsMapping, skipped }) => ({
        kind,
        headerRow,
        cases: rows.length,
        needsMapping,
        skipped,
      })),
    ).toEqual([
      {
        kind: "reconsideration",
        headerRow: 3,
        cases: 110,
        needsMapping: false,
        skipped: [{ row: 116, reason: "total", text: "合计 110" }],
      },
      {
        kind: "litigation",
        headerRow: 3,
        cases: 136,
        needsMapping: false,
        skipped: [{ row: 143, reason: "total", text: "合计 136" }],
      },
    ]);
  });

  test("没有一行被拒，每一列都认得", async () => {
    for (const name of [
      "jiuquan-2017-ledgers.xlsx",
      "jiuquan-2017-reconsideration.csv",
      "jiuquan-2017-litigation.gb18030.csv",
      "jiuquan-organs.csv",
    ]) {
      const sheets = await sheetsOf(name);
      expect(
        sheets.flatMap((sheet) => sheet.columns.filter((column) => column.field === undefined)),
      ).toEqual([]);
      expect(sheets.flatMap(readRows).filter(isRejected)).toEqual([]);
    }
  });

  test("工作簿与文本文件读出的每一行相同", async () => {
    const workbook = (await rowsOf("jiuquan-2017-ledgers.xlsx")).map(said);
    const reconsideration = (await rowsOf("jiuquan-2017-reconsideration.csv")).map(said);
    const litigation = (await rowsOf("jiuquan-2017-litigation.gb18030.csv")).map(said);
    expect(workbook).toEqual([...reconsideration, ...litigation]);
  });

  test("相同的表头在不同文件中有相同的指纹", async () => {
    const [inWorkbook] = await sheetsOf("jiuquan-2017-ledgers.xlsx");
    const [inText] = await sheetsOf("jiuquan-2017-reconsideration.csv");
    expect(inWorkbook?.fingerprint).toMatch(/^[0-9a-f]{32}$/);
    expect(inText?.fingerprint).toBe(inWorkbook?.fingerprint);
  });

  test("行政复议台账的数字与所附核对表一致", async () => {
    const rows = (await rowsOf("jiuquan-2017-reconsideration.csv")).filter(isReconsideration);
    const { reconsideration } = expected;
    expect(rows.length).toBe(reconsideration.ledgerRows);
    expect(rows.filter((row) => row.carriedIn).length).toBe(reconsideration.carriedIn);
    expect(rows.filter((row) => row.outcome === "NOT_ACCEPTED").length).toBe(
      reconsideration.notAccepted,
    );
    const fresh = rows.filter((row) => row.acceptedOn?.startsWith("2017"));
    expect(fresh.length).toBe(reconsideration.accepted);
    const closed = fresh.filter((row) => row.closedOn && row.closedOn <= "2017-12-31");
    expect(closed.length).toBe(reconsideration.closedOfAccepted);
    expect(closed.filter((row) => row.outcome === "MAINTAIN").length).toBe(
      reconsideration.byOutcome.维持,
    );
    expect(fresh.filter((row) => row.hearingHeld).length).toBe(reconsideration.withHearing);
    expect(
      rows.every(
        (row) => row.hearingHeld === row.hearingDays.length > 0 || row.hearingHeld === undefined,
      ),
    ).toBe(true);
  });

  test("行政应诉台账的数字与所附核对表一致", async () => {
    const rows = (await rowsOf("jiuquan-2017-litigation.gb18030.csv")).filter(isLitigation);
    const { litigation } = expected;
    expect(rows.length).toBe(litigation.cases);
    expect(rows.filter((row) => row.decidedOn && row.decidedOn <= "2017-12-31").length).toBe(
      litigation.closedByCourt,
    );
    expect(rows.filter((row) => row.instance === "SECOND").length).toBe(litigation.secondInstance);
    const heard = rows.filter((row) => row.sessions.length > 0);
    expect(heard.length).toBe(litigation.heardCases);
    const sessions = heard.flatMap((row) => row.sessions);
    expect(sessions.length).toBe(litigation.hearings);
    const attended = heard.filter((row) => row.sessions.some((session) => session.headAppeared));
    expect(attended.length).toBe(litigation.ledgerSaysAppeared);
    expect(attended.filter((row) => row.head?.declaredClass === "正职").length).toBe(
      litigation.byRank.正职,
    );
    expect(attended.filter((row) => row.head?.declaredClass === "副职").length).toBe(
      litigation.byRank.副职,
    );
    const absent = heard.filter((row) => row.sessions.every((session) => !session.headAppeared));
    expect(absent.filter((row) => row.explanationSubmitted).length).toBe(
      litigation.absentWithExplanation,
    );
    expect(rows.filter((row) => row.declaredRollUp === "MUNICIPAL_GOVERNMENT").length).toBe(4);
  });

  test("出庭负责人的姓名和职务都分得开，只随填“是”的庭次", async () => {
    const rows = (await rowsOf("jiuquan-2017-litigation.gb18030.csv")).filter(isLitigation);
    const heads = rows.flatMap((row) => row.sessions.flatMap((session) => session.heads));
    expect(
      heads.every(
        (head) => /^\p{Script=Han}{2,4}$/u.test(head.name ?? "") && head.title !== undefined,
      ),
    ).toBe(true);
    const marked = rows.flatMap((row) => row.sessions.filter((session) => session.headAppeared));
    expect(marked.length).toBe(heads.length);
  });

  test("机关名录八十一个机关，级别和上级都读出", async () => {
    const rows = (await rowsOf("jiuquan-organs.csv")).filter(isOrgan);
    expect(rows.length).toBe(81);
    expect(rows.every((row) => row.level !== undefined && row.level in LEVELS)).toBe(true);
    expect(rows.filter((row) => row.parentName === undefined).map((row) => row.name)).toEqual([
      "酒泉市人民政府",
    ]);
  });
});
