import {
  type RateLimiterAbstract,
  RateLimiterPostgres,
  RateLimiterRes,
} from "rate-limiter-flexible";
import type { Db } from "#db/client";
import { LIMITS_TABLE, limitStore } from "#db/request-limits";
import type { LimitName, Limits } from "#services/limit-settings";

/** Counts what is asked, for all processes on one database together. */
export interface Counter {
  /**
   * Counts one more of `name` for `key`. Answers undefined within the limit, else in how many seconds
   * to come back, and whether this is the first one too many of its time.
   */
  count(name: LimitName, key: string): Promise<Exceeded | undefined>;
}

export interface Exceeded {
  name: LimitName;
  waitSeconds: number;
  first: boolean;
}

/** Counts in the table that `db` may write. A database that does not answer limits nobody. */
export function createCounter(db: Db, limits: Limits): Counter {
  const limiters = new Map<LimitName, RateLimiterAbstract>();
  const limiterOf = (name: LimitName) => {
    const known = limiters.get(name);
    if (known) return known;
    const { points, seconds: duration } = limits[name];
    const made = new RateLimiterPostgres({
      ...{ storeClient: limitStore(db), storeType: "client", tableName: LIMITS_TABLE },
      ...{ tableCreated: true, keyPrefix: name, points, duration },
    });
    limiters.set(name, made);
    return made;
  };
  return {
    async count(name, key) {
      try {
        await limiterOf(name).consume(key);
        return undefined;
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) return undefined;
        const { msBeforeNext, consumedPoints } = error;
        return {
          name,
          waitSeconds: Math.max(1, Math.ceil(msBeforeNext / 1000)),
          first: consumedPoints === limits[name].points + 1,
        };
      }
    },
  };
}
