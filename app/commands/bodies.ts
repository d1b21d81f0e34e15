import { plainAnswer } from "./asking.ts";

/** The actions that read a file themselves, as it arrives, and say in their form when it is too large. */
const UPLOADS: ReadonlySet<string> = new Set(["routes/import._index"]);

const MOST_FORM_BYTES = 1024 * 1024;
const MOST_FIELDS = 500;
const FORM = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i;
const ZERO = "\0";

/**
 * The request as an action may read it: a form, of a size and a number of fields that a page of ours
 * could have sent, and without the character that PostgreSQL can't keep. Throws the answer otherwise.
 */
export async function boundedForm(request: Request, routeId: string): Promise<Request> {
  const type = request.headers.get("content-type") ?? "";
  if (!FORM.test(type)) {
    throw plainAnswer(415, "提交的内容不是表单。请打开本系统的页面重新提交。");
  }
  if (UPLOADS.has(routeId)) return request;
  if (Number(request.headers.get("content-length")) > MOST_FORM_BYTES) throw tooLarge();
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > MOST_FORM_BYTES) throw tooLarge();
  const fields = await readFields(bytes, type);
  if (fields.length > MOST_FIELDS) {
    throw plainAnswer(413, `表单超过${MOST_FIELDS}项，没有提交。请减少内容后重试。`);
  }
  if (fields.some((field) => field.some(hasZero))) throw unreadable();
  const { url, method, headers, signal } = request;
  return new Request(url, { method, headers, signal, body: bytes });
}

async function readFields(
  body: ArrayBuffer,
  type: string,
): Promise<[string, FormDataEntryValue][]> {
  try {
    return [...(await new Response(body, { headers: { "content-type": type } }).formData())];
  } catch {
    throw unreadable();
  }
}

function hasZero(part: FormDataEntryValue): boolean {
  return (typeof part === "string" ? part : part.name).includes(ZERO);
}

function tooLarge(): Response {
  return plainAnswer(413, "提交的内容超过1MB，没有提交。请减少内容后重试。");
}

function unreadable(): Response {
  return plainAnswer(400, "提交的内容不完整或者含有不能识别的字符。请返回上一页改正后重试。");
}
