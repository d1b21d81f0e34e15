import { createHash } from "node:crypto";
import { type Db, inTransaction, type OpenTransaction } from "#db/client";
import { countSuitsAgainst, insertOrganChange, tryTurn } from "#db/organ-register";
import { listOrgans, type OrganRow, updateOrgan } from "#db/organs";
import type { Actor } from "#domain/access/roles";
import { rollUpOf } from "#domain/organ-levels";
import { checkMending, type OrganState } from "#domain/organ-mending";
import { accepted, type Outcome, refused } from "#domain/outcome";
import type { OrganForm, RecordedOrgan } from "#schemas/organ";
import type { Clock } from "#services/clock";
import { reprojectCasesBelow, reprojectCasesOf } from "#services/import/reproject";

/** Who mends, and when. */
interface Mender {
  actor: Actor;
  clock: Clock;
}

/** What a mending has brought with it. */
export interface Mended {
  /** Suits counted against the organ that are now counted in another column of the report. */
  recounted: number;
}

/** Changes whenever anything about the organ does: a form that was opened before is then stale. */
export function versionOf(organ: OrganState): string {
  const { name, level, kind, parentId, validFrom, validTo, successorId } = organ;
  const state = JSON.stringify([name, level, kind, parentId, validFrom, validTo, successorId]);
  return createHash("sha256").update(state).digest("base64url");
}

/**
 * Makes the organ what the form says, brings the cases that it concerns up to date and adds to its
 * record, in one transaction. Undefined when there is no such organ. Refused with a code that the
 * form knows the field of, or `stale` (changed since the form was opened), `busy` (an import is
 * being written), `unchanged`.
 */
export function mendOrgan(
  db: Db,
  { actor, clock }: Mender,
  id: string,
  form: OrganForm,
): Promise<Outcome<Mended> | undefined> {
  return withOrgan(db, id, form.version, async (trx, organ, organs) => {
    const state = stateSaid(form, organ, organs);
    if (!state.ok) return state;
    const checked = checkMending(id, state.value, organs);
    if (!checked.ok) return checked;
    const after = checked.value;
    if (versionOf(after) === form.version) {
      return refused("unchanged", "", "", "没有改动，不需要保存。");
    }
    await updateOrgan(trx, id, after);
    const now = organs.map((each) => (each.id === id ? { ...each, ...after } : each));
    await insertOrganChange(trx, {
      organId: id,
      changedAt: clock(),
      changedBy: actor.id,
      before: recorded(organ, organs),
      after: recorded(after, now),
      reason: form.reason,
    });
    if (after.level !== organ.level || after.parentId !== organ.parentId) {
      await reprojectCasesBelow(trx, [id]);
    } else if (after.name !== organ.name) {
      await reprojectCasesOf(trx, id);
    }
    const moved = rollUpOf(after.level) !== rollUpOf(organ.level);
    return accepted({ recounted: moved ? await countSuitsAgainst(trx, id) : 0 });
  });
}

/** Records that a person has looked at what an import inferred and found it right. */
export function confirmOrgan(
  db: Db,
  { actor, clock }: Mender,
  id: string,
  version: string,
): Promise<Outcome<Mended> | undefined> {
  return withOrgan(db, id, version, async (trx, organ, organs) => {
    const state = recorded(organ, organs);
    const changedAt = clock();
    const change = { organId: id, changedAt, changedBy: actor.id, before: state, after: state };
    await insertOrganChange(trx, { ...change, reason: "核对无误" });
    return accepted({ recounted: 0 });
  });
}

/** Nothing else that reads and writes organs runs meanwhile; a stale form is turned away. */
function withOrgan(
  db: Db,
  id: string,
  version: string,
  mend: (
    trx: OpenTransaction,
    organ: OrganRow,
    organs: readonly OrganRow[],
  ) => Promise<Outcome<Mended>>,
): Promise<Outcome<Mended> | undefined> {
  return inTransaction(db, async (trx) => {
    if (!(await tryTurn(trx))) {
      return refused(
        "busy",
        "",
        "",
        "此刻正在导入另一个批次，或者有人正在改动机关，请稍候再保存。",
      );
    }
    const organs = await listOrgans(trx);
    const organ = organs.find((each) => each.id === id);
    if (!organ) return undefined;
    if (versionOf(organ) !== version) {
      const message =
        "您打开这一页之后，本机关已被他人更改，您的改动没有保存。请重新打开本页，核对后再改。";
      return refused("stale", "", "", message);
    }
    return mend(trx, organ, organs);
  });
}

/** The organs that the form names, found; the names that stood there before mean the same organs. */
function stateSaid(
  form: OrganForm,
  organ: OrganRow,
  organs: readonly OrganRow[],
): Outcome<OrganState> {
  const { name, level, kind, validFrom, validTo } = form;
  const parentId = idNamed(form.parent, organ.parentId, organs);
  if (parentId === undefined) return refused("unknownParent", "", "", unknown(form.parent));
  const successorId = idNamed(form.successor, organ.successorId, organs);
  if (successorId === undefined)
    return refused("unknownSuccessor", "", "", unknown(form.successor));
  return accepted({ name, level, kind, parentId, validFrom, validTo, successorId });
}

function idNamed(name: string | null, known: string | null, organs: readonly OrganRow[]) {
  if (name === null) return null;
  const named = organs.filter((organ) => organ.name === name);
  const found =
    named.find((organ) => organ.id === known) ??
    named.find((organ) => organ.validTo === null) ??
    named[0];
  return found?.id;
}

function unknown(name: string | null): string {
  return `没有叫“${name ?? ""}”的机关，请填写全称，或从列表中选择。`;
}

/** The state with the names of its time, so that the record can be read when they have changed. */
function recorded(state: OrganState, organs: readonly OrganRow[]): RecordedOrgan {
  const { name, level, kind, validFrom, validTo, parentId, successorId } = state;
  const nameOf = (id: string | null) => organs.find((organ) => organ.id === id)?.name ?? null;
  return {
    ...{ name, level, kind, validFrom, validTo },
    parent: nameOf(parentId),
    successor: nameOf(successorId),
  };
}
