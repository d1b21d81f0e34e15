import { SaxesParser } from "saxes";
import { Unreadable } from "#ledger/refusals";

/** What a part of a workbook is read with. Names come without the prefix of the root element. */
export interface XmlReader {
  open?(name: string, attributes: Record<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const MAX_DEPTH = 64;
const MAX_ATTRIBUTES = 100;

/**
 * Reads XML piece by piece. Refuses document types (and with them every entity declaration),
 * encodings other than UTF-8, absurd nesting and malformed text. Throws Unreadable.
 */
export async function readXml(pieces: AsyncIterable<Uint8Array>, reader: XmlReader): Promise<void> {
  const parser = new SaxesParser<{ xmlns?: false; position: boolean }>({ position: false });
  let depth = 0;
  let attributes = 0;
  let prefix: string | undefined;
  const plain = (name: string) =>
    prefix && name.startsWith(prefix) ? name.slice(prefix.length) : name;

  parser.on("error", () => {
    throw damaged();
  });
  parser.on("doctype", () => {
    throw new Unreadable(
      "doctype",
      "文件含有实体声明，可能是恶意构造，不予导入。请用 Excel 或 WPS 另存为新的 .xlsx 再导入。",
    );
  });
  parser.on("attribute", () => {
    attributes += 1;
    if (attributes > MAX_ATTRIBUTES) throw damaged();
  });
  parser.on("opentag", (tag) => {
    attributes = 0;
    depth += 1;
    if (depth > MAX_DEPTH) throw damaged();
    prefix ??= tag.name.slice(0, tag.name.indexOf(":") + 1);
    reader.open?.(plain(tag.name), tag.attributes);
  });
  parser.on("closetag", (tag) => {
    depth -= 1;
    reader.close?.(plain(tag.name));
  });
  if (reader.text) parser.on("text", (text) => reader.text?.(text));

  const decoder = new TextDecoder("utf-8", { fatal: true });
  for await (const piece of pieces) parser.write(decoded(decoder, piece));
  parser.write(decoded(decoder));
  parser.close();
}

function decoded(decoder: TextDecoder, piece?: Uint8Array): string {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
  } catch {
    throw damaged();
  }
}

function damaged(): Unreadable {
  return new Unreadable(
    "damaged",
    "文件内容已损坏，无法读取。请用 Excel 或 WPS 打开后另存为 .xlsx 再导入。",
  );
}
