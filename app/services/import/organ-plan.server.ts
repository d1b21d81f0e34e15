import { randomUUID } from "node:crypto";
import type { OrganRow as StoredOrgan } from "#db/organs";
import type { Level, OrganKind, RollUp } from "#domain/organ-levels";
import { inferOrgan, normaliseOrganName, type OrganContext } from "#domain/organ-names";
import { isRejected, type LedgerRow, type OrganRow } from "#ledger/rows";

/** An organ that the database does not know, as it would be created with the batch. */
export interface ProposedOrgan {
  id: string;
  name: string;
  kind: OrganKind;
  level: Level;
  parentId: string | null;
  parentName: string | null;
  /** False where a person should look: the name, the ledger and the table of divisions disagree. */
  sure: boolean;
  /** One Chinese sentence: what was read and by which article, or what to check. */
  why: string;
}

/** What an organ is. */
export interface OrganState {
  kind: OrganKind;
  level: Level;
  parentId: string | null;
}

/** What a list of organs says otherwise than the database. */
export interface OrganChange {
  id: string;
  name: string;
  before: OrganState;
  after: OrganState;
}

interface Entry extends OrganState {
  id: string;
  name: string;
}

/** Every organ that the database or the file knows, by its normalised name. */
export class OrganPlan {
  readonly changes: OrganChange[] = [];
  private readonly entries = new Map<string, Entry>();
  private readonly byId = new Map<string, Entry>();
  private readonly proposals = new Map<string, ProposedOrgan>();
  private readonly used = new Set<string>();
  private readonly listed: ReadonlyMap<string, OrganRow>;
  private readonly declared: ReadonlyMap<string, RollUp>;
  private readonly context: OrganContext;
  private readonly renamed: ReadonlyMap<string, string>;

  /**
   * `known` are the stored organs; of two with one name the standing one counts. `renamed` leads from
   * a name that an organ had before to the one it has: a file says the same as when it first came.
   */
  constructor(
    known: readonly StoredOrgan[],
    rows: readonly LedgerRow[],
    renamed: readonly { former: string; name: string }[] = [],
  ) {
    this.renamed = new Map(renamed.map(({ former, name }) => [former, name]));
    const standingLast = [...known].sort((a, b) => Number(!a.validTo) - Number(!b.validTo));
    for (const organ of standingLast) this.keep(organ);
    const sound = rows.filter((row) => !isRejected(row));
    this.listed = listedOrgans(sound);
    this.declared = declaredRollUps(sound);
    this.context = { knownOrgans: this.namesKnown(), prefecture: prefectureOf(known, sound) };
  }

  /** The organ of this name, proposed if nobody knows it yet; a row that is recorded needs it. */
  resolve(name: string): Entry {
    const written = normaliseOrganName(name);
    const current = this.renamed.get(written) ?? written;
    return this.entries.get(written) ?? this.entries.get(current) ?? this.propose(written);
  }

  /** The row that needs these organs will be recorded: they and those above them are created. */
  use(...ids: readonly string[]): void {
    for (const id of ids) {
      if (this.used.has(id)) continue;
      this.used.add(id);
      const above = this.proposals.get(id)?.parentId;
      if (above) this.use(above);
    }
  }

  /** The organ above, as it stands once the batch has been applied. */
  parentOf(id: string): string | null {
    return this.byId.get(id)?.parentId ?? null;
  }

  /** The organs to create, those above before those below. */
  get proposed(): ProposedOrgan[] {
    return [...this.proposals.values()].filter((organ) => this.used.has(organ.id));
  }

  /** What organs are once the batch has been applied, by id. */
  get organs(): Map<string, { name: string; level: Level }> {
    return new Map([...this.entries.values()].map(({ id, name, level }) => [id, { name, level }]));
  }

  /** Compares a row of a list with what is known; a difference is kept in `changes`. */
  list(row: OrganRow, name: string): { id: string; verdict: "new" | "unchanged" | "changed" } {
    const entry = this.resolve(name);
    this.use(entry.id);
    if (this.proposals.has(entry.id)) return { id: entry.id, verdict: "new" };
    const after = this.saidBy(row, entry);
    if (isSame(entry, after)) return { id: entry.id, verdict: "unchanged" };
    const before = { kind: entry.kind, level: entry.level, parentId: entry.parentId };
    this.changes.push({ id: entry.id, name: entry.name, before, after });
    this.keep({ ...entry, ...after });
    return { id: entry.id, verdict: "changed" };
  }

  private keep(entry: Entry): void {
    this.entries.set(entry.name, entry);
    this.byId.set(entry.id, entry);
  }

  private saidBy(row: OrganRow, entry: Entry): OrganState {
    const level = row.level ?? entry.level;
    const kind =
      level === entry.level
        ? entry.kind
        : inferOrgan(entry.name, { ...this.context, knownOrgans: [], declaredLevel: level }).kind;
    const parent = row.parentName === undefined ? undefined : this.resolve(row.parentName);
    if (parent) this.use(parent.id);
    return { level, kind, parentId: parent && parent.id !== entry.id ? parent.id : entry.parentId };
  }

  private propose(name: string): Entry {
    const row = this.listed.get(name);
    const inferred = inferOrgan(name, {
      ...this.context,
      knownOrgans: this.context.knownOrgans?.filter((organ) => organ.name !== name),
      declaredLevel: row?.level,
      declaredRollUp: this.declared.get(name),
    });
    const { kind, level, sure, why } = inferred;
    const entry: Entry = { id: randomUUID(), name, kind, level, parentId: null };
    this.keep(entry);
    const parentName = row?.parentName ?? inferred.parentName;
    const parent = parentName === undefined ? undefined : this.resolve(parentName);
    if (parent && parent.id !== entry.id) entry.parentId = parent.id;
    this.proposals.set(entry.id, {
      ...entry,
      parentName: entry.parentId ? (parent?.name ?? null) : null,
      sure,
      why,
    });
    return entry;
  }

  private namesKnown() {
    const listed = [...this.listed].flatMap(([name, { level }]) =>
      level ? [{ name, level }] : [],
    );
    return [...this.entries.values(), ...listed].map(({ name, level }) => ({ name, level }));
  }
}

function isSame(a: OrganState, b: OrganState): boolean {
  return a.kind === b.kind && a.level === b.level && a.parentId === b.parentId;
}

/** The first row of a list for each name. */
function listedOrgans(rows: readonly LedgerRow[]): Map<string, OrganRow> {
  const listed = new Map<string, OrganRow>();
  for (const row of rows) {
    if (row.kind !== "organs" || row.name === undefined) continue;
    const name = normaliseOrganName(row.name);
    if (!listed.has(name)) listed.set(name, row);
  }
  return listed;
}

/** What the ledgers declare of defendants, by name; the first declaration counts. */
function declaredRollUps(rows: readonly LedgerRow[]): Map<string, RollUp> {
  const declared = new Map<string, RollUp>();
  for (const row of rows) {
    if (row.kind !== "litigation" || !row.defendant || !row.declaredRollUp) continue;
    const name = normaliseOrganName(row.defendant);
    if (!declared.has(name)) declared.set(name, row.declaredRollUp);
  }
  return declared;
}

/** The city whose office keeps the ledger: the only one known, else the one named most often. */
function prefectureOf(
  known: readonly StoredOrgan[],
  rows: readonly LedgerRow[],
): string | undefined {
  const cities = known.filter((organ) => organ.level === "CITY_GOV" && !organ.validTo);
  if (cities.length > 0) return undefined;
  const named = new Map<string, number>();
  for (const name of rows.flatMap(namesIn)) named.set(name, (named.get(name) ?? 0) + 1);
  const governments = [...named]
    .filter(([name]) => name.endsWith("市人民政府"))
    .filter(([name]) => inferOrgan(name).level === "CITY_GOV")
    .sort(([, a], [, b]) => b - a);
  return governments[0]?.[0].replace(/人民政府$/u, "");
}

function namesIn(row: LedgerRow): string[] {
  const names =
    row.kind === "reconsideration"
      ? [row.organ, ...row.respondents]
      : row.kind === "litigation"
        ? [row.defendant, ...row.coDefendants]
        : [row.name];
  return names.flatMap((name) => (name === undefined ? [] : [normaliseOrganName(name)]));
}
