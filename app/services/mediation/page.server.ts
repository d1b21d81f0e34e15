import { listParties } from "#db/case-files";
import type { Db } from "#db/client";
import { findReconsideration, listDefendants } from "#db/registers/case-page";
import { findGuardedCase } from "#db/restrictions";
import { shownInstant } from "#domain/instants";
import { accepted, type Outcome, type Refusal, refused } from "#domain/outcome";
import { personAt } from "#domain/personal-data/kinds";
import { withoutIdNumbers } from "#domain/personal-data/masking";
import { caseId as caseIdText } from "#schemas/case-view";
import { type PositionForm, SOMEBODY_ELSE } from "#schemas/mediation";
import type { Work } from "#services/door";
import { listOwnPositions, type NotedPosition, notePosition } from "#services/mediation/positions";
import type { DataKeys } from "#services/personal-data/sealing";

/** Who stands on one side of the case. */
interface Side {
  name: string;
  role: string;
}

/**
 * The case, its parties, and what the reader alone has noted of their positions; of what others have
 * noted nothing is told, not even that there is any. Undefined when there is no such case.
 */
export async function readMediationPage(
  { db, actor }: Pick<Work, "db" | "actor">,
  keys: DataKeys,
  idText: string | undefined,
) {
  const id = caseIdText.safeParse(idText);
  const found = id.success ? await findGuardedCase(db, id.data) : undefined;
  if (!found) return undefined;
  const { id: caseId, kind, title } = found;
  const sides = await listSides(db, caseId);
  const noted = await listOwnPositions(db, keys, { caseId, mediatorId: actor.id });
  return { caseId, kind, title, sides, positions: byParty(noted, sides) };
}

/**
 * Notes a position; the audit is told on which case, not what was said nor by whom, and without the
 * case's own mark: its history is read by everyone who sees the case. Undefined when the case is not
 * there for the actor; refused when nobody of that name is a party.
 */
export async function takePositionForm(
  work: Pick<Work, "db" | "actor" | "note">,
  keys: DataKeys,
  idText: string | undefined,
  { form, at }: { form: PositionForm; at: Date },
): Promise<Outcome<"noted" | "same"> | undefined> {
  const page = await readMediationPage(work, keys, idText);
  if (!page) return undefined;
  const { caseId, title, sides } = page;
  const { party: chosen, other, ...said } = form;
  const party = chosen === SOMEBODY_ELSE ? withoutIdNumbers(other) : chosen;
  if (chosen !== SOMEBODY_ELSE && !sides.some(({ name }) => name === chosen)) return NO_PARTY;
  const of = { caseId, mediatorId: work.actor.id };
  const isNew = await notePosition(work.db, keys, of, { party, said, at });
  work.note({
    ...{ act: "notePosition", objectKind: "case", objectId: caseId, result: "done" },
    ...(title ? { objectName: title } : {}),
  });
  return accepted(isNew ? "noted" : "same");
}

const NO_PARTY: Refusal = refused(
  "noParty",
  "IR-27",
  "行政复议法第五条",
  "名单中没有这一方：请重新选择，或者改选“其他人”并写明是谁。",
);

/** The parties by name, as the case file has them, and the organs on the other side. */
async function listSides(db: Db, caseId: string): Promise<Side[]> {
  const parties = await listParties(db, [caseId]);
  const names = parties.map(({ name }) => name);
  const people = parties.map(({ role }, at) => ({
    name: personAt(names, at + 1),
    role: ROLES[role],
  }));
  const respondent = (await findReconsideration(db, caseId))?.respondentName;
  const defendants = (await listDefendants(db, caseId)).map(({ name }) => name);
  const organs = [
    ...(respondent ? [{ name: respondent, role: "被申请人" }] : []),
    ...[...new Set(defendants)].map((name) => ({ name, role: "被告" })),
  ];
  return [...people, ...organs.filter(({ name }) => !names.includes(name))];
}

const ROLES = { applicant: "申请人", plaintiff: "原告", thirdParty: "第三人" } as const;

/** The parties who have said something, in the order of the case, each with its latest first. */
function byParty(noted: readonly NotedPosition[], sides: readonly Side[]) {
  const place = (party: string) => {
    const at = sides.findIndex(({ name }) => name === party);
    return at === -1 ? sides.length : at;
  };
  const parties = [...new Set(noted.map(({ party }) => party))];
  return parties
    .toSorted((a, b) => place(a) - place(b))
    .map((party) => {
      const own = noted.filter((each) => each.party === party);
      const entries = own.map(({ at, said }, index) => ({
        ...{ nth: own.length - index, at: shownInstant(at), said },
      }));
      return { party, role: sides[place(party)]?.role, entries };
    });
}
