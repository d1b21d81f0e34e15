/** An instant as people of the office read it, YYYY-MM-DD HH:mm in Asia/Shanghai (UTC+8). */
export function shownInstant(instant: Date): string {
  const shifted = new Date(instant.getTime() + 8 * 3_600_000).toISOString();
  return `${shifted.slice(0, 10)} ${shifted.slice(11, 16)}`;
}
