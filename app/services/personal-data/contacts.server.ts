import type { Db } from "#db/client";
import { findSecret, insertSecrets, listSecrets } from "#db/party-secrets";
import { accepted, type Outcome, refused } from "#domain/outcome";
import { isPersonalKind, type PersonalKind } from "#domain/personal-data/kinds";
import { masked } from "#domain/personal-data/masking";
import { findableNumbers } from "#domain/personal-data/numbers";
import { lookupsOf } from "#services/personal-data/lookup";
import { type DataKeys, openText, sealText } from "#services/personal-data/sealing";

/** One value of one party of a case. */
export interface CaseContact {
  caseId: string;
  person: string;
  kind: PersonalKind;
  value: string;
}

/** Who records it, when, through which door, and why. */
export interface ContactRecorder {
  by: string | null;
  via: "page" | "import" | "commandLine";
  at: Date;
  batchId?: number;
  reason?: string;
}

/** A value as a page shows it until someone asks for the whole of it. */
export interface ShownContact {
  id: number;
  person: string;
  kind: PersonalKind;
  /** Masked; undefined when it cannot be opened. */
  shown: string | undefined;
  recordedAt: Date;
  recordedBy: string | null;
  recordedVia: string;
  /** How many earlier values it has replaced; they stay sealed. */
  replaced: number;
}

/**
 * What of these the record does not say yet: values that are new or differ from the one that stands.
 * Of several for one party and kind the last counts.
 */
export async function findNewContacts(
  db: Db,
  keys: DataKeys,
  contacts: readonly CaseContact[],
): Promise<CaseContact[]> {
  if (contacts.length === 0) return [];
  const rows = await listSecrets(db, [...new Set(contacts.map(({ caseId }) => caseId))]);
  const stands = new Map(rows.filter(stillStands).map((row) => [placeOf(row), row]));
  const wanted = new Map(contacts.map((contact) => [placeOf(contact), contact]));
  return [...wanted].flatMap(([place, contact]) => {
    const row = stands.get(place);
    const known = row && openText(keys, row.sealed, place);
    return known?.ok && known.value === contact.value ? [] : [contact];
  });
}

/** Seals and records values; the earlier ones of the same party and kind stay, sealed. */
export function recordContacts(
  db: Db,
  keys: DataKeys,
  contacts: readonly CaseContact[],
  { by, via, at, batchId, reason }: ContactRecorder,
): Promise<void> {
  return insertSecrets(
    db,
    contacts.map((contact) => ({
      ...{ caseId: contact.caseId, person: contact.person, kind: contact.kind },
      sealed: sealText(keys, contact.value, placeOf(contact)),
      ...{ recordedAt: at, recordedBy: by, recordedVia: via },
      ...{ batchId: batchId ?? null, reason: reason ?? null },
      lookups: lookupsOf(keys, findableNumbers(contact.kind, contact.value)),
    })),
  );
}

/** The values of a case that stand, masked, in the order in which their parties were first recorded. */
export async function listContacts(
  db: Db,
  keys: DataKeys,
  caseId: string,
): Promise<ShownContact[]> {
  const rows = await listSecrets(db, [caseId]);
  const places = new Map<string, { row: (typeof rows)[number]; replaced: number }>();
  for (const row of rows.filter(stillStands)) {
    const before = places.get(placeOf(row));
    places.set(placeOf(row), { row, replaced: before ? before.replaced + 1 : 0 });
  }
  return [...places].flatMap(([place, { row, replaced }]) => {
    const { id, person, kind, recordedAt, recordedBy, recordedVia } = row;
    if (!isPersonalKind(kind)) return [];
    const opened = openText(keys, row.sealed, place);
    const shown = opened.ok ? masked(kind, opened.value) : undefined;
    return [{ id, person, kind, shown, recordedAt, recordedBy, recordedVia, replaced }];
  });
}

/** One value whole. Refused when the case has none of this number, or when it cannot be opened. */
export async function revealContact(
  db: Db,
  keys: DataKeys,
  caseId: string,
  id: number,
): Promise<Outcome<{ person: string; kind: PersonalKind; value: string }>> {
  const row = await findSecret(db, caseId, id);
  if (!row || !stillStands(row) || !isPersonalKind(row.kind)) return NOT_THERE;
  const { person, kind } = row;
  const opened = openText(keys, row.sealed, placeOf(row));
  return opened.ok ? accepted({ person, kind, value: opened.value }) : opened;
}

const NOT_THERE = refused(
  "noContact",
  "8.1.4.11",
  "个人信息保护法第五十一条",
  "没有这一条信息，可能刚被更正；请重新打开本案后再查看。",
);

function stillStands({ voidedAt }: { voidedAt: Date | null }): boolean {
  return voidedAt === null;
}

/** Table, column and record that a value is sealed for: elsewhere it does not open. */
export function placeOf({
  caseId,
  person,
  kind,
}: {
  caseId: string;
  person: string;
  kind: string;
}): string {
  return `party_secrets/sealed/${caseId}/${kind}/${person}`;
}
