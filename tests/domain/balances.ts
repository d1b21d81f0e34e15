import { type CaseSetId, caseSet } from "#domain/measures/case-sets";
import { type CaseUnit, type Condition, matches, type Scope } from "#domain/measures/conditions";
import { DIMENSIONS } from "#domain/measures/dimensions";
import { endOfPreviousPeriod, type Identity, type Term } from "#domain/measures/identities";
import { addDays, type PlainDate, plainDate } from "#domain/plain-date";
import { type Counted, knownBy, type Moment } from "#tests/domain/cases-by-day";

/**
 * The declarations of figures evaluated over cases in memory, for the whole and for every slice.
 *
 * Every day is covered by the days looked at here. A condition asks of a day only whether it lies
 * before the start, by the end, or by the day of the figure; every such day of a case is the day of
 * one of its events, and what its file says changes on those days alone. Let e be the last event day
 * by some end E, then nothing tells E from e: no day of the case and no change lies in between; if
 * there is none, nothing is known by E. Likewise a start S can be moved to the first event day from
 * S on, or to the day after the last one. So the event days, and the days right before and after
 * them, stand for all.
 */

/** A balance that does not hold: which, in which slice, in which period, and its two sides. */
export type Broken = [statement: string, slice: string, scope: Scope, left: number, right: number];

/** What one term counts: a set, perhaps of the period before, perhaps row by row of a dimension. */
interface Column {
  set: CaseSetId;
  unit: CaseUnit;
  where: Condition;
  previous: boolean;
  over: string | undefined;
}

interface Member {
  counted: Counted;
  /** What it adds to each column, by its place. */
  adds: readonly number[];
}

/** A list of balances, ready to be looked at in any population and period. */
export class Balances {
  readonly #rows: { identity: Identity; left: number[]; right: number[] }[];
  readonly #columns: Column[] = [];

  constructor(identities: readonly Identity[]) {
    const placesOf = (terms: readonly Term[]) => terms.map((term) => this.#placeOf(term));
    this.#rows = identities.map((identity) => ({
      identity,
      left: placesOf(identity.left),
      right: placesOf(identity.right),
    }));
  }

  /** Of which units the sets are; others are in none of them. */
  concerning(known: readonly Counted[]): readonly Counted[] {
    return known.filter(({ unit }) => this.#columns.some((column) => column.unit === unit));
  }

  /** Those that are broken in the whole, or in the slice of any value of any dimension. */
  broken(known: readonly Counted[], scope: Scope): Broken[] {
    const members = this.#members(known, scope);
    const slices = new Map<string, Member[]>();
    for (const member of members) {
      for (const key of slicesOf(member.counted)) {
        const slice = slices.get(key);
        if (slice) slice.push(member);
        else slices.set(key, [member]);
      }
    }
    const found = this.#brokenAmong(members, "全部", scope);
    for (const [slice, own] of slices) found.push(...this.#brokenAmong(own, slice, scope));
    return found;
  }

  /** Those that are broken in the whole alone. */
  brokenInWhole(known: readonly Counted[], scope: Scope): Broken[] {
    return this.#brokenAmong(this.#members(known, scope), "全部", scope);
  }

  #placeOf(term: Term): number {
    const { unit, where } = caseSet(term.set);
    const over = "over" in term ? term.over : undefined;
    const previous = "ofPreviousPeriod" in term;
    const column: Column = { set: term.set, where, unit, previous, over };
    const known = this.#columns.findIndex(
      (one) => one.set === term.set && one.previous === previous && one.over === over,
    );
    return known < 0 ? this.#columns.push(column) - 1 : known;
  }

  /** Who is counted at all; who is in no set adds nothing to any side. */
  #members(known: readonly Counted[], scope: Scope): Member[] {
    const last = previousEnd(scope.from);
    const before = { ...scope, from: last, to: last };
    const members: Member[] = [];
    for (const counted of known) {
      const adds = this.#columns.map(({ where, unit, previous, over }) => {
        if (unit !== counted.unit) return 0;
        if (!matches(where, counted.facts, previous ? before : scope)) return 0;
        return over === undefined ? 1 : rowsOf(counted, over);
      });
      if (adds.some((count) => count > 0)) members.push({ counted, adds });
    }
    return members;
  }

  #brokenAmong(members: readonly Member[], slice: string, scope: Scope): Broken[] {
    const found: Broken[] = [];
    for (const { identity, left, right } of this.#rows) {
      const [l, r] = [sumOf(members, left), sumOf(members, right)];
      if (identity.relation === "=" ? l === r : l <= r) continue;
      found.push([`${identity.id} ${identity.statement}`, slice, scope, l, r]);
    }
    return found;
  }
}

function sumOf(members: readonly Member[], places: readonly number[]): number {
  let sum = 0;
  for (const { adds } of members) for (const place of places) sum += adds[place] ?? 0;
  return sum;
}

const keys = new WeakMap<Counted, string[]>();

/** Every slice that it stands in. */
function slicesOf(counted: Counted): string[] {
  const known = keys.get(counted);
  if (known) return known;
  const made = Object.entries(counted.values).flatMap(([dimension, own]) =>
    own.map((value) => `${counted.unit} ${dimension}=${value}`),
  );
  keys.set(counted, made);
  return made;
}

const ends = new Map<PlainDate, PlainDate>();

/** endOfPreviousPeriod, each day worked out once. */
function previousEnd(from: PlainDate): PlainDate {
  const end = ends.get(from) ?? endOfPreviousPeriod(from);
  ends.set(from, end);
  return end;
}

/** In how many rows of the dimension it stands: those declared, those of organs and persons, the unrecorded. */
function rowsOf({ unit, values }: Counted, dimension: string): number {
  const row = DIMENSIONS[unit][dimension];
  const own = values[dimension];
  if (!row || own === undefined) throw new Error(`no dimension ${dimension} of ${unit}`);
  const stands = (value: string) => value === "none" || Object.hasOwn(row.values, value);
  return "open" in row ? own.length : own.filter(stands).length;
}

/** How many of those known are in the set. */
export function countIn(known: readonly Counted[], set: CaseSetId, scope: Scope): number {
  const { unit, where } = caseSet(set);
  return known.filter((each) => each.unit === unit && matches(where, each.facts, scope)).length;
}

/** For every dimension of the sets' unit in which a case has one value: its rows add up to the whole. */
export function additive(sets: readonly CaseSetId[]): Identity[] {
  return sets.flatMap((set) =>
    Object.entries(DIMENSIONS[caseSet(set).unit]).flatMap(([over, row]): Identity[] => {
      if ("several" in row) return [];
      const statement = `${caseSet(set).name}按${over}各行之和＝总数`;
      return [{ id: "", statement, left: [{ set, over }], relation: "=", right: [{ set }] }];
    }),
  );
}

/** The event days of the files, with the days right before and after, in order. */
export function daysOf(files: readonly (readonly Moment[])[]): PlainDate[] {
  const days = files.flatMap((moments) =>
    moments.flatMap(({ on }) => [addDays(on, -1), on, addDays(on, 1)]),
  );
  return [...new Set(days)].sort();
}

/**
 * What is broken in one file, at every day as the end of the period, from every day as its start
 * (the end itself too); figures of that same day, and of the last. One case has one value in each
 * dimension: its slices are the whole, and all others are empty.
 */
export function brokenInFile(balances: Balances, moments: readonly Moment[]): Broken[] {
  const days = daysOf([moments]);
  const last = days.at(-1);
  if (last === undefined) return [];
  const starts = [...moments.map(({ on }) => on), last];
  const final = balances.concerning(knownBy(moments, last));
  const found: Broken[] = [];
  for (const to of days) {
    const known = balances.concerning(knownBy(moments, to));
    for (const from of new Set([...starts.filter((day) => day < to), to])) {
      for (const one of known) found.push(...balances.brokenInWhole([one], { from, to, asOf: to }));
      const scope = { from, to, asOf: last };
      for (const one of final) found.push(...balances.brokenInWhole([one], scope));
    }
  }
  return found;
}

/**
 * What is broken among many files at once, as a whole and in every slice, at every day on which
 * something changes in any of them: of the day itself, and of the year so far.
 */
export function brokenInPopulation(
  balances: Balances,
  files: readonly (readonly Moment[])[],
): Broken[] {
  const found: Broken[] = [];
  for (const to of daysOf(files)) {
    const known = balances.concerning(files.flatMap((moments) => knownBy(moments, to)));
    for (const from of [to, plainDate(`${to.slice(0, 4)}-01-01`)]) {
      found.push(...balances.broken(known, { from, to, asOf: to }));
    }
  }
  return found;
}
