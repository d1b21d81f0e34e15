import { readFile } from "node:fs/promises";
import { readCaseNumber } from "#domain/case-number";
import type { CommandContext } from "./command.ts";
import { CommandFailure } from "./failure.ts";

/**
 * `case-number TEXT`, or `case-number --batch FILE` with one text per line: one JSON object per line,
 * in the order of the file. A number that is not well-formed is an answer, not a failure.
 */
export async function run(
  args: string[],
  { json, out }: Pick<CommandContext, "json" | "out">,
): Promise<number> {
  if (args[0] === "--batch") {
    for (const line of await linesOf(args[1])) out(JSON.stringify(answer(line)));
    return 0;
  }
  const text = args.join(" ");
  if (text === "") {
    throw new CommandFailure(
      "没有给出案号：请写 case-number 案号，或者 case-number --batch 文件。",
    );
  }
  if (json) out(JSON.stringify(answer(text)));
  else for (const line of sentences(text)) out(line);
  return 0;
}

/** The answer for programs (design.md 6); fields that a kind does not have are null. */
function answer(text: string) {
  const read = readCaseNumber(text);
  if (!read.valid) {
    const { code, rule, law, message, suggestion = null } = read.refusal;
    const refusal = { code, rule, law, message };
    return { text, valid: false, kind: read.kind, refusal, suggestion, warnings: [] };
  }
  const { normalized, year, serial, warnings } = read.number;
  const common = { text, valid: true, kind: read.kind, normalized, year };
  if (read.kind === "reconsideration") {
    const { organ, kind: type = null } = read.number;
    return { ...common, court: null, organ, type, serial, warnings };
  }
  const { court, courtName = null, type, form, instance = null, doc = null } = read.number;
  return { ...common, court, courtName, type, form, instance, serial, doc, warnings };
}

function sentences(text: string): string[] {
  const read = readCaseNumber(text);
  if (!read.valid) {
    const { message, law, suggestion } = read.refusal;
    return [`无效：${message}（${law}）`, ...(suggestion ? [`建议改为：${suggestion}`] : [])];
  }
  const { normalized, warnings } = read.number;
  const court = read.kind === "court" ? read.number.courtName : undefined;
  const kind = read.kind === "court" ? "法院案号" : "行政复议案号";
  return [
    `有效：${normalized}（${kind}${court ? `，${court}` : ""}）`,
    ...warnings.map(({ rule, message }) => `注意（${rule}）：${message}`),
  ];
}

async function linesOf(file: string | undefined): Promise<string[]> {
  if (!file) throw new CommandFailure("--batch 后没有文件名：请给出每行一个案号的文本文件。");
  const text = await readFile(file, "utf8").catch(() => {
    throw new CommandFailure(`读不到文件“${file}”：请核对文件名和权限。`);
  });
  return text
    .replace(/^\ufeff/u, "")
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== "");
}
