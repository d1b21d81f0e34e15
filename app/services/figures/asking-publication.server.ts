import { insertPublication, insertPublicationCases } from "#db/figure-publications";
import { accepted, type Outcome, type Refusal, refused } from "#domain/outcome";
import { dayInShanghai } from "#domain/plain-date";
import { judgeAsker, judgeDay } from "#domain/publication/asking";
import type { AskPublication } from "#schemas/publication";
import { askSecondPerson } from "#services/accounts/requests";
import type { Work } from "#services/door";
import { freezeFigures } from "#services/figures/freezing";

const LAW = "行政复议法实施条例第六十六条第二款";

/**
 * Freezes the figures that the asker has seen and asks a second person to publish them. Refused when
 * they have changed since they were seen, when a balance fails, and when others of the year wait.
 */
export async function askPublication(
  work: Pick<Work, "db" | "actor" | "note">,
  { year, asOf, digest, reason }: AskPublication,
  at: Date,
): Promise<Outcome<string>> {
  const { db, actor, note } = work;
  const organ = judgeAsker(actor);
  if (!organ.ok) return organ;
  const judged = judgeDay(year, asOf, dayInShanghai(at));
  if (!judged.ok) return judged;
  const frozen = await freezeFigures(db, { year, asOf, organId: organ.value });
  if (frozen.broken.length > 0) {
    const ids = [...new Set(frozen.broken.map(({ id }) => id))].join("、");
    return no("broken", `平衡校验${ids}不成立，数据不能公布；请先核对有关案件。`);
  }
  if (frozen.digest !== digest) {
    return no("changed", "打开页面以后数据有变动，下面已换成现在的数据；请重新核对后再提请。");
  }
  const { figures } = frozen;
  const by = { preparedBy: actor.id, preparedFor: actor.onBehalfOf ?? null, preparedAt: at };
  const id = await insertPublication(db, {
    ...{ year, asOf, organId: organ.value, knownAt: at, digest, ...by },
    figures: JSON.stringify(figures),
  });
  if (id === undefined) {
    return no("waiting", `${year}年数据已经提请公布，正在等另一个人复核；请等复核后再提请。`);
  }
  await insertPublicationCases(db, id, frozen.cases);
  const subject = `${figures.organ.name}${year}年数据（截至${asOf}）`;
  const asked = { step: "publishFigures", publicationId: id, subject, reason } as const;
  const detail = { year, asOf, digest };
  const about = { objectKind: "figures", objectId: id, objectName: subject } as const;
  note({ act: "freezeFigures", ...about, result: "done", detail });
  const request = await askSecondPerson(work, asked, at);
  if (!request.ok) throw new Error(`asked twice about the frozen figures ${id}`);
  return accepted(id);
}

function no(code: string, message: string): Refusal {
  return refused(code, "ST-P4", LAW, message);
}
