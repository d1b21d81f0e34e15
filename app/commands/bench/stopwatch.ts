/** How long a run measures: `--quick` trades steadiness for time. */
export interface Effort {
  /** Time spent on each rate, in milliseconds. */
  rateMs: number;
  /** How often a query is asked for its median. */
  queries: number;
  /** Rows of the imported ledger. */
  importRows: number;
  /** Open cases in the database whose deadlines are recomputed. */
  storedCases: number;
}

export const THOROUGH: Effort = {
  rateMs: 1500,
  queries: 200,
  importRows: 10_000,
  storedCases: 100_000,
};
export const QUICK: Effort = { rateMs: 200, queries: 40, importRows: 1_000, storedCases: 1_000 };

/** Wall time of the work, in seconds, with what it answers. */
export async function timed<T>(
  work: () => T | Promise<T>,
): Promise<{ seconds: number; result: T }> {
  const began = performance.now();
  const result = await work();
  return { seconds: (performance.now() - began) / 1000, result };
}

/**
 * How often the work is done in a second of one core (processor time, so that other processes do
 * not count), the best of three runs after a warm-up. `work` gets a running number, and answers something
 * that depends on its result, so that it cannot be optimised away.
 */
export function ratePerSecond(work: (index: number) => number, { rateMs }: Effort): number {
  runFor(work, rateMs / 4);
  return Math.max(...[1, 2, 3].map(() => runFor(work, rateMs / 3)));
}

const BETWEEN_LOOKS = 256;

function runFor(work: (index: number) => number, forMs: number): number {
  const before = process.cpuUsage();
  const began = performance.now();
  let sum = 0;
  for (let done = 0; ; ) {
    for (const end = done + BETWEEN_LOOKS; done < end; done += 1) sum += work(done);
    const passed = performance.now() - began;
    if (passed < forMs) continue;
    if (Number.isNaN(sum)) throw new Error("the work answered no numbers");
    const { user, system } = process.cpuUsage(before);
    return (done / (user + system)) * 1_000_000;
  }
}

/** The median time of the question in milliseconds, asked one after the other. */
export async function medianMs(ask: () => Promise<unknown>, effort: Effort): Promise<number> {
  const [median = Number.NaN] = await mediansMs([ask], effort);
  return median;
}

/** The median time of each question in milliseconds, asked in turns: a busy machine slows them all. */
export async function mediansMs(
  asks: readonly (() => Promise<unknown>)[],
  { queries }: Effort,
): Promise<number[]> {
  for (const ask of asks) await ask();
  const times = asks.map((): number[] => []);
  for (let turn = 0; turn < queries; turn += 1) {
    for (const [index, ask] of asks.entries()) {
      times[index]?.push((await timed(ask)).seconds * 1000);
    }
  }
  return times.map((each) => {
    const sorted = each.sort((one, other) => one - other);
    return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  });
}
