const HEADINGS =
  "序号,案号,行政复议机关,申请人,申请人类型,被申请人,行政管理领域,行政行为类型,收到申请日期,受理日期,是否听证,听证日期,承办人,结案日期,结案方式,备注";
const SURNAMES = "王李张刘陈杨赵黄周吴";
const GIVEN = "明芳伟娜强敏静丽军洋";
const RESPONDENTS = ["教育局", "公安局", "自然资源局", "市场监督管理局", "人力资源和社会保障局"];
const FIRST_SERIAL = 10_001;

/** A ledger of so many accepted cases that are still open, received in December 2025. */
export function openLedger(rows: number): string {
  return [HEADINGS, ...Array.from({ length: rows }, (_, index) => openRow(index))].join("\n");
}

function openRow(index: number): string {
  const name = `${SURNAMES[index % 10]}${GIVEN[Math.floor(index / 10) % 10]}${GIVEN[Math.floor(index / 100) % 10]}`;
  const day = (from: number) => `2025-12-${String(from + (index % 20)).padStart(2, "0")}`;
  const respondent = `酒泉市${RESPONDENTS[index % RESPONDENTS.length]}`;
  return `${index + 1},酒政复〔2025〕${FIRST_SERIAL + index}号,酒泉市人民政府,${name},公民,${respondent},教育,行政许可,${day(1)},${day(4)},否,,魏辉,,,`;
}
