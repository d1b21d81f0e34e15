import type { Db } from "#db/client";
import {
  countPartsOfOrgan,
  findRegisteredOrgan,
  listChangesOfOrgan,
  listOrgansAround,
} from "#db/organ-register";
import { listOrganNames } from "#db/registers/organ-choice";
import { shownInstant } from "#domain/instants";
import { LEVELS, ORGAN_KINDS, ROLL_UPS, rollUpOf } from "#domain/organ-levels";
import { type OrganTyped, organId, type RecordedOrgan, recordedOrgan } from "#schemas/organ";
import { versionOf } from "#services/organ-mending";

/** Names offered for the organ above and the successor; others can be typed. */
const NAMES_OFFERED = 1_000;

/** All that the page of an organ shows; undefined when there is none of this id. */
export async function readOrganPage(db: Db, idText: string | undefined) {
  const id = organId(idText);
  const organ = id === undefined ? undefined : await findRegisteredOrgan(db, id);
  if (!organ) return undefined;
  const [{ doubt, ...parts }, around, changes, names] = await Promise.all([
    countPartsOfOrgan(db, organ.id),
    listOrgansAround(db, organ.id),
    listChangesOfOrgan(db, organ.id),
    listOrganNames(db, NAMES_OFFERED),
  ]);
  const typed: OrganTyped = {
    name: organ.name,
    level: organ.level,
    kind: organ.kind,
    parent: organ.parentName ?? "",
    validFrom: organ.validFrom ?? "",
    validTo: organ.validTo ?? "",
    successor: organ.successorName ?? "",
    reason: "",
    version: versionOf(organ),
  };
  return {
    id: organ.id,
    name: organ.name,
    level: LEVELS[organ.level].label,
    law: LEVELS[organ.level].law,
    kind: ORGAN_KINDS[organ.kind],
    rollUp: ROLL_UPS[rollUpOf(organ.level)].label,
    parent: organ.parentId ? { id: organ.parentId, name: organ.parentName ?? "" } : null,
    successor: organ.successorId
      ? { id: organ.successorId, name: organ.successorName ?? "" }
      : null,
    validFrom: organ.validFrom,
    validTo: organ.validTo,
    createdAt: shownInstant(organ.createdAt),
    batch: organ.createdByBatch
      ? { id: organ.createdByBatch, fileName: organ.batchFile ?? "" }
      : null,
    doubt,
    parts,
    below: around.filter((each) => each.parentId === organ.id).map(lineOf),
    predecessors: around.filter((each) => each.successorId === organ.id).map(lineOf),
    changes: changes.map(changeShown),
    names: names.filter((name) => name !== organ.name),
    typed,
  };
}

export type OrganPage = NonNullable<Awaited<ReturnType<typeof readOrganPage>>>;

function lineOf(organ: Awaited<ReturnType<typeof listOrgansAround>>[number]) {
  const { id, name, level, validTo } = organ;
  return { id, name, level: LEVELS[level].label, endedOn: validTo };
}

const LABELS = {
  name: "名称",
  level: "级别",
  kind: "类别",
  parent: "上级机关",
  validFrom: "存续起日",
  validTo: "存续止日",
  successor: "承继机关",
} as const satisfies Record<keyof RecordedOrgan, string>;

function changeShown(change: Awaited<ReturnType<typeof listChangesOfOrgan>>[number]) {
  const before = wordsOf(recordedOrgan.parse(change.before));
  const after = wordsOf(recordedOrgan.parse(change.after));
  return {
    id: change.id,
    at: shownInstant(change.changedAt),
    by: change.changedByName ?? "系统",
    reason: change.reason,
    differences: before.flatMap(({ label, word }, index) => {
      const now = after[index]?.word;
      return now === undefined || now === word ? [] : [{ label, before: word, after: now }];
    }),
  };
}

/** Each fact as people read it, in the order of the form; what is open as “无”. */
function wordsOf(organ: RecordedOrgan) {
  const words: Record<keyof RecordedOrgan, string | null> = {
    ...organ,
    level: LEVELS[organ.level].label,
    kind: ORGAN_KINDS[organ.kind],
  };
  return Object.entries(LABELS).map(([field, label]) => ({
    label,
    word: Object.entries(words).find(([key]) => key === field)?.[1] ?? "无",
  }));
}
