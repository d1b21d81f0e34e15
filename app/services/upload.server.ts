import {
  MaxPartSizeExceededError,
  unstable_createMemoryUploadHandler as memoryHandler,
  unstable_parseMultipartFormData as parseForm,
} from "@remix-run/node";
import { accepted, type Outcome, refused } from "#domain/outcome";
import { decodeText } from "#ledger/encoding";
import { Unreadable } from "#ledger/refusals";
import { MOST_BYTES } from "#schemas/import";

/** What a person handed in. */
export interface Upload {
  name: string;
  bytes: Uint8Array;
}

/**
 * Reads the one file of a multipart form, stopping as soon as it is too large: memory stays
 * bounded whatever is sent.
 */
export async function readUpload(request: Request, field: string): Promise<Outcome<Upload>> {
  const tooLarge = refused("fileTooLarge", "IMPORT", "本系统", "文件超过20MB，请拆分后分次导入。");
  const none = refused("noFile", "IMPORT", "本系统", "请先选择一个 .xlsx 或 .csv 文件。");
  // Room for the form's own lines around the file.
  if (Number(request.headers.get("content-length")) > MOST_BYTES + 64 * 1024) return tooLarge;
  try {
    const form = await parseForm(request, memoryHandler({ maxPartSize: MOST_BYTES }));
    const file = form.get(field);
    if (!(file instanceof File) || file.name === "") return none;
    return accepted({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  } catch (error) {
    if (error instanceof MaxPartSizeExceededError) return tooLarge;
    if (error instanceof TypeError) return none;
    throw error;
  }
}

/** A page of text with its fields; a holiday notice has about 1 KB. */
const MOST_TEXT_BYTES = 256 * 1024;

/**
 * Reads a multipart form of text fields; the file, where one was chosen, takes the place of the
 * field it stands for, as text. Refuses what is too large or is no text.
 */
export async function readTextForm(
  request: Request,
  { file, field }: { file: string; field: string },
): Promise<Outcome<FormData>> {
  const tooLarge = refused(
    "fileTooLarge",
    "HD-2",
    "本系统",
    "文件超过256KB，不是放假通知，请核对。",
  );
  if (Number(request.headers.get("content-length")) > 4 * MOST_TEXT_BYTES) return tooLarge;
  try {
    const form = await parseForm(request, memoryHandler({ maxPartSize: MOST_TEXT_BYTES }));
    const chosen = form.get(file);
    if (chosen instanceof File && chosen.size > 0) {
      form.set(field, decodeText(new Uint8Array(await chosen.arrayBuffer())));
    }
    return accepted(form);
  } catch (error) {
    if (error instanceof MaxPartSizeExceededError) return tooLarge;
    if (error instanceof Unreadable) {
      const message = "文件不是文本，请另存为 .txt、.csv 或 .json，或者直接粘贴全文。";
      return refused("notText", "HD-2", "本系统", message);
    }
    if (error instanceof TypeError) {
      const message = "没有收到表单的内容，请重新打开本页填写后提交。";
      return refused("noForm", "HD-2", "本系统", message);
    }
    throw error;
  }
}
