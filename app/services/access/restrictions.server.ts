import type { Db, OpenTransaction } from "#db/client";
import {
  findGuardedCase,
  findRestriction,
  insertReaders,
  insertRestriction,
  liftStandingRestriction,
  listReaders,
  listStandingAccounts,
  updateRestricted,
} from "#db/restrictions";
import { findWaitingRequestOfCase } from "#db/second-person-requests";
import { isRestriction, RESTRICTIONS, type Restriction } from "#domain/access/restrictions";
import { isReach, isRole, ROLES } from "#domain/access/roles";
import { sees } from "#domain/access/scopes";
import { stepsDecidedBy } from "#domain/access/two-person";
import { shownInstant } from "#domain/instants";
import { accepted, type Outcome, refused } from "#domain/outcome";
import { caseId as caseIdText } from "#schemas/case-view";

const LAW = "行政复议法第三十六条第二款、第四十七条";
/** More accounts than one office has; who is not among them is named after a change of scope. */
const CANDIDATES = 500;

/** Who restricts or lifts, and when. */
interface Official {
  accountId: string;
  at: Date;
}

/** What the page of a restriction shows; undefined when the case is not there for whoever asks. */
export async function readRestriction(db: Db, idText: string | undefined) {
  const id = caseIdText.safeParse(idText);
  const guarded = id.success ? await findGuardedCase(db, id.data) : undefined;
  if (!guarded) return undefined;
  const standing = await findRestriction(db, guarded.id);
  const named = await listReaders(db, guarded.id);
  const accounts = await listStandingAccounts(db, CANDIDATES);
  const asked = await findWaitingRequestOfCase(db, guarded.id);
  const open = { access: guarded.access, restricted: false, readers: [] };
  return {
    caseId: guarded.id,
    kind: guarded.kind,
    title: guarded.title,
    restriction: standing && {
      name: isRestriction(standing.kind) ? RESTRICTIONS[standing.kind] : standing.kind,
      reason: standing.reason,
      setBy: standing.setByName,
      setAt: shownInstant(standing.setAt),
    },
    waitingLift: asked && { askedBy: asked.askedByName, askedAt: shownInstant(asked.askedAt) },
    named: named.map(({ id: accountId, name }) => ({ id: accountId, name })),
    candidates: accounts.flatMap(({ role, reach, organId, organName, ...account }) => {
      if (!isRole(role) || !isReach(reach) || organId === null) return [];
      const actor = { ...account, role, reach, organId };
      if (!sees(actor, open)) return [];
      const mayLift = stepsDecidedBy(role).includes("liftRestriction");
      const { id, name } = account;
      return [{ id, name, role: ROLES[role].label, organ: organName, mayLift }];
    }),
  };
}

/**
 * From now on only the named see the case, and whoever restricts it. Undefined when there is no such
 * case for them.
 */
export async function restrictCase(
  trx: OpenTransaction,
  idText: string | undefined,
  asked: { kind: Restriction; reason: string; readers: readonly string[] },
  { accountId, at }: Official,
): Promise<Outcome<true> | undefined> {
  const found = await readRestriction(trx, idText);
  if (!found) return undefined;
  if (found.restriction) {
    const message = "这个案件已经限制查阅。要改变种类，请先提请解除，再重新设定。";
    return refused("alreadyRestricted", "IR-36", LAW, message);
  }
  const { caseId } = found;
  const { kind, reason } = asked;
  await insertRestriction(trx, { caseId, kind, reason, setAt: at, setBy: accountId });
  const readers = [accountId, ...chosen(asked.readers, found.candidates)];
  await insertReaders(trx, caseId, readers, { namedBy: accountId, namedAt: at });
  await updateRestricted(trx, caseId, true);
  return accepted(true);
}

/** Names more readers of a restricted case. */
export async function nameReaders(
  trx: OpenTransaction,
  idText: string | undefined,
  readers: readonly string[],
  { accountId, at }: Official,
): Promise<Outcome<true> | undefined> {
  const found = await readRestriction(trx, idText);
  if (!found) return undefined;
  if (!found.restriction) return notRestricted();
  const named = { namedBy: accountId, namedAt: at };
  await insertReaders(trx, found.caseId, chosen(readers, found.candidates), named);
  return accepted(true);
}

/**
 * Lifts the restriction, when a second person has approved it (app/domain/access/two-person.ts):
 * `accountId` is the one who decides, in whose name the transaction runs. Undefined when the case is
 * not there for them: only a named reader can lift.
 */
export async function liftRestriction(
  trx: OpenTransaction,
  idText: string,
  { accountId, at }: Official,
): Promise<Outcome<true> | undefined> {
  const found = await readRestriction(trx, idText);
  if (!found) return undefined;
  if (!found.restriction) return notRestricted();
  await liftStandingRestriction(trx, found.caseId, { liftedAt: at, liftedBy: accountId });
  await updateRestricted(trx, found.caseId, false);
  return accepted(true);
}

/** Only who could see the case were it open can be named: naming widens nobody's scope. */
function chosen(readers: readonly string[], candidates: readonly { id: string }[]): string[] {
  return candidates.map(({ id }) => id).filter((id) => readers.includes(id));
}

function notRestricted() {
  const message = "这个案件没有限制查阅，不需要办理；请刷新页面后核对。";
  return refused("notRestricted", "IR-36", LAW, message);
}
