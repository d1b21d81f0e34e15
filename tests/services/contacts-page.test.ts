import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase, type Db, openDatabase } from "#db/client";
import { enterScope } from "#db/scope";
import type { Actor } from "#domain/access/roles";
import type { AuditNote } from "#domain/audit/note";
import { contactsErrors, contactsForm } from "#schemas/contacts";
import { readContactsPage, takeContactsForm } from "#services/personal-data/contacts-page";
import { type TestDatabase, testDatabase } from "#tests/database";
import { DATA_KEYS } from "#tests/services/data-keys";
import { aCase, importText, ledgerOf } from "#tests/services/import-ledgers";

/** Made up, with its check character. */
const ID = "620902199001011237";
const ACTOR: Actor = { id: "one", name: "甲", role: "staff", reach: "own" };
const AT = new Date("2018-01-22T02:00:00Z");

let database: TestDatabase;
let pages: Db;
let caseId: string;
let keys: string[];

beforeAll(async () => {
  database = await testDatabase();
  pages = openDatabase((await database.logins()).pages, { max: 2 });
  const { db } = database;
  const account = { id: "one", name: "甲", email: "one@yiheng.invalid", username: "one" };
  await db
    .insertInto("accounts")
    .values({ ...account, role: "staff" })
    .execute();
  await importText(db, ledgerOf([aCase(1, { applicant: "方明" })]));
  const row = await db
    .selectFrom("reconsiderationCases")
    .select(["caseId", "access"])
    .executeTakeFirstOrThrow();
  caseId = row.caseId;
  keys = row.access;
});
afterAll(async () => {
  await closeDatabase(pages);
  await database.drop();
});

/** As the door does it: in one transaction in the actor's name, below row-level security. */
async function take(sent: Record<string, string>, access = keys) {
  const read = contactsForm.safeParse(sent);
  if (!read.success) return { errors: contactsErrors(read.error) };
  const notes: AuditNote[] = [];
  const taken = await pages.transaction().execute(async (db) => {
    await enterScope(db, { actor: "one", keys: access, organId: undefined, reach: "own" });
    const work = { db, actor: ACTOR, note: (note: AuditNote) => void notes.push(note) };
    return takeContactsForm(work, DATA_KEYS, caseId, { form: read.data, at: AT });
  });
  return { taken, notes };
}

const record = (over: Record<string, string>) => ({
  ...{ action: "record", person: "方明", idNumber: "", phone: "", address: "" },
  ...{ reason: "申请书所载", ...over },
});

describe("登记、更正和查看当事人的信息", () => {
  test("登记后隐去地显示；只登记有变化的", async () => {
    const first = await take(record({ idNumber: ID, phone: "13812345678" }));
    expect(first.taken).toEqual({ ok: true, value: { did: "recorded", count: 2 } });
    expect(first.notes).toMatchObject([
      { act: "correctStep", caseId, result: "done", detail: { contacts: ["idNumber", "phone"] } },
    ]);
    const again = await take(record({ idNumber: ID, phone: "13987654321" }));
    expect(again.taken).toEqual({ ok: true, value: { did: "recorded", count: 1 } });
    const page = await readContactsPage(database.db, DATA_KEYS, caseId);
    expect(page?.people).toEqual(["方明"]);
    expect(page?.contacts).toMatchObject([
      { label: "身份证号", shown: "620***********1237", replaced: 0, recordedBy: "甲" },
      { label: "联系电话", shown: "139****4321", replaced: 1 },
    ]);
    expect(JSON.stringify([first, again, page])).not.toMatch(/6209021990|13812345678|13987654321/);
  });

  test("写明理由才显示一项，并记入审计，记录里没有这项内容", async () => {
    const page = await readContactsPage(database.db, DATA_KEYS, caseId);
    const contact = String(page?.contacts[0]?.id);
    expect((await take({ action: "reveal", contact, reason: " " })).errors?.reason).toContain(
      "理由",
    );
    const shown = await take({ action: "reveal", contact, reason: "核对身份" });
    expect(shown.taken).toEqual({
      ok: true,
      value: { did: "revealed", person: "方明", label: "身份证号", value: ID },
    });
    expect(shown.notes).toMatchObject([
      { act: "revealPersonalData", caseId, result: "done", detail: { reason: "核对身份" } },
    ]);
    expect(JSON.stringify(shown.notes)).not.toContain(ID);
    expect(JSON.stringify(shown.notes)).not.toContain("方明");
  });

  test("没有的一项：不显示，记为被拒绝；看不见的案件：当作没有", async () => {
    const none = await take({ action: "reveal", contact: "99999", reason: "核对身份" });
    expect(none.taken).toMatchObject({ ok: false, code: "noContact" });
    expect(none.notes).toMatchObject([{ result: "refused" }]);
    const hidden = await take({ action: "reveal", contact: "1", reason: "核对身份" }, ["x:y"]);
    expect([hidden.taken, hidden.notes]).toEqual([undefined, []]);
    expect((await take(record({ phone: "13812345678" }), ["x:y"])).taken).toBeUndefined();
  });

  test.each([
    [{ idNumber: "620902199001011238" }, "idNumber", "校验位不符"],
    [{ idNumber: "620***********1237" }, "idNumber", "隐去"],
    [{ phone: "没有" }, "phone", "没有数字"],
    [{ address: "长".repeat(201) }, "address", "200个字"],
    [{}, "idNumber", "至少填写一项"],
    [{ phone: "13812345678", person: " " }, "person", "请选择当事人"],
    [{ phone: "13812345678", reason: "" }, "reason", "请写明理由"],
  ] as const)("%j：在%s旁边说明怎么办", async (over, field, sentence) => {
    expect((await take(record(over))).errors?.[field]).toContain(sentence);
  });

  test.each(["E12345678", "军字第0012345号", "110105491231002"])(
    "其他证件和旧号也能登记：%s",
    async (text) => {
      expect((await take(record({ idNumber: text }))).taken).toMatchObject({ ok: true });
    },
  );
});
