import type { SetScope } from "#db/case-sets";
import { COURT_SESSIONS, PROCEEDINGS, RECONSIDERATIONS } from "#db/case-units";
import { type CasesOfValue, listCasesBehind } from "#db/cell-cases";
import type { Db } from "#db/client";
import {
  CASE_SETS,
  type CaseSetId,
  caseSet,
  isProceedingSetId,
  isReconsiderationSetId,
  isSessionSetId,
} from "#domain/measures/case-sets";
import { ROLL_UPS } from "#domain/organ-levels";
import type { CellCases, CellPart, FrozenCell } from "#domain/publication/frozen";
import { RECONSIDERATION_OUTCOMES } from "#domain/reconsideration-outcomes";

/** What a year's publication counts, in the order in which it is printed. */
const SETS = {
  reconsideration: [
    "received",
    "accepted",
    "notAccepted",
    "carriedIn",
    "closedOfAccepted",
    "closedInPeriod",
    "pendingAtEnd",
    "withHearing",
  ],
  litigation: [
    "suits",
    "secondInstance",
    "closedByCourt",
    "heard",
    "attended",
    "attendedByPrincipal",
    "attendedByDeputy",
    "attendedByOther",
    "absent",
    "absentWithExplanation",
    "sessions",
    "sessionsWithHead",
  ],
} as const satisfies Partial<Record<CellPart, readonly CaseSetId[]>>;

/** What divides two of them further, value by value; values without a case are printed as 0. */
const DIVIDED = {
  outcomes: { set: "closedOfAccepted", by: "outcome", values: labels(RECONSIDERATION_OUTCOMES) },
  rollUps: { set: "suits", by: "rollUp", values: labels(ROLL_UPS) },
} as const;

/** The printed numbers of a year with the case files behind each: the number is how many there are. */
export async function cellsOf(
  db: Db,
  scope: SetScope,
): Promise<{ cells: FrozenCell[]; cases: CellCases }> {
  const behind = await listBehind(db, scope);
  const cases: Record<string, readonly string[]> = {};
  const cell = (part: CellPart, set: CaseSetId, ids: readonly string[], value?: string[]) => {
    const { name, definition, law } = caseSet(set);
    const [code, label] = value ?? [];
    const id = code === undefined ? set : `${set}/${code}`;
    cases[id] = ids;
    return { id, part, name: label ?? name, definition, law, count: ids.length };
  };
  const plain = (part: keyof typeof SETS) =>
    SETS[part].map((set) => cell(part, set, behind.whole.get(set) ?? []));
  const divided = (part: keyof typeof DIVIDED) => {
    const { set, values } = DIVIDED[part];
    const found = behind[part];
    const known = new Set(values.map(([code]) => code));
    const others = found.flatMap(({ value, cases }) =>
      known.has(value ?? "") ? [] : (cases.get(set) ?? []),
    );
    return [
      ...values.map(([code, label]) => {
        const row = found.find(({ value }) => value === code);
        return cell(part, set, row?.cases.get(set) ?? [], [code, label]);
      }),
      ...(others.length > 0 ? [cell(part, set, others.toSorted(), ["none", "未载明"])] : []),
    ].filter(({ count }) => part === "rollUps" || count > 0);
  };
  const cells = [
    ...plain("reconsideration"),
    ...divided("outcomes"),
    ...plain("litigation"),
    ...divided("rollUps"),
  ];
  return { cells, cases };
}

/** The case files of every set, and of the two that are divided, value by value. */
interface Behind {
  whole: Map<CaseSetId, string[]>;
  outcomes: CasesOfValue<CaseSetId>[];
  rollUps: CasesOfValue<CaseSetId>[];
}

async function listBehind(db: Db, scope: SetScope): Promise<Behind> {
  const ids: readonly CaseSetId[] = [...SETS.reconsideration, ...SETS.litigation];
  const reconsiderations = new Map(
    ids.filter(isReconsiderationSetId).map((id) => [id, CASE_SETS[id].where]),
  );
  const suits = new Map(ids.filter(isProceedingSetId).map((id) => [id, CASE_SETS[id].where]));
  const sessions = new Map(ids.filter(isSessionSetId).map((id) => [id, CASE_SETS[id].where]));
  const found: CasesOfValue<CaseSetId>[] = [
    ...(await listCasesBehind(db, RECONSIDERATIONS, reconsiderations, scope)),
    ...(await listCasesBehind(db, PROCEEDINGS, suits, scope)),
    ...(await listCasesBehind(db, COURT_SESSIONS, sessions, scope)),
  ];
  const { outcomes, rollUps } = DIVIDED;
  const closed = new Map([[outcomes.set, CASE_SETS[outcomes.set].where]]);
  const all = new Map([[rollUps.set, CASE_SETS[rollUps.set].where]]);
  return {
    whole: new Map(found.flatMap(({ cases }) => [...cases])),
    outcomes: await listCasesBehind(db, RECONSIDERATIONS, closed, scope, outcomes.by),
    rollUps: await listCasesBehind(db, PROCEEDINGS, all, scope, rollUps.by),
  };
}

function labels(rows: Readonly<Record<string, { label: string }>>): [string, string][] {
  return Object.entries(rows).map(([code, { label }]) => [code, label]);
}
