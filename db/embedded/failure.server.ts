/** The embedded database cannot be had; the message is one Chinese sentence with the way out. */
export class EmbeddedDatabaseFailure extends Error {
  override readonly name = "EmbeddedDatabaseFailure";
}

/** The `code` of a system or PostgreSQL error (ENOENT, 28P01 …); undefined when it has none. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

/** The sentence for a folder that cannot be written; undefined when the error is about something else. */
export function folderSentence(error: unknown, folder: string): string | undefined {
  switch (codeOf(error)) {
    case "EACCES":
    case "EPERM":
      return `没有写入数据文件夹 ${folder} 的权限：请修改该文件夹的属主或权限，或用 YIHENG_DATA_DIR 指定另一个文件夹。`;
    case "EROFS":
      return `数据文件夹 ${folder} 所在的文件系统是只读的：请用 YIHENG_DATA_DIR 指定另一个文件夹。`;
    case "ENOTDIR":
    case "EEXIST":
      return `数据文件夹 ${folder} 的路径上有一个同名的文件：请移走它，或用 YIHENG_DATA_DIR 指定另一个文件夹。`;
    case "ENOSPC":
    case "EDQUOT":
      return `数据文件夹 ${folder} 所在的磁盘已满：请清理磁盘，或用 YIHENG_DATA_DIR 指定另一个文件夹。`;
    default:
      return undefined;
  }
}
