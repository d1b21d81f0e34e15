import { mergePauses, type Pause, pausedDays } from "#domain/pauses";
import type { Stop } from "#domain/reconsideration/facts";

/** The stops that have ended, joined and in order (C16). One that still runs, or runs backwards, is none. */
export function pausesOf(stops: readonly Stop[]): Pause[] {
  return mergePauses(
    stops.flatMap(({ from, to }) => (to !== null && to > from ? [{ stop: from, resume: to }] : [])),
  );
}

/** Calendar days on which the term stood still, overlaps counted once. */
export function pausedDaysOf(stops: readonly Stop[]): number {
  return pausesOf(stops).reduce((sum, pause) => sum + pausedDays(pause), 0);
}
