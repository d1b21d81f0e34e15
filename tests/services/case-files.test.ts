import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Db } from "#db/client";
import { insertOrgans } from "#db/organs";
import type { Actor, Role } from "#domain/access/roles";
import { DEFAULT_SETTINGS } from "#domain/case-file";
import { plainDate } from "#domain/plain-date";
import type { ReconsiderationAct } from "#domain/reconsideration/steps";
import { recordReconsiderationSteps } from "#services/case-files/recording";
import { verifyProjections } from "#services/case-files/verifying";
import { requestUndo } from "#services/import/batches";
import { undoImport } from "#services/import/undo";
import { type TestDatabase, testDatabase } from "#tests/database";
import { TEST_KEYS, unnoted } from "#tests/services/audit-notes";
import { DATA_KEYS } from "#tests/services/data-keys";
import { aCase, clock, importText, ledgerOf } from "#tests/services/import-ledgers";

const CITY = "00000000-0000-4000-8000-000000000001";
const recorder = { by: null, via: "import", at: clock() } as const;
const setting = {
  today: plainDate("2018-01-22"),
  manner: "ledger",
  settings: DEFAULT_SETTINGS,
} as const;

const receive: ReconsiderationAct = {
  step: "receive",
  on: plainDate("2017-03-06"),
  payload: {
    number: "酒政复〔2017〕900号",
    organId: CITY,
    applicants: [{ name: "方明" }],
    applicantsWritten: "方明",
    applicantCount: 1,
    applicantType: "citizen",
    respondentIds: [],
  },
};
const accept: ReconsiderationAct = {
  step: "accept",
  on: plainDate("2017-03-08"),
  payload: {},
};
const decide: ReconsiderationAct = {
  step: "decide",
  on: plainDate("2017-04-05"),
  payload: { items: [{ code: "MAINTAIN" }], written: "维持" },
};

let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await testDatabase();
  db = database.db;
  const city = { id: CITY, name: "酒泉市人民政府", kind: "government", level: "CITY_GOV" } as const;
  await insertOrgans(db, [city]);
});
afterAll(() => database.drop());

const recordSteps = (acts: ReconsiderationAct[], caseId?: string) =>
  db
    .transaction()
    .execute((trx) =>
      recordReconsiderationSteps(trx, { caseId, acts, recorder, setting, note: unnoted }),
    );

describe("案卷登记", () => {
  test("步骤与投影同时写入；同时作出两个决定，只有一个成立", async () => {
    const opened = await recordSteps([receive, accept]);
    if (!opened?.ok) throw new Error("not recorded");
    const { caseId } = opened.value;
    const outcomes = await Promise.all([
      recordSteps([decide], caseId),
      recordSteps([decide], caseId),
    ]);
    expect(outcomes.map((outcome) => outcome?.ok).sort()).toEqual([false, true]);
    const row = await db.selectFrom("reconsiderationCases").selectAll().executeTakeFirst();
    expect(row).toMatchObject({ status: "DECIDED", outcome: "MAINTAIN", lastSeq: 3 });
    expect(row?.search).toEqual(expect.arrayContaining(["方明", "酒泉"]));
    expect(await verifyProjections(db)).toEqual([]);
  });

  test("被拒绝的步骤什么也不留下", async () => {
    const files = () => db.selectFrom("caseFiles").select("id").execute();
    const before = (await files()).length;
    expect(await recordSteps([accept])).toMatchObject({ ok: false });
    expect(await files()).toHaveLength(before);
  });

  test("实施条例（2007年）第八条：写明理由后登记的疑点，之后每次重算仍然保留", async () => {
    const onPage = { ...recorder, via: "page" } as const;
    const live = {
      today: plainDate("2018-01-22"),
      manner: "live",
      settings: DEFAULT_SETTINGS,
    } as const;
    const group: ReconsiderationAct = {
      ...receive,
      on: plainDate("2018-01-19"),
      payload: { ...receive.payload, number: "酒政复〔2018〕1号", applicantCount: 6 },
    };
    const recordNow = (act: ReconsiderationAct, caseId?: string, reason?: string) =>
      db.transaction().execute((trx) =>
        recordReconsiderationSteps(trx, {
          caseId,
          acts: [act],
          recorder: onPage,
          setting: { ...live, reason },
          note: unnoted,
        }),
      );
    expect(await recordNow(group)).toMatchObject({
      ok: false,
      code: "reasonNeeded",
      rule: "IR-09",
    });
    const opened = await recordNow(group, undefined, "代表人正在推选，三日内补交");
    if (!opened?.ok) throw new Error("not recorded");
    const { caseId } = opened.value;
    const kept = () =>
      db
        .selectFrom("caseWarnings")
        .select(["rule", "eventSeq"])
        .where("caseId", "=", caseId)
        .execute();
    expect(await kept()).toEqual([{ rule: "IR-09", eventSeq: 1 }]);
    const withdraw = {
      step: "withdrawBefore",
      on: plainDate("2018-01-22"),
      payload: { written: true },
    } as const;
    expect(await recordNow(withdraw, caseId, "申请人书面撤回")).toMatchObject({ ok: true });
    expect(await kept()).toContainEqual({ rule: "IR-09", eventSeq: 1 });
    expect(await verifyProjections(db)).toEqual([]);
  });

  test("没有这个案卷，就没有结果", async () => {
    expect(await recordSteps([accept], "00000000-0000-4000-8000-00000000ffff")).toBeUndefined();
  });

  test("案卷只能追加：数据库拒绝修改和删除", async () => {
    await expect(db.updateTable("caseEvents").set({ step: "void" }).execute()).rejects.toThrow(
      /append-only/,
    );
    await expect(db.deleteFrom("caseEvents").execute()).rejects.toThrow(/append-only/);
  });

  test("任意的导入、更正和撤销之后，每个案卷重算一遍都与投影一致", async () => {
    const choose = dice(20171231);
    const applied: number[] = [];
    for (let turn = 0; turn < 16; turn += 1) {
      const undoable = applied.at(-1);
      if (undoable !== undefined && choose(3) === 0) {
        applied.pop();
        await requestUndo(db, undoable, { by: null, via: "page" });
        expect(
          await undoImport(db, undoable, { clock, audit: TEST_KEYS, keys: DATA_KEYS }),
        ).toMatchObject({
          ok: true,
        });
      } else {
        const rows = Array.from({ length: 1 + choose(6) }, () => randomCase(choose));
        const distinct = [...new Map(rows.map((row) => [row.number, row])).values()];
        applied.push((await importText(db, ledgerOf(distinct), "skip")).id);
      }
      expect(await verifyProjections(db)).toEqual([]);
    }
  }, 60_000);
});

type Dice = (sides: number) => number;

/** A dice that falls the same way in every run (a linear congruential generator). */
function dice(seed: number): Dice {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

function randomCase(choose: Dice) {
  const pick = <T>(...choices: [T, ...T[]]): T => choices[choose(choices.length)] ?? choices[0];
  const closed = pick(
    ["", ""],
    ["2017-04-05", "维持"],
    ["2017-05-02", "撤销"],
    ["2017-03-01", "调解"],
  );
  return aCase(1 + choose(8), {
    applicant: pick("方明", "韦晶梅等3人", "酒泉雄关药业有限公司"),
    respondent: pick("酒泉市教育局", "金塔县公安局", "玉门市赤金镇人民政府"),
    received: pick("2017-03-06", "2017.2.27"),
    accepted: pick("2017-03-08", ""),
    closed: closed[0],
    outcome: closed[1],
  });
}

describe("谁登记哪一步（rules.md 10.5）", () => {
  const someone = (role: Role, organId = CITY): Actor => ({
    ...{ id: "u1", name: "周洋", role, organId, reach: "own" },
  });
  const recordAs = (actor: Actor, acts: ReconsiderationAct[], caseId?: string) =>
    db
      .transaction()
      .execute((trx) =>
        recordReconsiderationSteps(trx, { caseId, acts, recorder, actor, setting, note: unnoted }),
      );

  const other: ReconsiderationAct = {
    step: "receive",
    on: plainDate("2017-03-06"),
    payload: {
      ...{ number: "酒政复〔2017〕899号", organId: CITY, respondentIds: [] },
      ...{ applicants: [{ name: "方明" }], applicantsWritten: "方明", applicantCount: 1 },
      applicantType: "citizen",
    },
  };

  test("承办人登记收到申请；决定由机关负责人批准，拒绝时什么也没有登记", async () => {
    const opened = await recordAs(someone("staff"), [other]);
    if (!opened?.ok) throw new Error("not recorded");
    const { caseId } = opened.value;
    for (const role of ["staff", "officeHead", "handler", "leader"] as const) {
      expect(await recordAs(someone(role), [accept], caseId)).toMatchObject({
        ...{ ok: false, law: expect.any(String) },
        code: role === "handler" ? "notFound" : "notYours",
      });
    }
    expect(await recordAs(someone("organHead"), [accept, decide], caseId)).toMatchObject({
      ok: true,
    });
  });

  test("别的机关的人，如同没有这个案件", async () => {
    const elsewhere = "00000000-0000-4000-8000-00000000000e";
    expect(await recordAs(someone("staff", elsewhere), [other])).toMatchObject({
      code: "notFound",
    });
  });
});
