import {
  MaxPartSizeExceededError,
  unstable_createMemoryUploadHandler as memoryHandler,
  unstable_parseMultipartFormData as parseForm,
} from "@remix-run/node";
import { accepted, type Outcome, refused } from "#domain/outcome";
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
