import type { Db } from "#db/client";
import type { OnError } from "#schemas/import";
import { importFile } from "#services/import/whole";
import { TEST_KEYS } from "#tests/services/audit-notes";
import { DATA_KEYS } from "#tests/services/data-keys";

/** The day on which every test imports. */
export const clock = () => new Date("2018-01-22T02:00:00Z");

const HEADINGS =
  "序号,案号,行政复议机关,申请人,申请人类型,被申请人,行政管理领域,行政行为类型,收到申请日期,受理日期,是否听证,听证日期,承办人,结案日期,结案方式,备注";

/** A row of a reconsideration ledger that breaks no rule; a test overrides only what it is about. */
export interface CaseRow {
  number: string;
  organ: string;
  applicant: string;
  respondent: string;
  received: string;
  accepted: string;
  closed: string;
  outcome: string;
}

export function aCase(serial: number, over: Partial<CaseRow> = {}): CaseRow {
  return {
    number: `酒政复〔2017〕${serial}号`,
    organ: "酒泉市人民政府",
    applicant: "方明",
    respondent: "酒泉市教育局",
    received: "2017-03-06",
    accepted: "2017-03-08",
    closed: "2017-04-05",
    outcome: "维持",
    ...over,
  };
}

/** The ledger of these cases as a file. */
export function ledgerOf(cases: readonly CaseRow[]): string {
  const lines = cases.map(
    (each, index) =>
      `${index + 1},${each.number},${each.organ},${each.applicant},公民,${each.respondent},教育,行政许可,${each.received},${each.accepted},否,,魏辉,${each.closed},${each.outcome},`,
  );
  return [HEADINGS, ...lines].join("\n");
}

/** So many closed cases of one year. */
export function reconsiderationLedger(count: number): string {
  return ledgerOf(Array.from({ length: count }, (_, index) => aCase(index + 1)));
}

/** Imports a text as a .csv file from beginning to end; throws what would be shown to a person. */
export async function importText(db: Db, text: string, onError: OnError = "stop") {
  const outcome = await importOutcome(db, text, onError);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

export function importOutcome(db: Db, text: string, onError: OnError = "stop") {
  return importFile(db, clock, {
    fileName: "台账.csv",
    bytes: new TextEncoder().encode(text),
    asker: { by: null, via: "commandLine" },
    onError,
    audit: TEST_KEYS,
    keys: DATA_KEYS,
  });
}
