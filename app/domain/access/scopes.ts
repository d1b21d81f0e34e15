import { type Actor, type Relation, ROLES } from "#domain/access/roles";

/**
 * Who sees a case (rules.md 10.5, IR-36): what the account's organ handles, is respondent or
 * defendant in, or supervises. Case and account each carry a list of keys; who shares one sees the
 * case. The database compares the same keys (row-level security), so the rule stands once.
 */

/** The organs that a case concerns, by their ids. */
export interface Concerned {
  handles: readonly string[];
  answers: readonly string[];
}

/** The organ directly above an organ; null at the top. */
export type ParentOf = (organId: string) => string | null | undefined;

const LETTERS: Readonly<Record<Relation, { own: string; supervised: string }>> = {
  handles: { own: "h", supervised: "H" },
  answers: { own: "a", supervised: "A" },
};
const RELATIONS = ["handles", "answers"] as const satisfies readonly Relation[];

/**
 * The keys of a case: for each organ concerned one of its own, and one for it and each organ above
 * it, which supervises it. In a fixed order, each once. An organ tree with a circle ends there.
 */
export function keysOfCase(concerned: Concerned, parentOf: ParentOf): string[] {
  const keys = RELATIONS.flatMap((relation) =>
    concerned[relation].flatMap((organId) => [
      `${LETTERS[relation].own}:${organId}`,
      ...lineOf(organId, parentOf).map((above) => `${LETTERS[relation].supervised}:${above}`),
    ]),
  );
  return [...new Set(keys)].sort();
}

/** The keys of an account; none for one without an organ or whose role reads no cases. */
export function keysOfActor(actor: Actor): string[] {
  const seen: readonly Relation[] = ROLES[actor.role].sees;
  return seen.flatMap((relation) => keysAs(relation, actor));
}

/** The keys of the cases to whose organ, in this relation, the account belongs or is above. */
export function keysAs(relation: Relation, { organId, reach }: Actor): string[] {
  const { own, supervised } = LETTERS[relation];
  return organId ? [`${reach === "subtree" ? supervised : own}:${organId}`] : [];
}

/** The keys of the cases that concern the organ itself. */
export function keysOf(organId: string): string[] {
  return RELATIONS.map((relation) => `${LETTERS[relation].own}:${organId}`);
}

/** The keys of the cases that concern the organ or one below it. */
export function keysBelow(organId: string): string[] {
  return RELATIONS.map((relation) => `${LETTERS[relation].supervised}:${organId}`);
}

/** What decides whether an account sees a case. */
export interface Guarded {
  access: readonly string[];
  /** State secret, trade secret or privacy (IR-36): only for those who are named. */
  restricted: boolean;
  /** Accounts named as readers of a restricted case. */
  readers: readonly string[];
}

/** Whether the actor sees the case: by organ, and by name when it is restricted (复议法第四十七条). */
export function sees(actor: Actor, guarded: Guarded): boolean {
  const keys = keysOfActor(actor);
  if (!guarded.access.some((key) => keys.includes(key))) return false;
  return !guarded.restricted || guarded.readers.includes(actor.id);
}

/** The organ itself, then those above it, the nearest first. */
function lineOf(organId: string, parentOf: ParentOf): string[] {
  const line: string[] = [];
  let at: string | null | undefined = organId;
  while (at && !line.includes(at)) {
    line.push(at);
    at = parentOf(at);
  }
  return line;
}
