import { crc32, createInflateRaw } from "node:zlib";
import { Unreadable } from "#ledger/refusals";
import type { ReadingLimits } from "#ledger/workbook";

/** One file of an archive, as its central directory describes it. The sizes are claims. */
export interface ZipEntry {
  name: string;
  method: number;
  crc: number;
  packedBytes: number;
  claimedBytes: number;
  headerAt: number;
}

/** Counts what has really been unpacked from one file, over all its parts. */
export interface UnpackingMeter {
  unpacked: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const ZIP64_END = 0x06064b50;
const ZIP64_LOCATOR = 0x07064b50;
const NOT_HERE = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;

const damaged = () =>
  new Unreadable("damaged", "文件已损坏或不完整，请用 Excel 或 WPS 打开后另存为 .xlsx 再导入。");

/**
 * The entries of an archive by lower-case name. Refuses what no office program writes: more entries
 * than allowed, names that climb out of the archive, two entries of one name, encrypted entries,
 * sizes that together exceed the limit. Throws Unreadable.
 */
export function zipDirectory(bytes: Uint8Array, limits: ReadingLimits): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start } = directoryOf(view);
  if (count > limits.entries) {
    throw new Unreadable(
      "tooManyEntries",
      `文件内含 ${count} 个部件，超过上限 ${limits.entries} 个，不是正常的台账，请另存为新的 .xlsx 再导入。`,
    );
  }
  const entries = new Map<string, ZipEntry>();
  let at = start;
  let claimed = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged();
    const { entry, next } = directoryEntry(bytes, view, at);
    at = next;
    const key = entry.name.toLowerCase();
    if (key.endsWith("/")) continue;
    if (entries.has(key)) {
      throw new Unreadable(
        "duplicateEntry",
        `文件内有两个同名部件“${entry.name}”，可能被改动过，请另存为新的 .xlsx 再导入。`,
      );
    }
    claimed += entry.claimedBytes;
    if (claimed > limits.unpackedBytes) throw tooMuch(limits);
    entries.set(key, entry);
  }
  return entries;
}

/**
 * Unpacks one entry piece by piece (each at most 64 KiB) and counts the bytes that really come out.
 * Throws Unreadable on a bomb, on a wrong checksum and on damaged data.
 */
export async function* unpack(
  bytes: Uint8Array,
  entry: ZipEntry,
  meter: UnpackingMeter,
  limits: ReadingLimits,
): AsyncGenerator<Uint8Array> {
  const packed = packedData(bytes, entry);
  let out = 0;
  let sum = 0;
  for await (const chunk of pieces(packed, entry)) {
    out += chunk.length;
    meter.unpacked += chunk.length;
    const ratio = out / Math.max(packed.length, 1);
    if (meter.unpacked > limits.unpackedBytes) throw tooMuch(limits);
    if (out > limits.unpackedFree && ratio > limits.unpackingRatio) throw tooMuch(limits);
    sum = crc32(chunk, sum);
    yield chunk;
  }
  if (sum !== entry.crc) throw damaged();
}

async function* pieces(packed: Uint8Array, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  if (entry.method === STORED) {
    for (let at = 0; at < packed.length; at += 65_536) yield packed.subarray(at, at + 65_536);
    return;
  }
  const inflate = createInflateRaw({ chunkSize: 65_536 });
  inflate.end(packed);
  try {
    for await (const chunk of inflate) yield chunk;
  } catch (error) {
    throw error instanceof Error && "code" in error ? damaged() : error;
  } finally {
    inflate.destroy();
  }
}

function packedData(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.headerAt;
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== LOCAL_HEADER) throw damaged();
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (from + entry.packedBytes > view.byteLength) throw damaged();
  return bytes.subarray(from, from + entry.packedBytes);
}

function directoryEntry(bytes: Uint8Array, view: DataView, at: number) {
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  if (next > view.byteLength) throw damaged();
  if ((view.getUint16(at + 8, true) & 1) === 1) {
    throw new Unreadable("encrypted", "文件设有密码，无法读取。请取消密码后另存为 .xlsx 再导入。");
  }
  const method = view.getUint16(at + 10, true);
  if (method !== STORED && method !== DEFLATED) throw damaged();
  const name = new TextDecoder()
    .decode(bytes.subarray(at + 46, at + 46 + nameLength))
    .replaceAll("\\", "/");
  if (/^\/|^[a-z]:|(^|\/)\.\.(\/|$)|\0/i.test(name)) {
    throw new Unreadable(
      "unsafeName",
      "文件内部件的名称指向文件之外，可能含有恶意内容，不予导入。",
    );
  }
  const entry: ZipEntry = {
    name,
    method,
    crc: view.getUint32(at + 16, true),
    packedBytes: view.getUint32(at + 20, true),
    claimedBytes: view.getUint32(at + 24, true),
    headerAt: view.getUint32(at + 42, true),
  };
  readZip64(view, at + 46 + nameLength, extraLength, entry);
  return { entry, next };
}

/** Programs that write archives as a stream put the sizes into the ZIP64 field, however small. */
function readZip64(view: DataView, start: number, length: number, entry: ZipEntry): void {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    for (const key of ["claimedBytes", "packedBytes", "headerAt"] as const) {
      if (entry[key] !== NOT_HERE) continue;
      if (field + 8 > start + length) throw damaged();
      entry[key] = Number(view.getBigUint64(field, true));
      field += 8;
    }
    return;
  }
}

function directoryOf(view: DataView): { count: number; start: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    const count = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    return count === 0xffff || start === NOT_HERE ? zip64Directory(view, at) : { count, start };
  }
  throw damaged();
}

function zip64Directory(view: DataView, endAt: number): { count: number; start: number } {
  const locator = endAt - 20;
  if (locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR) throw damaged();
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== ZIP64_END) throw damaged();
  const count = Number(view.getBigUint64(at + 32, true));
  const start = Number(view.getBigUint64(at + 48, true));
  return { count, start };
}

function tooMuch(limits: ReadingLimits): Unreadable {
  const megabytes = Math.round(limits.unpackedBytes / 1024 / 1024);
  return new Unreadable(
    "bomb",
    `文件解压后异常庞大（上限 ${megabytes} MB），可能是压缩炸弹，不予导入。请核对文件来源，或删去多余内容后另存再导入。`,
  );
}
