import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { insertOrgans } from "#db/organs";
import { plainDate } from "#domain/plain-date";
import type { ReconsiderationAct } from "#domain/reconsideration/steps";
import { chooseTransition, readTransitions } from "#services/calendar/transitions";
import { recordReconsiderationSteps } from "#services/case-files/recording";
import { verifyProjections } from "#services/case-files/verifying";
import { type TestDatabase, testDatabase } from "#tests/database";
import { anApplication } from "#tests/domain/reconsideration-history";

const CITY = "00000000-0000-4000-8000-000000000001";
/** Received under the law of 2017, extended under that of 2023, whose office head may extend. */
const RECEIVE: ReconsiderationAct = {
  step: "receive",
  on: plainDate("2023-12-25"),
  payload: anApplication({ organId: CITY, respondentIds: [] }),
};
const ACCEPT: ReconsiderationAct = { step: "accept", on: plainDate("2023-12-27"), payload: {} };
const extended = (approvedBy: "OFFICE_HEAD" | "ORGAN_HEAD"): ReconsiderationAct => ({
  step: "extend",
  on: plainDate("2024-02-01"),
  payload: { days: 10, approver: "某人", approvedBy, notifiedOn: plainDate("2024-02-01") },
});

let database: TestDatabase;
let actor: { id: string; name: string };
beforeAll(async () => {
  database = await testDatabase();
  const city = { id: CITY, name: "酒泉市人民政府", kind: "government", level: "CITY_GOV" } as const;
  await insertOrgans(database.db, [city]);
  actor = await database.db
    .insertInto("accounts")
    .values({
      id: "chief",
      name: "魏主任",
      username: "chief",
      email: "chief@localhost",
      role: "officeHead",
    })
    .returning(["id", "name"])
    .executeTakeFirstOrThrow();
});
beforeEach(() => database.db.deleteFrom("settings").execute());
afterAll(() => database.drop());

const choose = (transition: string, reason: string, at: string) => {
  const form = new FormData();
  form.set("transition", transition);
  form.set("reason", reason);
  return database.db
    .transaction()
    .execute((trx) => chooseTransition(trx, actor, form, new Date(at)));
};

async function record(act: ReconsiderationAct, today: string, caseId?: string) {
  const at = new Date(`${today}T02:00:00Z`);
  return database.db.transaction().execute((trx) =>
    recordReconsiderationSteps(trx, {
      ...(caseId ? { caseId } : {}),
      acts: [act],
      recorder: { by: null, via: "page", at },
      setting: { today: plainDate(today), manner: "live" },
      note: () => undefined,
    }),
  );
}

async function opened(): Promise<string> {
  const outcome = await record(RECEIVE, "2023-12-25");
  if (!outcome?.ok) throw new Error("not recorded");
  expect(await record(ACCEPT, "2023-12-27", outcome.value.caseId)).toMatchObject({ ok: true });
  return outcome.value.caseId;
}

test("第六十二条、ERA-1：默认按行为之日，2024年由复议机构负责人批准延期", async () => {
  const caseId = await opened();
  expect(await record(extended("ORGAN_HEAD"), "2024-02-01", caseId)).toMatchObject({
    ok: false,
    code: "extensionApprover",
  });
  expect(await record(extended("OFFICE_HEAD"), "2024-02-01", caseId)).toMatchObject({ ok: true });
});

test("ERA-1：选择按收到之日后登记的案件，仍由机关负责人批准延期", async () => {
  expect(await choose("byCase", "市政府办会议纪要", "2023-12-01T00:00:00Z")).toBeUndefined();
  const caseId = await opened();
  expect(await record(extended("OFFICE_HEAD"), "2024-02-01", caseId)).toMatchObject({
    ok: false,
    code: "extensionApprover",
  });
  expect(await record(extended("ORGAN_HEAD"), "2024-02-01", caseId)).toMatchObject({ ok: true });
});

test("ERA-1：案件登记以后更改选择，不追溯：已经合法的仍然合法，投影不变", async () => {
  const caseId = await opened();
  expect(await record(extended("OFFICE_HEAD"), "2024-02-01", caseId)).toMatchObject({ ok: true });
  expect(await choose("byCase", "上级要求", "2024-02-02T00:00:00Z")).toBeUndefined();
  expect(await verifyProjections(database.db)).toEqual([]);
  const after = await record(
    { ...extended("OFFICE_HEAD"), on: plainDate("2024-02-05") },
    "2024-02-05",
    caseId,
  );
  expect(after).toMatchObject({ ok: true });
  const doubts = await database.db
    .selectFrom("caseWarnings")
    .select("code")
    .where("caseId", "=", caseId)
    .execute();
  expect(doubts).toEqual([]);
});

test("选择要有理由，并与现行的不同；每次选择连同理由都保留", async () => {
  expect(await choose("byCase", " ", "2026-01-05T00:00:00Z")).toMatchObject({
    fields: { transition: "byCase" },
    errors: { reason: expect.stringContaining("理由") },
  });
  expect(await choose("byEvent", "照旧", "2026-01-05T00:00:00Z")).toMatchObject({
    fields: { reason: "照旧" },
    errors: { transition: expect.stringContaining("没有变动") },
  });
  expect(await choose("", "照旧", "2026-01-05T00:00:00Z")).toMatchObject({
    errors: { transition: "请在两种做法中选择一种" },
  });
  await choose("byCase", "会议纪要一", "2026-01-05T00:00:00Z");
  await choose("byEvent", "会议纪要二", "2026-03-05T00:00:00Z");
  const read = (day: string) => readTransitions(database.db, new Date(`${day}T00:00:00Z`));
  expect((await read("2026-02-01")).transition).toBe("byCase");
  expect(await read("2026-04-01")).toEqual({
    transition: "byEvent",
    choices: [
      { transition: "byEvent", since: "2026-03-05 08:00", by: "魏主任", reason: "会议纪要二" },
      { transition: "byCase", since: "2026-01-05 08:00", by: "魏主任", reason: "会议纪要一" },
    ],
  });
});
