import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { sql } from "kysely";
import { DEFENDANTS, DUTIES } from "#db/agency-units";
import type { SetScope } from "#db/case-sets";
import { COURT_SESSIONS, PROCEEDINGS, RECONSIDERATIONS, type Unit } from "#db/case-units";
import type { Db } from "#db/client";
import {
  type CaseSetId,
  isDefendantSetId,
  isDutySetId,
  isProceedingSetId,
  isReconsiderationSetId,
  isSessionSetId,
} from "#domain/measures/case-sets";
import type { Level, RollUp } from "#domain/organ-levels";
import {
  defendantSet,
  dutySet,
  proceedingSet,
  reconsiderationSet,
  sessionSet,
} from "#services/figures/sets";

/**
 * The Jiuquan ledgers written straight into the projections, by a reader of its own that shares
 * nothing with the import: what the figures are compared with must not come the same way.
 */
type Row = Record<string, string>;

const OUTCOMES: Record<string, string> = {
  维持: "MAINTAIN",
  "终止(撤回申请)": "TERM_WITHDRAW",
  撤销: "REVOKE",
  驳回行政复议申请: "REJECT_APPLICATION",
  确认违法: "CONFIRM_ILLEGAL",
  责令履行: "ORDER_PERFORM",
  调解: "MEDIATED",
  变更: "CHANGE",
  不予受理: "NOT_ACCEPTED",
};
const SUIT_OUTCOMES: Record<string, string> = {
  驳回诉讼请求: "DISMISS_CLAIM",
  驳回起诉: "DISMISS_SUIT",
  准许撤诉: "WITHDRAW_OWN",
  撤销: "REVOKE",
  确认违法: "CONFIRM_ILLEGAL",
  责令履行: "PERFORM",
  调解: "MEDIATED",
};
const ROLL_UP_WORDS: Record<string, [RollUp, Level]> = {
  市政府: ["MUNICIPAL_GOVERNMENT", "CITY_GOV"],
  县级政府: ["COUNTY_GOVERNMENT", "COUNTY_GOV"],
  市级政府部门: ["MUNICIPAL_DEPARTMENT", "CITY_DEPT"],
  其他: ["OTHER", "COUNTY_DEPT"],
};
const ROLES: Record<string, string> = {
  正职: "PRINCIPAL",
  副职: "DEPUTY",
  其他负责人: "OTHER_IN_CHARGE",
};

/** Fills an empty, migrated database; answers the id of the city government. */
export async function insertJiuquan(db: Db): Promise<string> {
  const organs = new Map<string, string>();
  const cases = readRows("db/demo/jiuquan-2017-reconsideration.csv", "utf-8");
  const suits = readRows("db/demo/jiuquan-2017-litigation.gb18030.csv", "gb18030");
  const city = await organOf(db, organs, "酒泉市人民政府", "CITY_GOV");
  for (const row of cases) {
    const organ = row.行政复议机关 ?? "";
    await organOf(db, organs, organ, "COUNTY_GOV", city);
  }
  for (const row of suits) {
    const level = ROLL_UP_WORDS[row.被告级别 ?? ""]?.[1] ?? "COUNTY_DEPT";
    await organOf(db, organs, row.被告 ?? "", level, city);
  }
  for (const row of cases) await insertCase(db, organs, row);
  for (const row of suits) await insertSuit(db, organs, row);
  return city;
}

async function organOf(
  db: Db,
  organs: Map<string, string>,
  name: string,
  level: Level,
  parent?: string,
): Promise<string> {
  const known = organs.get(name);
  if (known) return known;
  const kind = level.endsWith("GOV") ? "government" : "department";
  const { id } = await db
    .insertInto("organs")
    .values({ name, kind, level, parentId: parent ?? null })
    .returning("id")
    .executeTakeFirstOrThrow();
  organs.set(name, id);
  return id;
}

async function insertCase(db: Db, organs: Map<string, string>, row: Row) {
  const outcome = OUTCOMES[row.结案方式 ?? ""] ?? null;
  const closedOn = day(row.结案日期);
  await db
    .insertInto("reconsiderationCases")
    .values({
      caseId: await fileOf(db, "reconsideration"),
      organId: organs.get(row.行政复议机关 ?? "") ?? "",
      number: row.案号 ?? null,
      status: closedOn ? "CLOSED" : row.受理日期 ? "ACCEPTED" : "NOT_ACCEPTED",
      applicants: row.申请人 ?? "",
      applicantCount: 1,
      area: row.行政管理领域,
      act: row.行政行为类型,
      receivedOn: day(row.收到申请日期) ?? "",
      acceptedOn: day(row.受理日期),
      refused: outcome === "NOT_ACCEPTED",
      hearingHeld: row.是否听证 === "是",
      hearingOn: day(row.听证日期),
      closedOn,
      disposedOn: closedOn ?? (outcome === "NOT_ACCEPTED" ? day(row.收到申请日期) : null),
      outcome,
      lastSeq: 1,
    })
    .execute();
}

async function insertSuit(db: Db, organs: Map<string, string>, row: Row) {
  const caseId = await fileOf(db, "dispute");
  await db.insertInto("disputes").values({ caseId, lastSeq: 1 }).execute();
  const days = (row.开庭日期 ?? "").split("、").filter(Boolean);
  const appeared = (row.负责人是否出庭 ?? "").split("、");
  const role = ROLES[row.负责人类别 ?? ""] ?? null;
  const counts = role === "PRINCIPAL" || role === "DEPUTY";
  const sessions = days.map((text, index) => {
    const declared = appeared[index] === "是";
    return { heldOn: day(text) ?? "", declared, head: declared && counts };
  });
  const { id } = await db
    .insertInto("proceedings")
    .values({
      caseId,
      number: row.案号 ?? "",
      instance: row.审级 === "一审" ? "FIRST" : "SECOND",
      plaintiffs: row.原告 ?? "",
      plaintiffCount: 1,
      receivedOn: day(row.收到应诉通知日期) ?? "",
      firstSessionOn: sessions[0]?.heldOn ?? null,
      sessionCount: sessions.length,
      attended: sessions.some(({ head }) => head),
      absenceExplained: row.是否提交书面说明 === "" ? null : row.是否提交书面说明 === "是",
      closedOn: day(row.裁判日期),
      outcome: SUIT_OUTCOMES[row.裁判结果 ?? ""] ?? null,
      countedOrganId: organs.get(row.被告 ?? "") ?? null,
      countedRollUp: ROLL_UP_WORDS[row.被告级别 ?? ""]?.[0] ?? "OTHER",
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  for (const [index, { heldOn, declared, head }] of sessions.entries()) {
    await db
      .insertInto("courtSessions")
      .values({
        proceedingId: id,
        ordinal: index + 1,
        heldOn,
        headAttended: head,
        declaredAttended: declared,
        attendedRole: declared ? role : null,
      })
      .execute();
  }
}

async function fileOf(db: Db, kind: "reconsideration" | "dispute"): Promise<string> {
  const { id } = await db
    .insertInto("caseFiles")
    .values({ kind })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

function readRows(file: string, encoding: string): Row[] {
  return parse(new TextDecoder(encoding).decode(readFileSync(file)), { columns: true, bom: true });
}

function day(text: string | undefined): string | null {
  const parts = /^(\d{4})\D(\d{1,2})\D(\d{1,2})/.exec((text ?? "").normalize("NFKC"));
  if (!parts) return null;
  return [parts[1], parts[2]?.padStart(2, "0"), parts[3]?.padStart(2, "0")].join("-");
}

/** The ids that a list would show behind a figure. */
export async function listBehind(db: Db, id: CaseSetId, scope: SetScope): Promise<string[]> {
  const { unit, narrowed } = unitOf(id, scope);
  const found = await sql<{ id: string }>`
    select ${unit.id} as id from ${unit.from(scope.asOf)} where ${narrowed(unit.id)}`.execute(db);
  return found.rows.map((row) => row.id);
}

function unitOf(id: CaseSetId, scope: SetScope): { unit: Unit; narrowed: Narrowed } {
  if (isReconsiderationSetId(id)) {
    return { unit: RECONSIDERATIONS, narrowed: reconsiderationSet(id, scope) };
  }
  if (isProceedingSetId(id)) return { unit: PROCEEDINGS, narrowed: proceedingSet(id, scope) };
  if (isSessionSetId(id)) return { unit: COURT_SESSIONS, narrowed: sessionSet(id, scope) };
  if (isDefendantSetId(id)) return { unit: DEFENDANTS, narrowed: defendantSet(id, scope) };
  if (isDutySetId(id)) return { unit: DUTIES, narrowed: dutySet(id, scope) };
  throw new Error(`no such set: ${id}`);
}

type Narrowed = ReturnType<typeof reconsiderationSet>;
