import type { Db } from "#db/client";
import { closeFrozen, findPublication, publishFrozen } from "#db/figure-publications";
import type { Actor } from "#domain/access/roles";
import { accepted, type Outcome, type Refusal, refused } from "#domain/outcome";
import { judgeDecider } from "#domain/publication/asking";
import { frozenFigures } from "#schemas/publication";
import type { Work } from "#services/door";
import { digestOf } from "#services/figures/freezing";

/** Whether the actor may decide about frozen figures: one of the organ whose figures they are. */
export async function judgePublisher(db: Db, id: string, actor: Actor): Promise<Outcome<true>> {
  const found = await findPublication(db, id);
  return found ? judgeDecider(found.organId, actor) : gone();
}

/** Publishes exactly what was frozen, as the next edition of its year, once a second person has agreed. */
export async function publishFigures(
  { db, actor, note }: Pick<Work, "db" | "actor" | "note">,
  id: string,
  at: Date,
): Promise<Outcome<true>> {
  const found = await findPublication(db, id);
  if (!found) return gone();
  if (digestOf(frozenFigures.parse(found.figures)) !== found.digest) {
    const message = "固定的数据与校验值不符，不能公布；请不同意本次提请，并告知审计员核验审计链。";
    return no("tampered", message);
  }
  const by = { publishedBy: actor.id, publishedFor: actor.onBehalfOf ?? null, publishedAt: at };
  const edition = await publishFrozen(db, id, by);
  if (edition === undefined) return gone();
  const { year, asOf, digest, preparedBy, organ } = found;
  note({
    ...{ act: "publishFigures", objectKind: "figures", objectId: id, result: "done" },
    objectName: `${organ}${year}年数据第${edition}版`,
    detail: { year, asOf, edition, digest, askedBy: preparedBy },
  });
  return accepted(true);
}

/** Puts frozen figures away that were refused or taken back: they stay readable, never published. */
export async function putAway(db: Db, id: string, at: Date): Promise<Outcome<true>> {
  return (await closeFrozen(db, id, at)) ? accepted(true) : gone();
}

function gone(): Refusal {
  return no("notFound", "这份数据已经办过了，或者您看不到；请刷新页面。");
}

function no(code: string, message: string): Refusal {
  return refused(code, "ST-P4", "行政复议法实施条例第六十六条第二款", message);
}
