/**
 * How many wrong passwords are too many (GB/T 22239-2019 8.1.4.1 b; OWASP ASVS 5.0 6.3.1). Counted by
 * the user name that was typed, whether or not there is such an account, and by the address it was
 * typed at: an office has one address for all its people, so more are allowed there.
 */
export const LOCKOUT = {
  failuresOfName: 5,
  failuresAtAddress: 30,
  withinMinutes: 15,
  minutes: 15,
} as const;

const MINUTE_MS = 60_000;

/**
 * Until when a name or an address is locked after these failures, in any order, of which `most` within
 * the window are too many; undefined when it is not locked. A failure is older than its window once
 * `withinMinutes` have passed.
 */
export function lockedUntil(failures: readonly Date[], now: Date, most: number): Date | undefined {
  const times = failures.map((at) => at.getTime()).sort((a, b) => a - b);
  const ends = times.flatMap((last, index) => {
    const first = times[index - (most - 1)];
    const together = first !== undefined && last - first < LOCKOUT.withinMinutes * MINUTE_MS;
    return together ? [last + LOCKOUT.minutes * MINUTE_MS] : [];
  });
  const end = Math.max(...ends);
  return end > now.getTime() ? new Date(end) : undefined;
}

/** From when on failures can still lock something; older ones need not be kept. */
export function failuresSince(now: Date): Date {
  return new Date(now.getTime() - (LOCKOUT.withinMinutes + LOCKOUT.minutes) * MINUTE_MS);
}
