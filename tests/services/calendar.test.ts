import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listDeadlineChanges } from "#db/calendar";
import type { Db } from "#db/client";
import { dayKind, hasNotice, isWorkday } from "#domain/calendar";
import type { Defendant } from "#domain/litigation/payloads";
import { plainDate } from "#domain/plain-date";
import { EMPTY_NOTICE_FORM, type NoticeForm, readNoticeForm } from "#schemas/calendar-form";
import { writeDayList } from "#schemas/calendar-lines";
import { readOverlayForm } from "#schemas/calendar-overlay";
import { loadCalendar, loadCalendarOfRecord } from "#services/calendar/of-record";
import { applyProposal, type Proposal, previewProposal } from "#services/calendar/proposals";
import { recordDisputeSteps, recordReconsiderationSteps } from "#services/case-files/recording";
import { verifyProjections } from "#services/case-files/verifying";
import { importFile } from "#services/import/whole";
import { type TestDatabase, testDatabase } from "#tests/database";
import { TEST_KEYS, unnoted } from "#tests/services/audit-notes";
import { INVENTED_2027, OFF_2027, WORKED_2027 } from "#tests/services/calendar-notices";
import { DATA_KEYS } from "#tests/services/data-keys";
import { aCase, ledgerOf } from "#tests/services/import-ledgers";

const TODAY = plainDate("2026-12-20");
let now = new Date("2026-12-20T02:00:00Z");
const clock = () => now;

let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await testDatabase();
  db = database.db;
});
afterAll(() => database.drop());

describe("从没有2027年通知到载入、更正（HD-7、HD-8、HD-9）", () => {
  // One case accepted on every day from 23 September to 19 December, and ten that are closed.
  const accepted = Array.from({ length: 88 }, (_, at) => dayAfter("2026-09-23", at));

  test("没有通知时按周末推算，并且是暂定的", async () => {
    await importCases();
    const rows = await dueDays();
    expect(rows.size).toBe(accepted.length);
    for (const [number, due] of rows) {
      expect([number, due]).toEqual([number, recount(acceptedOf(number), new Set(), new Set())]);
    }
    expect(hasNotice(await loadCalendar(db), 2027)).toBe(false);
  });

  test("预览列出的变动与另行逐日重数的完全相同，且什么也不写", async () => {
    const before = await dueDays();
    const preview = await previewed(await proposalOf({ text: INVENTED_2027, source: "测试" }));
    const expected = [...before].flatMap(([number, due]) => {
      const recounted = recount(acceptedOf(number), OFF_2027, WORKED_2027);
      return recounted === due ? [] : [[number, due, recounted]];
    });
    expect(expected.length).toBeGreaterThan(8);
    expect(
      preview.deadlines.first.map(({ label, oldDue, newDue }) => [label, oldDue, newDue]).sort(),
    ).toEqual(expected.sort());
    expect(preview.deadlines).toMatchObject({
      compared: accepted.length,
      moved: expected.length,
      confirmed:
        [...before.values()].filter((due) => due && due >= "2027").length - expected.length,
    });
    const newYear = preview.deadlines.first.find(({ oldDue }) => oldDue === "2027-01-01");
    expect(newYear?.why).toBe("2027-01-01（周五）至2027-01-03（周日）元旦放假");
    expect(preview.days).toContain("2027-02-13（周六）调休上班");
    expect(await dueDays()).toEqual(before);
    expect((await loadCalendarOfRecord(db)).edition).toBe(0);
  });

  test("一次确认：日历与期限同时改变，旧日仍可查，不再暂定，已结案件不动", async () => {
    const before = await dueDays();
    const closed = await closedDays();
    const edition = await confirmed(await proposalOf({ text: INVENTED_2027, source: "测试" }));
    const after = await dueDays();
    for (const [number, due] of after) {
      expect([number, due]).toEqual([number, recount(acceptedOf(number), OFF_2027, WORKED_2027)]);
    }
    const [moved] = [...after].filter(([number, due]) => before.get(number) !== due);
    const [number = "", due] = moved ?? [];
    expect(await listDeadlineChanges(db, await caseIdOf(number))).toMatchObject([
      {
        ...{ edition, limitId: "R16", proceeding: "", oldDue: before.get(number), newDue: due },
        noticeTitle: "国务院办公厅关于2027年部分节假日安排的通知",
        appliedAt: now,
      },
    ]);
    const calendar = await loadCalendar(db);
    expect(hasNotice(calendar, 2027)).toBe(true);
    expect(dayKind(calendar, plainDate("2027-02-13"))).toEqual({ kind: "makeup", known: true });
    expect(await closedDays()).toEqual(closed);
    expect(await verifyProjections(db)).toEqual([]);
  });

  test("更正要写理由，是新的一版；已结案件永远按结案时的日历", async () => {
    now = new Date("2026-12-21T02:00:00Z");
    await closeOne();
    const closed = await closedDays();
    const corrected = INVENTED_2027.replace("至3日（周日）放假，共3天", "至4日（周一）放假，共4天");
    const calendars = await loadCalendarOfRecord(db);
    const heldOf = (year: number) => calendars.notices.findLast((held) => held.year === year);
    const form = { ...EMPTY_NOTICE_FORM, text: corrected, source: "测试" };
    expect(readNoticeForm(form, TODAY, heldOf)).toMatchObject({
      ok: false,
      errors: { reason: "2027年已有第1版，请写明为什么更正" },
    });
    now = new Date("2026-12-22T02:00:00Z");
    await confirmed(await proposalOf({ text: corrected, source: "测试", reason: "录入时少一天" }));
    expect((await loadCalendarOfRecord(db)).notices.at(-1)).toMatchObject({ version: 2 });
    const off = new Set([...OFF_2027, "2027-01-04"]);
    for (const [number, due] of await dueDays()) {
      expect([number, due]).toEqual([number, recount(acceptedOf(number), off, WORKED_2027)]);
    }
    expect(await closedDays()).toEqual(closed);
    expect(closed.get("酒政复〔2026〕41号")).toBe("2027-01-04");
    expect(await verifyProjections(db)).toEqual([]);
    const earlier = await loadCalendarOfRecord(db);
    expect(isWorkday(earlier.at(new Date("2026-12-21T02:00:00Z")), plainDate("2027-01-04"))).toBe(
      true,
    );
  });

  test("应诉答辩期限（L09）同样变动，并记在该案", async () => {
    const caseId = await openSuit("2026-12-17");
    expect(await answerDay(caseId)).toBe("2027-01-05");
    await confirmed(
      await proposalOf({ text: INVENTED_2027, source: "测试", reason: "恢复第一版的安排" }),
    );
    expect(await answerDay(caseId)).toBe("2027-01-04");
    expect(await listDeadlineChanges(db, caseId)).toMatchObject([
      {
        proceeding: "(2026)甘0902行初7号",
        limitId: "L09",
        oldDue: "2027-01-05",
        newDue: "2027-01-04",
        why: "2027-01-04（周一）不再是元旦假期",
      },
    ]);
    expect(await verifyProjections(db)).toEqual([]);
  });

  test("地方假日默认没有；载入后计入，清空后恢复（HD-7）", async () => {
    const day = plainDate("2027-01-06");
    const add = overlayProposal("那达慕大会,2027-01-04,2027-01-06");
    await confirmed(add);
    expect(dayKind(await loadCalendar(db), day)).toMatchObject({ kind: "holiday" });
    expect((await dueDays()).get("酒政复〔2026〕42号")).toBe("2027-01-07");
    await confirmed(overlayProposal(""));
    expect(isWorkday(await loadCalendar(db), day)).toBe(true);
    expect(await verifyProjections(db)).toEqual([]);
  });

  function acceptedOf(number: string): string {
    const serial = Number(/〕(\d+)号/.exec(number)?.[1]);
    return accepted[serial - 1] ?? "";
  }

  async function importCases() {
    const open = accepted.map((day, at) =>
      aCase(at + 1, {
        ...{ number: `酒政复〔2026〕${at + 1}号`, received: day, accepted: day },
        ...{ closed: "", outcome: "" },
      }),
    );
    const closed = Array.from({ length: 10 }, (_, at) =>
      aCase(at + 101, {
        ...{ number: `酒政复〔2026〕${at + 101}号`, received: "2026-11-02" },
        ...{ accepted: "2026-11-02", closed: "2026-11-20" },
      }),
    );
    const outcome = await importFile(db, clock, {
      fileName: "台账.csv",
      bytes: new TextEncoder().encode(ledgerOf([...open, ...closed])),
      asker: { by: null, via: "commandLine" },
      onError: "stop",
      audit: TEST_KEYS,
      keys: DATA_KEYS,
    });
    if (!outcome.ok) throw new Error(outcome.message);
  }

  /** Closes number 41, accepted on 2026-11-02 and due on 2027-01-04. */
  async function closeOne() {
    const caseId = await caseIdOf("酒政复〔2026〕41号");
    const outcome = await db.transaction().execute((trx) =>
      recordReconsiderationSteps(trx, {
        caseId,
        acts: [
          {
            step: "decide",
            on: plainDate("2026-12-21"),
            payload: { items: [{ code: "MAINTAIN" }], written: "维持" },
          },
        ],
        recorder: { by: null, via: "page", at: now },
        setting: { today: plainDate("2026-12-21"), manner: "ledger" },
        note: unnoted,
      }),
    );
    if (!outcome?.ok) throw new Error(outcome?.message);
  }
});

describe("同时有人更改日历", () => {
  test("两个管理员同时确认，只有一个成立；另一个被告知重新核对", async () => {
    const [one, two] = ["2月13日", "2月14日"].map((day) =>
      INVENTED_2027.replace("2027年部分", "2028年部分")
        .replace(/（周.）/gu, "")
        .replace(/[^。]*上班。/gu, "")
        .replace("2月5日至11日放假调休，共7天", `2月5日至${day}放假`),
    );
    const proposals = await Promise.all(
      [one, two].map((text = "") => proposalOf({ text, source: "测试" })),
    );
    const previews = await Promise.all(proposals.map(previewed));
    const outcomes = await Promise.all(
      proposals.map((proposal, at) =>
        applyProposal(db, proposal, previews[at] ?? { edition: 0, digest: "" }, {
          by: null,
          clock,
        }),
      ),
    );
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ code: "staleCalendar", rule: "HD-8" });
  });

  test("核对之后清单有了变化，不予确认，什么也不写", async () => {
    const proposal = overlayProposal("那达慕大会,2027-07-11,2027-07-13");
    const preview = await previewed(proposal);
    const outcome = await applyProposal(
      db,
      proposal,
      { ...preview, digest: "0".repeat(64) },
      { by: null, clock },
    );
    expect(outcome).toMatchObject({ ok: false, code: "staleList" });
    expect((await loadCalendarOfRecord(db)).edition).toBe(preview.edition);
  });

  test("与现行日历没有差别的，不载入", async () => {
    const calendars = await loadCalendarOfRecord(db);
    const held = calendars.notices.find(({ year }) => year === 2026);
    if (!held) throw new Error("2026 is missing");
    const proposal = await proposalOf({ text: writeDayList(held), source: "x", reason: "重录" });
    expect(await previewProposal(db, proposal)).toMatchObject({ ok: false, code: "nothingNew" });
  });
});

async function proposalOf(typed: Partial<NoticeForm>): Promise<Proposal> {
  const { notices } = await loadCalendarOfRecord(db);
  const heldOf = (year: number) => notices.findLast((held) => held.year === year);
  const read = readNoticeForm({ ...EMPTY_NOTICE_FORM, ...typed }, TODAY, heldOf);
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  return { kind: "state", ...read.value };
}

function overlayProposal(text: string): Proposal {
  const typed = { region: "肃北蒙古族自治县", source: "县政府通告", reason: "测试", text };
  const read = readOverlayForm(typed);
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  return { kind: "regional", ...read.value };
}

async function previewed(proposal: Proposal) {
  const preview = await previewProposal(db, proposal);
  if (!preview.ok) throw new Error(preview.message);
  return preview.value;
}

async function confirmed(proposal: Proposal): Promise<number> {
  const outcome = await applyProposal(db, proposal, await previewed(proposal), {
    by: null,
    clock,
  });
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

async function dueDays(): Promise<Map<string, string | null>> {
  return daysOf(true);
}

async function closedDays(): Promise<Map<string, string | null>> {
  return daysOf(false);
}

async function daysOf(open: boolean) {
  const rows = await db
    .selectFrom("reconsiderationCases")
    .select(["number", "dueOn"])
    .where("closedOn", open ? "is" : "is not", null)
    .execute();
  return new Map(rows.map(({ number, dueOn }) => [number ?? "", dueOn ?? ""]));
}

async function caseIdOf(number: string): Promise<string> {
  const row = await db
    .selectFrom("reconsiderationCases")
    .select("caseId")
    .where("number", "=", number)
    .executeTakeFirstOrThrow();
  return row.caseId;
}

async function openSuit(receivedOn: string): Promise<string> {
  const sued = await defendants();
  const outcome = await db.transaction().execute((trx) =>
    recordDisputeSteps(trx, {
      acts: [
        {
          step: "openProceeding",
          on: plainDate(receivedOn),
          payload: {
            ...{ proceeding: "(2026)甘0902行初7号", numberWritten: "(2026)甘0902行初7号" },
            ...{ court: "酒泉市肃州区人民法院", instance: "FIRST", plaintiffs: [] },
            ...{ plaintiffsWritten: "方明", plaintiffCount: 1, defendants: sued },
          },
        },
      ],
      recorder: { by: null, via: "page", at: now },
      setting: { today: TODAY, manner: "ledger" },
      note: unnoted,
    }),
  );
  if (!outcome?.ok) throw new Error(outcome?.message);
  return outcome.value.caseId;
}

async function defendants(): Promise<Defendant[]> {
  const organ = await db
    .selectFrom("organs")
    .select("id")
    .where("name", "=", "酒泉市教育局")
    .executeTakeFirstOrThrow();
  return [{ organId: organ.id, counted: true }];
}

async function answerDay(caseId: string) {
  const row = await db
    .selectFrom("proceedings")
    .select("answerDueOn")
    .where("caseId", "=", caseId)
    .executeTakeFirstOrThrow();
  return row.answerDueOn;
}

/** R16 in another way: sixty days on, then day by day to the first that is worked. 2026 from hand. */
function recount(from: string, off2027: Set<string>, worked2027: Set<string>): string {
  const isRest = (day: string) => {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    if (off2027.has(day)) return true;
    return (weekday === 0 || weekday === 6) && !worked2027.has(day);
  };
  let day = dayAfter(from, 60);
  while (isRest(day)) day = dayAfter(day, 1);
  return day;
}

function dayAfter(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}
