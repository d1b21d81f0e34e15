import { dayInShanghai, type PlainDate } from "#domain/plain-date";

/** The only thing that is passed in for tests: what time it is. */
export type Clock = () => Date;

/** Today's civil day in Asia/Shanghai, whatever the machine's zone. */
export function today(clock: Clock): PlainDate {
  return dayInShanghai(clock());
}
