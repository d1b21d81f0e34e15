import { listParties } from "#db/case-files";
import type { Db } from "#db/client";
import { findGuardedCase } from "#db/restrictions";
import { shownInstant } from "#domain/instants";
import { accepted, type Outcome } from "#domain/outcome";
import { PERSONAL_KINDS, type PersonalKind, personAt } from "#domain/personal-data/kinds";
import { caseId as caseIdText } from "#schemas/case-view";
import type { ContactsForm } from "#schemas/contacts";
import type { Work } from "#services/door";
import {
  findNewContacts,
  listContacts,
  recordContacts,
  revealContact,
} from "#services/personal-data/contacts";
import type { DataKeys } from "#services/personal-data/sealing";

/** What was done: one value, to be shown this once, or how many were recorded. */
export type ContactsDone =
  | { did: "revealed"; person: string; label: string; value: string }
  | { did: "recorded"; count: number };

/** The people of a case and what is kept of them, masked. Undefined when there is no such case. */
export async function readContactsPage(db: Db, keys: DataKeys, idText: string | undefined) {
  const id = caseIdText.safeParse(idText);
  const found = id.success ? await findGuardedCase(db, id.data) : undefined;
  if (!found) return undefined;
  const names = (await listParties(db, [found.id])).map(({ name }) => name);
  const contacts = await listContacts(db, keys, found.id);
  const named = names.map((_, index) => personAt(names, index + 1));
  return {
    ...{ caseId: found.id, kind: found.kind, title: found.title },
    people: [...new Set([...named, ...contacts.map(({ person }) => person)])],
    contacts: contacts.map(({ kind, recordedAt, recordedBy, recordedVia, ...contact }) => ({
      ...contact,
      label: PERSONAL_KINDS[kind].label,
      recordedAt: shownInstant(recordedAt),
      recordedBy: recordedBy ?? WITHOUT_NAME[recordedVia] ?? recordedVia,
    })),
  };
}

const WITHOUT_NAME: Readonly<Record<string, string>> = {
  import: "台账导入",
  commandLine: "命令行（系统操作员）",
};

/**
 * Does what the page asks for and notes it: shows one value whole, or records what is new. Undefined
 * when the case is not there for the actor.
 */
export async function takeContactsForm(
  { db, actor, note }: Pick<Work, "db" | "actor" | "note">,
  keys: DataKeys,
  idText: string | undefined,
  { form, at }: { form: ContactsForm; at: Date },
): Promise<Outcome<ContactsDone> | undefined> {
  const page = await readContactsPage(db, keys, idText);
  if (!page) return undefined;
  const { caseId, title } = page;
  const about = { objectKind: "case", objectId: caseId, caseId } as const;
  const named = title ? { objectName: title } : {};
  if (form.action === "reveal") {
    const { contact, reason } = form;
    const found = await revealContact(db, keys, caseId, contact);
    const detail = { contact, reason, kind: found.ok ? found.value.kind : undefined };
    const result = found.ok ? "done" : "refused";
    note({ act: "revealPersonalData", ...about, ...named, result, detail });
    if (!found.ok) return found;
    const { person, kind, value } = found.value;
    return accepted({ did: "revealed", person, label: PERSONAL_KINDS[kind].label, value });
  }
  const { person, reason } = form;
  const given = KINDS.flatMap((kind) => (form[kind] === "" ? [] : [{ kind, value: form[kind] }]));
  const contacts = given.map((each) => ({ ...each, caseId, person }));
  const fresh = await findNewContacts(db, keys, contacts);
  await recordContacts(db, keys, fresh, { by: actor.id, via: "page", at, reason });
  const detail = { contacts: fresh.map(({ kind }) => kind), reason };
  note({ act: "correctStep", ...about, ...named, result: "done", detail });
  return accepted({ did: "recorded", count: fresh.length });
}

const KINDS: readonly PersonalKind[] = ["idNumber", "phone", "address"];
