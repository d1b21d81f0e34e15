/** When a session ends by itself (GB/T 22239-2019 8.1.4.1 b; OWASP ASVS 5.0 7.3.1, 7.3.2). */
export const SESSION_LIMITS = { idleMinutes: 30, absoluteHours: 12 } as const;

/** A session that has not been used for as long has been left alone; the use is noted this often. */
const NOTED_EVERY_MS = 60_000;

/** When a session began and when it was last used. */
export interface SessionTimes {
  createdAt: Date;
  lastUsedAt: Date;
}

/** Whether the session has ended: left alone for 30 minutes, or 12 hours old. */
export function hasEnded({ createdAt, lastUsedAt }: SessionTimes, now: Date): boolean {
  const idle = now.getTime() - lastUsedAt.getTime() >= SESSION_LIMITS.idleMinutes * 60_000;
  const old = now.getTime() - createdAt.getTime() >= SESSION_LIMITS.absoluteHours * 3_600_000;
  return idle || old;
}

/** Whether this use of the session is to be noted: not every request writes. */
export function isToBeNoted({ lastUsedAt }: SessionTimes, now: Date): boolean {
  return now.getTime() - lastUsedAt.getTime() >= NOTED_EVERY_MS;
}
