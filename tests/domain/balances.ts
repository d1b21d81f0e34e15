import { type CaseSetId, caseSet } from "#domain/measures/case-sets";
import { type CaseUnit, matches, type Scope } from "#domain/measures/conditions";
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

interface Addend {
  /** Place among the counts of a member. */
  place: number;
  over: string | undefined;
}

interface Member {
  counted: Counted;
  /** For each count, by its place, whether the member belongs to it. */
  fits: readonly boolean[];
}

/** A list of balances, ready to be looked at in any population and period. */
export class Balances {
  readonly #rows: { identity: Identity; left: Addend[]; right: Addend[] }[];
  readonly #counts: { set: CaseSetId; unit: CaseUnit; previous: boolean }[] = [];

  constructor(identities: readonly Identity[]) {
    const addends = (terms: readonly Term[]) => terms.map((term) => this.#addend(term));
    this.#rows = identities.map((identity) => ({
      identity,
      left: addends(identity.left),
      right: addends(identity.right),
    }));
  }

  /** Those that are broken in the whole, or in the slice of any value of any dimension. */
  broken(known: readonly Counted[], scope: Scope): Broken[] {
    const members = this.#members(known, scope);
    const slices = new Map<string, Member[]>();
    for (const member of members) {
      const { unit, values } = member.counted;
      for (const [dimension, own] of Object.entries(values)) {
        for (const value of own) {
          const key = `${unit} ${dimension}=${value}`;
          const slice = slices.get(key);
          if (slice) slice.push(member);
          else slices.set(key, [member]);
        }
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

  #addend(term: Term): Addend {
    const { unit } = caseSet(term.set);
    const count = { set: term.set, unit, previous: "ofPreviousPeriod" in term };
    const known = this.#counts.findIndex(
      ({ set, previous }) => set === count.set && previous === count.previous,
    );
    const place = known < 0 ? this.#counts.push(count) - 1 : known;
    return { place, over: "over" in term ? term.over : undefined };
  }

  /** Who is counted at all; who is in no set adds nothing to any side. */
  #members(known: readonly Counted[], scope: Scope): Member[] {
    const last = endOfPreviousPeriod(scope.from);
    const before = { ...scope, from: last, to: last };
    const members: Member[] = [];
    for (const counted of known) {
      const fits = this.#counts.map(
        ({ set, unit, previous }) =>
          unit === counted.unit &&
          matches(caseSet(set).where, counted.facts, previous ? before : scope),
      );
      if (fits.includes(true)) members.push({ counted, fits });
    }
    return members;
  }

  #brokenAmong(members: readonly Member[], slice: string, scope: Scope): Broken[] {
    const found: Broken[] = [];
    for (const { identity, left, right } of this.#rows) {
      const [l, r] = [countOf(members, left), countOf(members, right)];
      if (identity.relation === "=" ? l === r : l <= r) continue;
      found.push([`${identity.id} ${identity.statement}`, slice, scope, l, r]);
    }
    return found;
  }
}

function countOf(members: readonly Member[], addends: readonly Addend[]): number {
  let count = 0;
  for (const { place, over } of addends) {
    for (const { counted, fits } of members) {
      if (fits[place]) count += over === undefined ? 1 : rowsOf(counted, over);
    }
  }
  return count;
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
  const final = knownBy(moments, last);
  const found: Broken[] = [];
  for (const to of days) {
    const known = knownBy(moments, to);
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
    const known = files.flatMap((moments) => knownBy(moments, to));
    for (const from of [to, plainDate(`${to.slice(0, 4)}-01-01`)]) {
      found.push(...balances.broken(known, { from, to, asOf: to }));
    }
  }
  return found;
}
