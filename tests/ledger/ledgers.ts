import { readWorkbook } from "#ledger/reading";
import { readRows } from "#ledger/reading-rows";
import { type RecognisedSheet, recogniseSheet } from "#ledger/recognise";
import type { LedgerRow } from "#ledger/rows";
import type { Row, Sheet } from "#ledger/workbook";

/** A sheet of texts as it stands after reading; "" leaves a cell out. */
export function sheetOf(rows: readonly (readonly string[])[], name = "台账"): Sheet {
  const read: Row[] = rows.map((texts, index) => ({
    row: index + 1,
    cells: texts.flatMap((text, column) => (text === "" ? [] : [{ column, text }])),
  }));
  return { name, hidden: false, rows: read.filter((row) => row.cells.length > 0) };
}

export function recognised(rows: readonly (readonly string[])[], name?: string): RecognisedSheet {
  return recogniseSheet(sheetOf(rows, name));
}

/** Heading → field, of the columns that were given one. */
export function fieldsOf(sheet: RecognisedSheet): Record<string, string> {
  return Object.fromEntries(
    sheet.columns.flatMap(({ heading, field }) => (field ? [[heading, field]] : [])),
  );
}

/** The only sheet of a file, recognised. */
export async function onlySheet(bytes: Uint8Array, name: string): Promise<RecognisedSheet> {
  const workbook = await readWorkbook(bytes, name);
  if (!workbook.ok) throw new Error(workbook.message);
  const [sheet] = workbook.value.sheets;
  if (!sheet) throw new Error("no sheet");
  return recogniseSheet(sheet);
}

export const RECONSIDERATION_HEADINGS = [
  "案号",
  "申请人",
  "被申请人",
  "行政管理领域",
  "行政行为类型",
  "收到申请日期",
  "受理日期",
  "是否听证",
  "听证日期",
  "承办人",
  "结案日期",
  "结案方式",
  "备注",
];

const RECONSIDERATION = {
  案号: "酒政复〔2017〕1号",
  申请人: "张三",
  被申请人: "酒泉市公安局",
  行政管理领域: "公安",
  行政行为类型: "行政处罚",
  收到申请日期: "2017-01-05",
  受理日期: "2017-01-09",
  是否听证: "否",
  听证日期: "",
  承办人: "李四、王五",
  结案日期: "2017-03-06",
  结案方式: "维持",
  备注: "",
};

const LITIGATION = {
  案号: "(2017)甘09行初96号",
  审理法院: "酒泉市中级人民法院",
  审级: "一审",
  原告: "张三",
  被告: "酒泉市公安局",
  被告级别: "市级政府部门",
  共同被告: "",
  案由: "公安行政处罚",
  收到应诉通知日期: "2017-01-05",
  开庭日期: "2017-02-15",
  负责人是否出庭: "是",
  出庭负责人及职务: "熊涛 副局长",
  负责人类别: "副职",
  未出庭原因: "",
  是否提交书面说明: "",
  裁判日期: "2017-03-24",
  裁判结果: "驳回诉讼请求",
  备注: "",
};

/** A row of a ledger that has nothing wrong with it; a test overrides only what it is about. */
export function reconsiderationRow(over: Partial<typeof RECONSIDERATION> = {}) {
  const [row] = readOne({ ...RECONSIDERATION, ...over });
  if (row?.kind !== "reconsideration") throw new Error("not a reconsideration row");
  return row;
}

export function litigationRow(over: Partial<typeof LITIGATION> = {}) {
  const [row] = readOne({ ...LITIGATION, ...over });
  if (row?.kind !== "litigation") throw new Error("not a litigation row");
  return row;
}

function readOne(cells: Record<string, string>): LedgerRow[] {
  return readRows(recognised([Object.keys(cells), Object.values(cells)]));
}

/** The codes of a row's problems of one severity. */
export function codesOf(row: LedgerRow, severity: "reject" | "warn"): string[] {
  return row.problems.filter((each) => each.severity === severity).map((each) => each.code);
}
