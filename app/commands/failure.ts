import { codeOf, EmbeddedDatabaseFailure } from "#db/embedded/failure";
import { DatabaseNewerThanCode } from "#db/migrate";
import { EnvironmentFailure } from "#services/env";

/** What stops a command; the message is one Chinese sentence: what is wrong and what to do. */
export class CommandFailure extends Error {
  override readonly name = "CommandFailure";
}

/**
 * The sentence for the person. Failures that we foresee carry theirs; anything else is a bug, shown
 * with where it happened so that it can be reported.
 */
export function sentenceFor(error: unknown): string {
  if (
    error instanceof CommandFailure ||
    error instanceof EmbeddedDatabaseFailure ||
    error instanceof EnvironmentFailure
  ) {
    return error.message;
  }
  if (error instanceof DatabaseNewerThanCode) {
    return `数据库已由更新版本的议衡升级过（本版本不认识 ${error.unknown.join("、")}）：请更新程序后再启动，或从升级前的备份恢复。`;
  }
  const code = codeOf(error);
  if (code === "ENOSPC" || code === "EDQUOT" || code === "53100") {
    return "磁盘已满：请清理数据文件夹或数据库所在的磁盘后重试；已提交的数据不受影响。";
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `出现程序错误，请把以下内容报告给维护者：${detail}`;
}
