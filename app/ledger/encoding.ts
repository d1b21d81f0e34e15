import { Unreadable } from "#ledger/refusals";

/**
 * The text of a .csv or .txt file: UTF-8 with or without a byte-order mark, UTF-16 with one, else
 * GB18030, which Chinese Excel writes. UTF-8 is tried strictly first: text that is valid UTF-8 by
 * accident does not occur in GB18030 Chinese. Throws Unreadable on binary data and on a mixture.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decoded(bytes);
  const strange = /(?![\t\n\r\v\f])\p{Cc}/u.exec(text);
  if (strange || !text.isWellFormed()) {
    throw new Unreadable(
      "badCharacters",
      `文件第 ${lineAt(text, strange?.index ?? 0)} 行含有控制字符，不是文本表格。请用 Excel 或 WPS 打开后另存为 .xlsx 再导入。`,
    );
  }
  return text;
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strictly("utf-16le", bytes) ?? unreadable();
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return strictly("utf-16be", bytes) ?? unreadable();
  const utf8 = strictly("utf-8", bytes);
  if (utf8 !== undefined) return utf8;
  if (isBrokenUtf8(bytes)) return unreadable();
  return strictly("gb18030", bytes) ?? unreadable();
}

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Mostly good UTF-8 Chinese with some bad bytes: GB18030 would read it, as nonsense. */
function isBrokenUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  const bad = text.match(/\ufffd/g)?.length ?? 0;
  const chinese = text.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
  return chinese > bad * 2;
}

function unreadable(): never {
  throw new Unreadable(
    "badCharacters",
    "文件的文字编码无法识别（可能混用了两种编码）。请用 Excel 或 WPS 打开，核对文字后另存为 .xlsx 再导入。",
  );
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split("\n").length;
}
