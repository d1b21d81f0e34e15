import type { FrozenCell, FrozenRate, Pair } from "#domain/publication/frozen";

/** What the components of publications show: the services' answers, as they reach a page. */

/** A publication as one line: whose figures, as of when, who asked, who decided. */
export interface Line {
  id: string;
  year: number;
  organ: string;
  asOf: string;
  edition: number | null;
  digest: string;
  reason: string;
  remark: string;
  state: "published" | "closed" | "waiting";
  withdrawn: boolean;
  preparedBy: string;
  preparedAt: string;
  decidedBy: string;
  decidedAt: string;
}

export type CellPair = Pair<FrozenCell>;
export type RatePair = Pair<FrozenRate>;

/** A figure that does not count the same cases any more. */
export interface Moved {
  id: string;
  name: string;
  gone: readonly MovedCase[];
  come: readonly MovedCase[];
  /** Cases that are not named: too many, or not to be read by whoever asks. */
  unnamed: number;
}

export interface MovedCase {
  id: string;
  href: string;
  title: string;
}
