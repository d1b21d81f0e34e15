import type { Db } from "#db/client";
import type { Actor } from "#domain/access/roles";
import { personNumberOf } from "#domain/personal-data/numbers";
import { LONGEST_QUESTION, type Question, SEARCH_ENDED } from "#schemas/register";
import type { AppContext } from "#services/context";
import { findQuestion, keepQuestion, type Searcher } from "#services/personal-data/searches";

/** Where the answer to a register's form stands, and whether it looks for a person by a number. */
export interface AskedRegister {
  address: string;
  byNumber: boolean;
}

/**
 * Takes what the form of a register asks: the words are kept with us and named by a token, so that no
 * address holds them (ASVS 14.2.1); the other conditions make the address that can be shared.
 */
export async function askRegister(
  db: Db,
  searcher: Searcher,
  path: string,
  form: FormData,
): Promise<AskedRegister> {
  const params = new URLSearchParams();
  for (const [name, value] of form) {
    if (typeof value !== "string" || value.trim() === "" || LEFT_OUT.has(name)) continue;
    params.append(name, value);
  }
  const given = form.get("q");
  // One character more is kept, so that the list can say that it was too long.
  const question = typeof given === "string" ? given.trim().slice(0, LONGEST_QUESTION + 1) : "";
  if (question !== "") params.set("find", await keepQuestion(db, searcher, question));
  const address = params.size === 0 ? path : `${path}?${params}`;
  return { address, byNumber: question.split(/\s+/).some((word) => personNumberOf(word)) };
}

/**
 * The question behind a token, and the sentence where there is none to be answered: ended, another
 * person's, or too long. Without a token there is neither.
 */
export async function readQuestion(
  db: Db,
  searcher: Searcher,
  token: string | undefined,
): Promise<{ question?: Question; fault?: string }> {
  if (token === undefined) return {};
  const question = await findQuestion(db, searcher, token);
  if (!question) return { fault: SEARCH_ENDED };
  return question.isTooLong ? { question, fault: TOO_LONG } : { question };
}

/** Who asks, with what this process keeps questions with. */
export function searcherOf(
  { keys, clock }: Pick<AppContext, "keys" | "clock">,
  { id, sessionId }: Pick<Actor, "id" | "sessionId">,
): Searcher {
  return { keys, accountId: id, sessionId, now: clock() };
}

const TOO_LONG = `查找内容不超过${LONGEST_QUESTION}个字，请缩短后再查找。`;

const LEFT_OUT = new Set(["q", "find", "after", "before"]);
