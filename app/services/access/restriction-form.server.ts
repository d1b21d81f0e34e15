import type { Outcome } from "#domain/outcome";
import type { RestrictionForm } from "#schemas/restriction";
import { nameReaders, readRestriction, restrictCase } from "#services/access/restrictions";
import { askSecondPerson } from "#services/accounts/requests";
import type { Work } from "#services/door";

/**
 * Does what the page of a case's restriction asks for: sets it, names readers, or asks a second
 * person to lift it. Undefined when the case is not there for the actor.
 */
export async function takeRestrictionForm(
  work: Pick<Work, "db" | "actor" | "note">,
  idText: string | undefined,
  form: RestrictionForm,
  at: Date,
): Promise<Outcome<unknown> | undefined> {
  const { db, actor, note } = work;
  const found = await readRestriction(db, idText);
  if (!found) return undefined;
  const { caseId, title } = found;
  const official = { accountId: actor.id, at };
  if (form.action === "lift") {
    const subject = title ?? "未编号案件";
    const asked = { step: "liftRestriction", caseId, subject, reason: form.reason } as const;
    return askSecondPerson(work, asked, at);
  }
  const taken =
    form.action === "restrict"
      ? await restrictCase(db, caseId, form, official)
      : await nameReaders(db, caseId, form.readers, official);
  if (taken?.ok) {
    const readers = found.candidates.filter(({ id }) => form.readers.includes(id));
    const detail = {
      action: form.action,
      ...(readers.length > 0 ? { readers: readers.map(({ name }) => name) } : {}),
      ...(form.action === "restrict" ? { kind: form.kind, reason: form.reason } : {}),
    };
    const about = { objectKind: "case", objectId: caseId, caseId } as const;
    const named = title ? { objectName: title } : {};
    note({ act: "restrictCase", ...about, ...named, result: "done", detail });
  }
  return taken;
}
