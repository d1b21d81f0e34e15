import type { HostileFile } from "#tests/ledger/hostile-files";
import { rowsXml, sharedStrings, type WorkbookOver, workbookOf } from "#tests/ledger/workbooks";

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const LAUGHS = `<!DOCTYPE lolz [<!ENTITY a "ha">${Array.from(
  { length: 9 },
  (_, index) => `<!ENTITY ${"bcdefghij"[index]} "${`&${"abcdefghi"[index]};`.repeat(10)}">`,
).join("")}]>`;

const rows = (inside: string): WorkbookOver => ({ sheet: `<sheetData>${inside}</sheetData>` });
const cell = (inside: string, attributes = 'r="A1"'): WorkbookOver =>
  rows(`<row r="1"><c ${attributes}>${inside}</c></row>`);

function hostile(title: string, code: string, over: () => WorkbookOver): HostileFile {
  return { title, name: `${title.slice(0, 8)}.xlsx`, bytes: () => workbookOf(over()), code };
}

/** Good archives whose sheets are absurd, executable or endless. */
export const HOSTILE_WORKBOOKS: readonly HostileFile[] = [
  hostile("实体炸弹在工作表", "doctype", () => ({
    sheet: `${XML}${LAUGHS}<worksheet>&j;</worksheet>`,
  })),
  hostile("实体炸弹在共享文字", "doctype", () => ({ shared: `${XML}${LAUGHS}<sst>&j;</sst>` })),
  hostile("外部实体读取本机文件", "doctype", () => ({
    sheet: `${XML}<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><worksheet>&f;</worksheet>`,
  })),
  hostile("未声明的实体", "damaged", () => ({ sheet: `${XML}<worksheet>&boom;</worksheet>` })),
  hostile("不成对的标签", "damaged", () => rows("<row r='1'></sheetData>")),
  hostile("一百万层嵌套", "damaged", () => ({ sheet: `${XML}${"<a>".repeat(1_000_000)}` })),
  hostile("十万个属性", "damaged", () => ({
    sheet: `${XML}<worksheet ${Array.from({ length: 100_000 }, (_, i) => `a${i}="1"`).join(" ")}/>`,
  })),
  hostile("一百万个空列", "badReference", () =>
    rows(`<row r="1">${"<c/>".repeat(1_000_000)}</row>`),
  ),
  hostile("二百零一个有内容的列", "tooManyColumns", () => ({
    sheet: rowsXml([Array.from({ length: 201 }, (_, index) => `列${index}`)]),
  })),
  hostile("公式", "formula", () => cell("<f>1+1</f><v>2</v>")),
  hostile("共享公式", "formula", () => cell('<f t="shared" si="0"/><v>2</v>')),
  hostile("动态数据交换公式", "formula", () => cell("<f>cmd|'/c calc'!A0</f><v>0</v>")),
  hostile("网络请求公式", "formula", () => cell('<f>WEBSERVICE("http://example.invalid")</f>')),
  hostile("引用外部工作簿", "externalLink", () => ({
    workbook: `${XML}<workbook><externalReferences><externalReference r:id="rId9"/></externalReferences></workbook>`,
  })),
  hostile("行号为负", "badReference", () => rows('<row r="-1"><c><v>1</v></c></row>')),
  hostile("行号为零", "badReference", () => rows('<row r="0"><c><v>1</v></c></row>')),
  hostile("行号倒退", "badReference", () => rows('<row r="5"/><row r="4"/>')),
  hostile("行号超出工作表", "badReference", () => rows('<row r="1048577"/>')),
  hostile("单元格超出最后一格", "badReference", () =>
    rows('<row r="1048576"><c r="XFD1048577"><v>1</v></c></row>'),
  ),
  hostile("列号超出最后一列", "badReference", () => cell("<v>1</v>", 'r="XFE1"')),
  hostile("单元格在别的行", "badReference", () => cell("<v>1</v>", 'r="A9"')),
  hostile("同一单元格两次", "badReference", () =>
    rows('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'),
  ),
  hostile("共享文字序号不存在", "badReference", () => cell("<v>99</v>", 'r="A1" t="s"')),
  hostile("共享文字序号为负", "badReference", () => cell("<v>-1</v>", 'r="A1" t="s"')),
  hostile("合并区域无效", "badReference", () => ({
    sheet: `${rowsXml([["a"]])}<mergeCells><mergeCell ref="B9:A1"/></mergeCells>`,
  })),
  hostile("五千个合并区域各盖千行", "badReference", () => ({
    sheet: `${rowsXml(Array.from({ length: 1000 }, () => ["a"]))}<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(5000)}</mergeCells>`,
  })),
  hostile("五十一个工作表", "tooManySheets", () => ({
    workbook: `${XML}<workbook><sheets>${'<sheet name="a" r:id="rId1"/>'.repeat(51)}</sheets></workbook>`,
  })),
  hostile("十万零一行", "tooManyRows", () => ({
    sheet: rowsXml(Array.from({ length: 100_001 }, () => ["a"])),
  })),
  hostile("一兆字的单元格", "cellTooLong", () => ({ sheet: rowsXml([["长".repeat(1_000_000)]]) })),
  hostile("一兆字的数值", "cellTooLong", () => cell(`<v>${"9".repeat(1_000_000)}</v>`)),
  hostile("一兆字的共享文字", "cellTooLong", () => ({
    shared: sharedStrings(["长".repeat(1_000_000)]),
  })),
  hostile("三万字的共享文字用两千次", "tooMuchText", () => ({
    shared: sharedStrings(["长".repeat(30_000)]),
    sheet: `<sheetData>${Array.from({ length: 2000 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>0</v></c></row>`).join("")}</sheetData>`,
  })),
  hostile("空字符", "badCharacters", () => ({ sheet: rowsXml([["甲_x0000_乙"]]) })),
  hostile("半个字符", "badCharacters", () => ({ sheet: rowsXml([["甲_xD800_乙"]]) })),
  hostile("字符引用到半个字符", "damaged", () => ({ sheet: rowsXml([["&#xD800;"]]) })),
  hostile("空工作簿", "empty", () => ({})),
  hostile("只有表头", "noRows", () => ({
    sheet: rowsXml([["案号", "申请人", "被申请人", "收到申请日期", "结案日期"]]),
  })),
  hostile("认不出的工作表", "nothingRecognised", () => ({
    sheet: rowsXml([
      ["早餐", "午餐", "晚餐"],
      ["粥", "面", "饭"],
    ]),
  })),
];
