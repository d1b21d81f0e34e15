import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CaseSetId } from "#domain/measures/case-sets";
import { plainDate } from "#domain/plain-date";
import { type Figures, type FiguresRequest, figuresFor } from "#services/figures";
import { type TestDatabase, testDatabase } from "#tests/database";
import { aDecision, anApplication } from "#tests/domain/reconsideration-history";
import { listBehind } from "./figures-rows.ts";
import { storeCase, storeDispute } from "./kept-files.ts";

/**
 * A year made by hand, small enough to be counted on the fingers: six applications and four suits of
 * 2026. Every case says in its line what it is there for.
 */
const YEAR: FiguresRequest = {
  from: plainDate("2026-01-01"),
  to: plainDate("2026-12-31"),
  asOf: plainDate("2026-12-31"),
};

let database: TestDatabase;
let city: string;
let police: string;
let figures: Figures;

const extended = "2026-03-20";
const ordinary = { procedure: "ORDINARY" } as const;
const simplified = { procedure: "SIMPLIFIED", basis: "SP4" } as const;
const maintained = aDecision({ written: "维持" });
const revoked = aDecision({ items: [{ code: "REVOKE", law: "第六十四条" }], written: "撤销" });
const thirtyDays = {
  days: 30,
  approver: "张三",
  approvedBy: "OFFICE_HEAD",
  notifiedOn: plainDate(extended),
} as const;

async function organ(
  name: string,
  kind: "government" | "department",
  level: "CITY_GOV" | "CITY_DEPT",
) {
  const { id } = await database.db
    .insertInto("organs")
    .values({ name, kind, level })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

const application = (over: Parameters<typeof anApplication>[0] = {}) =>
  anApplication({ organId: city, respondentIds: [police], handlers: ["魏辉"], ...over });

const suit = (proceeding: string, over: object = {}) => ({
  proceeding,
  numberWritten: proceeding,
  court: "酒泉市中级人民法院",
  instance: "FIRST" as const,
  plaintiffs: [{ name: "王明" }],
  plaintiffsWritten: "王明",
  plaintiffCount: 1,
  defendants: [{ organId: police, counted: true, capacity: "ORIGINAL_AGENCY" as const }],
  ...over,
});
const head = (organId: string, spoke = false) => ({
  name: "李局长",
  role: "PRINCIPAL" as const,
  organId,
  spoke,
});

beforeAll(async () => {
  database = await testDatabase();
  const { db } = database;
  city = await organ("酒泉市人民政府", "government", "CITY_GOV");
  police = await organ("酒泉市公安局", "department", "CITY_DEPT");
  // Extended once by 30 days, put to the committee, decided in 85 days; then a suit (below).
  const long = await storeCase(db, [
    ["receive", "2026-02-02", application({ number: "酒政复〔2026〕1号", act: "INFO" })],
    ["accept", "2026-02-04", ordinary],
    ["takeEvidence", "2026-02-20", { reviewers: ["甲", "乙"], what: "询问" }],
    ["hearOpinions", "2026-02-25", { party: "王明", mode: "PHONE", record: "笔录" }],
    ["referCommittee", "2026-03-10", { ground: "CM1" }],
    ["extend", extended, thirtyDays],
    ["decide", "2026-04-30", maintained],
    ["opinionLetter", "2026-05-11", { addressee: police }],
    ["suggestionLetter", "2026-05-12", { addressee: "酒泉市司法局" }],
  ]);
  // Simplified, in 20 days; its opinion letter is reported on in time; a petition follows.
  await storeCase(db, [
    ["receive", "2026-04-01", application({ handlers: ["魏辉", "孟飞刚"] })],
    ["accept", "2026-04-03", simplified],
    ["decide", "2026-04-23", revoked],
    ["opinionLetter", "2026-05-10", { addressee: police }],
    ["opinionReported", "2026-06-20", { addressee: police }],
    ["petition", "2026-07-01", { about: "同一处罚" }],
  ]);
  // Suspended for ten days, inspected, decided in 50 days; nothing follows.
  await storeCase(db, [
    ["receive", "2026-05-04", application({ compensationClaimed: true })],
    ["askForCorrection", "2026-05-05", { items: ["身份证明"] }],
    ["correct", "2026-05-06", { satisfied: ["身份证明"] }],
    ["accept", "2026-05-07", ordinary],
    ["suspend", "2026-05-20", { ground: "SU6", evidence: "申请", notifiedAll: true }],
    ["resume", "2026-05-30", {}],
    ["inspectFile", "2026-06-01", { who: "王明", granted: true }],
    [
      "decide",
      "2026-06-26",
      aDecision({ items: [{ code: "REVOKE" }, { code: "COMPENSATE", amount: 1200.5 }] }),
    ],
    ["startPerformance", "2026-07-01", { dueOn: plainDate("2026-08-01") }],
    ["orderPerformance", "2026-08-05", { by: "酒泉市人民政府", dueOn: plainDate("2026-09-01") }],
    ["perform", "2026-08-20", {}],
  ]);
  // Of a ledger: whether it was extended, put to a committee … nobody knows.
  await storeCase(
    db,
    [
      ["receive", "2026-03-02", application({ handlers: [] })],
      ["accept", "2026-03-03", {}],
      ["decide", "2026-04-01", maintained],
    ],
    "import",
  );
  // Refused for two reasons, sued, and the court revoked the refusal.
  const refused = await storeCase(db, [
    ["receive", "2026-03-09", application()],
    ["refuse", "2026-03-12", { grounds: ["NA2", "NA5"] }],
  ]);
  // Abandoned on its own day, not on the day of receipt.
  await storeCase(db, [
    ["receive", "2026-08-03", application()],
    ["askForCorrection", "2026-08-04", { items: ["身份证明"] }],
    ["abandon", "2026-09-01", { reasonCheck: "没有正当理由" }],
  ]);

  // Joint defendants; the police's head appears for both as agreed; lost, appealed, affirmed, performed.
  const joint = {
    form: "JOINT" as const,
    act: "INFO",
    defendants: [
      { organId: police, counted: true, capacity: "ORIGINAL_AGENCY" as const },
      { organId: city, counted: false, capacity: "RECON_ORGAN" as const },
    ],
  };
  const first = "（2026）甘09行初1号";
  const second = "（2026）甘行终1号";
  await storeDispute(db, [
    ["openProceeding", "2026-06-01", suit(first, joint)],
    ["linkReconsideration", null, { caseId: long }],
    [
      "holdSession",
      "2026-07-01",
      {
        proceeding: first,
        ordinal: 1,
        attendees: [head(police, true)],
        headDeclared: true,
        agreedOrgans: [police],
      },
    ],
    ["judge", "2026-08-01", { proceeding: first, outcome: "REVOKE", outcomeWritten: "撤销" }],
    ["appeal", "2026-08-10", { proceeding: first, by: "酒泉市公安局", against: "JUDGMENT" }],
    ["openProceeding", "2026-09-01", suit(second, { ...joint, instance: "SECOND" })],
    [
      "judge",
      "2026-10-10",
      {
        proceeding: second,
        outcome: "A_AFFIRM_J",
        outcomeWritten: "维持原判",
        duty: { what: "重新答复", dueOn: plainDate("2026-11-10") },
      },
    ],
    ["takeEffect", "2026-10-20", { proceeding: second }],
    ["startPerformance", "2026-10-21", { proceeding: second, dueOn: plainDate("2026-11-10") }],
    ["perform", "2026-11-05", { proceeding: second }],
  ]);
  // Against the refusal: the court notified the head; nobody came, the court accepted why; lost.
  const sole = "（2026）甘09行初2号";
  await storeDispute(db, [
    [
      "openProceeding",
      "2026-04-01",
      suit(sole, {
        form: "ORGAN_SOLE",
        defendants: [{ organId: city, counted: true, capacity: "RECON_ORGAN" }],
      }),
    ],
    ["linkReconsideration", null, { caseId: refused }],
    [
      "summon",
      "2026-05-01",
      { proceeding: sole, ordinal: 1, hearingOn: plainDate("2026-05-20"), headNotified: true },
    ],
    [
      "holdSession",
      "2026-05-20",
      { proceeding: sole, ordinal: 1, attendees: [], headDeclared: false, nobodyCame: true },
    ],
    [
      "explainAbsence",
      "2026-05-21",
      { proceeding: sole, reason: "FORCE_MAJEURE", explained: true, courtAccepted: true },
    ],
    ["judge", "2026-06-01", { proceeding: sole, outcome: "REVOKE", outcomeWritten: "撤销" }],
    ["takeEffect", "2026-06-20", { proceeding: sole }],
    ["receiveAdvice", "2026-06-25", { proceeding: sole, aboutRule: false }],
    ["replyAdvice", "2026-07-20", { proceeding: sole, summary: "已整改" }],
  ]);
  // The head came, was called again, and stayed away: not attended (H2). Not reconsidered; won.
  const again = "（2026）甘09行初3号";
  await storeDispute(db, [
    ["openProceeding", "2026-05-01", suit(again, { form: "NOT_RECONSIDERED" })],
    [
      "holdSession",
      "2026-06-10",
      { proceeding: again, ordinal: 1, attendees: [head(police)], headDeclared: true },
    ],
    [
      "holdSession",
      "2026-07-10",
      { proceeding: again, ordinal: 2, attendees: [], headDeclared: false, noticeAgain: true },
    ],
    [
      "judge",
      "2026-08-15",
      { proceeding: again, outcome: "DISMISS_CLAIM", outcomeWritten: "驳回" },
    ],
    ["takeEffect", "2026-09-10", { proceeding: again }],
  ]);
  // Of a ledger: a head appeared, nobody knows of which of the two defendants.
  const ledger = "（2026）甘09行初4号";
  await storeDispute(
    db,
    [
      [
        "openProceeding",
        "2026-03-02",
        suit(ledger, {
          defendants: [
            { organId: police, counted: true },
            { organId: city, counted: false },
          ],
        }),
      ],
      [
        "holdSession",
        "2026-04-02",
        {
          proceeding: ledger,
          ordinal: 1,
          attendees: [{ name: "某人", role: "PRINCIPAL" }],
          headDeclared: true,
        },
      ],
      [
        "judge",
        "2026-05-02",
        { proceeding: ledger, outcome: "PERFORM", outcomeWritten: "责令履行" },
      ],
    ],
    "import",
  );
  figures = await figuresFor(db, YEAR);
});
afterAll(() => database.drop());

describe("台账没有栏目的指标：只按载明的案件计算，并说明载明几件", () => {
  test.each<[string, string, string]>([
    ["Q9", "1/3 33.3%", "3/4"],
    ["Q11", "2/5 40.0%", "5/6"],
    ["Q12", "0/3 0.0%", ""],
    ["Q12-committee", "1/3 33.3%", "3/4"],
    ["Q12-letter", "2/3 66.7%", "3/4"],
    ["T3-evidence", "1/3 33.3%", "3/4"],
    ["T3-inspection", "1/3 33.3%", "3/4"],
    ["T3-workload", "4/2 2.0", ""],
    ["L-Q3", "2/3 66.7%", "4/5"],
    ["L-Q5", "1/3 33.3%", "3/4"],
    ["L-Q6", "3/4 75.0%", "4/5"],
    ["L-Q7", "1/1 100.0%", "4/5"],
    ["HA-1", "2/4 50.00%", ""],
    ["HA-2", "1/3 33.33%", "3/5"],
    ["HA-4", "2/3 66.67%", "1/2"],
    ["HA-5", "0/1 0.00%", "3/4"],
  ])("%s = %s，载明 %s", (id, value, stated) => {
    const measure = figures.measures.find((each) => each.id === id);
    expect(`${measure?.numerator}/${measure?.denominator} ${measure?.text}`).toBe(value);
    const { coverage } = measure ?? {};
    expect(coverage ? `${coverage.stated}/${coverage.of}` : "").toBe(stated);
  });

  test("平均结案时间扣除中止的十天：(85 + 20 + 50 - 10 + 29) / 4", () => {
    const mean = figures.measures.find(({ id }) => id === "Q10");
    expect([mean?.numerator, mean?.denominator, mean?.text]).toEqual([174, 4, "43.5"]);
  });
});

test("每个口径逐件可数", () => {
  const expected: Partial<Record<CaseSetId, number>> = {
    received: 6,
    accepted: 4,
    correctionAsked: 2,
    acceptedSimplified: 1,
    acceptedOrdinary: 2,
    suspended: 1,
    extended: 1,
    opinionsHeard: 1,
    committeeAsked: 1,
    closedInPeriod: 4,
    closedInTime: 4,
    closedOverdue: 0,
    closedWithin60: 3,
    closedCompensated: 1,
    withOpinionLetter: 2,
    withOpinionReport: 1,
    withSuggestionLetter: 1,
    notAccepted: 1,
    refusedSued: 1,
    refusedReversed: 1,
    disposed: 6,
    effectiveDisputes: 3,
    closedLost: 4,
    staffAbsentToo: 1,
    attendedAndSpoke: 1,
    suitDefendants: 8,
    dutiesDue: 2,
    dutiesInTime: 1,
    dutiesLate: 1,
    dutiesUndone: 0,
    dutiesRefused: 1,
    adviceReceived: 1,
    adviceAnswered: 1,
    lettersIssued: 2,
    lettersReportedInTime: 1,
    suggestionsIssued: 1,
    infoMaintained: 1,
    infoAll: 1,
    infoAfterCorrected: 2,
    infoAfterAll: 2,
    infoDirectAll: 0,
  };
  expect(figures.counts).toMatchObject(expected);
});

test("EQ8：意见书落实一份，制发两份；统计日早于报告时一份也没有落实", async () => {
  const eq8 = ({ identities }: Figures) => identities.find(({ id }) => id === "EQ8");
  expect(eq8(figures)).toMatchObject({ left: 1, relation: "<=", right: 2, holds: true });
  const before = await figuresFor(database.db, { ...YEAR, asOf: plainDate("2026-06-19") });
  expect(eq8(before)).toMatchObject({ left: 0, right: 2, holds: true });
  expect(figures.identities.filter(({ holds }) => !holds)).toEqual([]);
});

test("二审维持的，最终结果看一审；取代之前，一审并未生效", async () => {
  const before = await figuresFor(database.db, { ...YEAR, asOf: plainDate("2026-10-19") });
  expect(before.counts).toMatchObject({ effectiveDisputes: 2, effectiveLost: 1 });
  expect(figures.counts).toMatchObject({ effectiveDisputes: 3, effectiveLost: 2 });
});

test("放弃申请在其当日办结，不在收到之日", async () => {
  const august = { ...YEAR, from: plainDate("2026-08-01"), to: plainDate("2026-08-31") };
  const september = { ...YEAR, from: plainDate("2026-09-01"), to: plainDate("2026-09-30") };
  expect((await figuresFor(database.db, august)).counts.disposed).toBe(0);
  expect((await figuresFor(database.db, september)).counts.disposed).toBe(1);
});

test("未审结按已经过的天数分档：2026年3月5日，一件29天、一件2天；3月7日起一件满31天", async () => {
  const open = async (day: string) => {
    const at = plainDate(day);
    const { counts } = await figuresFor(database.db, { from: YEAR.from, to: at, asOf: at });
    return [counts.openTo30, counts.openTo60, counts.openTo90, counts.openOver90];
  };
  expect(await open("2026-03-05")).toEqual([2, 0, 0, 0]);
  expect(await open("2026-03-06")).toEqual([2, 0, 0, 0]);
  expect(await open("2026-03-07")).toEqual([1, 1, 0, 0]);
});

describe("表格", () => {
  const tableOf = (id: string) => {
    const found = figures.tables.find((table) => table.id === id);
    if (!found) throw new Error(`no such table: ${id}`);
    return found;
  };
  const row = (id: string, label: string) => tableOf(id).rows.find((each) => each.label === label);

  test("T2 按承办人：一案两人承办的，两人各计一次，合计每案一次", () => {
    const { rows, several, total } = tableOf("T2-handler");
    expect(several).toBe(true);
    expect(rows.map(({ label, counts }) => [label, counts[0]])).toEqual([
      ["魏辉", 5],
      ["孟飞刚", 1],
      ["未载明", 1],
    ]);
    expect(total[0]).toBe(6);
  });

  test("T3 各率与全部比率同一算法", () => {
    const { extras } = tableOf("T3");
    const city = row("T3", "酒泉市人民政府");
    const cell = (id: string) => city?.extras[extras.findIndex((each) => each.id === id)];
    expect(cell("Q9")).toEqual({ text: "33.3%", of: "1/3" });
    expect(cell("Q10")).toEqual({ text: "43.5", of: "174/4" });
    expect(cell("T3-workload")).toEqual({ text: "2.0", of: "4/2" });
  });

  test("T4 两项理由各计一次，其后起诉并被撤销", () => {
    expect(tableOf("T4").rows.map(({ slice, counts }) => [slice.ground, counts])).toEqual([
      ["NA2", [1, 1, 1]],
      ["NA5", [1, 1, 1]],
    ]);
  });

  test("T5 另表每个被告计一次：八个被告，五件案件", () => {
    expect(tableOf("T5-defendants").rows.map(({ label, counts }) => [label, counts[0]])).toEqual([
      ["市(地)级政府", 4],
      ["市(地)级政府部门", 4],
    ]);
    expect(figures.counts.suits).toBe(5);
  });

  test("T6 被告形式、审级乘以裁判结果", () => {
    const { columns } = tableOf("T6-form");
    expect(columns.slice(2).map(({ slice }) => slice?.outcome)).toEqual([
      "DISMISS_CLAIM",
      "REVOKE",
      "PERFORM",
      "A_AFFIRM_J",
    ]);
    expect(row("T6-form", "复议机关为共同被告，一审")?.counts).toEqual([1, 1, 0, 1, 0, 0]);
    expect(row("T6-form", "复议机关为共同被告，二审")?.counts).toEqual([1, 1, 0, 0, 0, 1]);
    expect(row("T6-form", "未载明，一审")?.counts).toEqual([1, 1, 0, 0, 1, 0]);
  });

  test("T8 按机关：意见书的受文机关、履行的机关", () => {
    expect(row("T8", "酒泉市公安局")?.counts).toEqual([2, 1, 1, 0, 1, 0, 0, 2, 1]);
    expect(row("T8", "酒泉市人民政府")?.counts).toEqual([0, 0, 0, 0, 0, 1, 1, 0, 0]);
  });

  test("T9 十五格；选择机关后只列以它为被申请人、被告的", async () => {
    const cells = tableOf("T9").rows.map(({ counts }) => counts);
    expect(cells).toEqual([
      [1, 0, 0, 0, 1],
      [0, 0, 0, 0, 0],
      [0, 2, 0, 0, 2],
    ]);
    const own = await figuresFor(database.db, { ...YEAR, organId: police });
    expect(own.tables.find(({ id }) => id === "T9")?.rows.map(({ counts }) => counts)).toEqual(
      cells,
    );
    const other = await figuresFor(database.db, { ...YEAR, organId: city });
    expect(other.tables.find(({ id }) => id === "T9")?.rows[0]?.counts).toEqual([0, 0, 0, 0, 0]);
  });

  test("赔偿金额与申请人人数", () => {
    const { rows, extras } = tableOf("T1");
    expect(extras.map(({ id }) => id)).toEqual(["applicants", "compensation"]);
    expect(rows[0]?.extras).toEqual([{ text: "6" }, { text: "1200.50" }]);
  });

  test("每一格的列表恰好那么长", async () => {
    for (const { id, columns, rows, ofAgency } of figures.tables) {
      for (const { slice, counts, sets } of rows) {
        for (const [index, column] of columns.entries()) {
          const scope = { ...figures.scope, slice: { ...slice, ...column.slice } };
          const listed = await listBehind(database.db, sets?.[index] ?? column.set, scope);
          expect([id, slice, listed.length]).toEqual([id, slice, counts[index]]);
        }
      }
      expect(ofAgency ?? false).toBe(false);
    }
  });
});
