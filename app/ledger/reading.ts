import { accepted, type Outcome } from "#domain/outcome";
import { type Content, contentOf, isEncryptedPackage } from "#ledger/content";
import { readCsv } from "#ledger/csv";
import { Unreadable } from "#ledger/refusals";
import { READING_LIMITS, type ReadingLimits, type Workbook } from "#ledger/workbook";
import { readXlsx } from "#ledger/xlsx";

const WHAT_IT_IS: Record<Exclude<Content, "zip" | "text" | "empty" | "ole">, string> = {
  program: "可执行程序",
  pdf: "PDF 文件",
  image: "图片",
  archive: "压缩包",
  markup: "网页或 XML 文件",
};

/**
 * Reads the bytes of a ledger file (.xlsx, .csv, .tsv, .txt) into sheets of cells. Both the name and
 * the content must be those of a ledger. A file that is damaged, hostile or too large is refused with
 * one sentence that says what to do. Nothing in the file is executed or fetched. Untrusted files are
 * read through readWorkbookIsolated (#ledger/isolated).
 */
export async function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  limits: ReadingLimits = READING_LIMITS,
): Promise<Outcome<Workbook>> {
  try {
    return accepted(await workbookOf(bytes, fileName, limits));
  } catch (error) {
    if (error instanceof Unreadable) return error.refusal;
    throw error;
  }
}

async function workbookOf(
  bytes: Uint8Array,
  fileName: string,
  limits: ReadingLimits,
): Promise<Workbook> {
  const extension = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? "";
  refuseExtension(extension);
  if (bytes.length > limits.fileBytes) {
    const megabytes = Math.round(limits.fileBytes / 1024 / 1024);
    throw new Unreadable("tooLarge", `文件超过 ${megabytes} MB，请按年份拆成几个文件后再导入。`);
  }
  const content = contentOf(bytes);
  refuseContent(content, bytes);
  if (extension === "xlsx" && content !== "zip") {
    throw new Unreadable(
      "wrongContent",
      "文件名是 .xlsx，内容却不是 Excel 工作簿。请用 Excel 或 WPS 打开台账，另存为 .xlsx 再导入。",
    );
  }
  if (extension !== "xlsx" && content === "zip") {
    throw new Unreadable(
      "wrongContent",
      `文件名是 .${extension}，内容却是压缩包或 Excel 工作簿。如是 Excel 台账，请把扩展名改为 .xlsx 再导入。`,
    );
  }
  const workbook =
    content === "zip" ? await readXlsx(bytes, fileName, limits) : readCsv(bytes, fileName, limits);
  if (workbook.sheets.every((sheet) => sheet.rows.length === 0)) throw nothingIn();
  return workbook;
}

function refuseExtension(extension: string): void {
  if (["xlsx", "csv", "tsv", "txt"].includes(extension)) return;
  if (extension === "xls" || extension === "et") {
    throw new Unreadable(
      "oldExcel",
      `暂不能读取 .${extension} 文件，请用 Excel 或 WPS 另存为 .xlsx 再导入。`,
    );
  }
  if (["xlsm", "xltm", "xlam"].includes(extension)) {
    throw new Unreadable(
      "macros",
      `.${extension} 文件可以含宏，不予读取。请另存为不带宏的 .xlsx 再导入。`,
    );
  }
  throw new Unreadable(
    "unsupportedFile",
    "只能导入 .xlsx 和 .csv 台账，请用 Excel 或 WPS 另存为其中一种再导入。",
  );
}

function refuseContent(content: Content, bytes: Uint8Array): void {
  if (content === "zip" || content === "text") return;
  if (content === "empty") throw nothingIn();
  if (content === "ole") {
    throw isEncryptedPackage(bytes)
      ? new Unreadable("encrypted", "文件设有密码，无法读取。请取消密码后另存为 .xlsx 再导入。")
      : new Unreadable(
          "oldExcel",
          "这是旧版 Excel 文件（.xls），请用 Excel 或 WPS 另存为 .xlsx 再导入。",
        );
  }
  throw new Unreadable(
    "wrongContent",
    `文件内容是${WHAT_IT_IS[content]}，不是台账。请用 Excel 或 WPS 打开台账，另存为 .xlsx 再导入。`,
  );
}

function nothingIn(): Unreadable {
  return new Unreadable("empty", "文件是空的，没有可以导入的内容，请检查是否选错了文件。");
}
