import { randomBytes } from "node:crypto";
import type { Db } from "#db/client";
import { deleteOldSearches, findSearch, insertSearch } from "#db/searches";
import { personNumberOf } from "#domain/personal-data/numbers";
import { LONGEST_QUESTION, type Question } from "#schemas/register";
import { lookupsToFind } from "#services/personal-data/lookup";
import { type DataKeys, openText, sealText } from "#services/personal-data/sealing";

/** Who asks a register for something, and with which keys it is kept. */
export interface Searcher {
  keys: DataKeys;
  accountId: string;
  /** The session that they ask in, with which the question ends; absent: with time alone. */
  sessionId?: string;
  now: Date;
}

const LASTS_MS = 12 * 3_600_000;
/** Of one account; an earlier one is let go for the next. */
const MOST_KEPT = 50;
const TOKEN_BYTES = 16;

/**
 * Keeps a question, sealed, for the account that asks it, until its session ends, twelve hours at
 * most; answers its token.
 */
export async function keepQuestion(
  db: Db,
  { keys, accountId, sessionId, now }: Searcher,
  question: string,
): Promise<string> {
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  await deleteOldSearches(db, { accountId, kept: MOST_KEPT - 1, now });
  await insertSearch(db, {
    ...{
      token,
      accountId,
      sessionId: sessionId ?? null,
      createdAt: now,
      endsAt: new Date(now.getTime() + LASTS_MS),
    },
    question: sealText(keys, question, placeOfQuestion(accountId, token)),
  });
  return token;
}

/**
 * The question that the account has asked under this token. Undefined when there is none: it has
 * ended, or somebody else asked it; the two are told the same.
 */
export async function findQuestion(
  db: Db,
  { keys, accountId, now }: Searcher,
  token: string,
): Promise<Question | undefined> {
  const found = await findSearch(db, { token, accountId, now });
  if (!found) return undefined;
  const opened = openText(keys, found.question, placeOfQuestion(accountId, token));
  return opened.ok ? soughtBy(keys, opened.value) : undefined;
}

/** What a question looks for: people by their whole numbers, and the other words. */
function soughtBy(keys: DataKeys, asked: string): Question {
  // A number may have been written in groups: 138 1234 5678.
  const whole = personNumberOf(asked);
  const parts = whole ? [asked] : asked.split(/\s+/).filter(Boolean);
  const numbers = parts.map((part) => ({ part, number: personNumberOf(part) }));
  return {
    asked: asked.slice(0, LONGEST_QUESTION),
    isTooLong: asked.length > LONGEST_QUESTION,
    words: numbers.flatMap(({ part, number }) => (number ? [] : [part])).join(" "),
    people: numbers.flatMap(({ number }) => (number ? [lookupsToFind(keys, number)] : [])),
  };
}

function placeOfQuestion(accountId: string, token: string): string {
  return `searches/question/${accountId}/${token}`;
}
