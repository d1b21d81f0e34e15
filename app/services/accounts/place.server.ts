import { randomUUID } from "node:crypto";
import type { OpenTransaction } from "#db/client";
import { findOrganByName, insertOrgans, listOrgans } from "#db/organs";
import { ROLES, type Role } from "#domain/access/roles";
import { inferOrgan, normaliseOrganName } from "#domain/organ-names";
import { accepted, type Outcome, refused } from "#domain/outcome";

/**
 * The organ that an account of the role belongs to, by its full name; null for the administrators. In
 * a register that is still empty the first organ comes with the first account.
 */
export async function placeOf(
  db: OpenTransaction,
  role: Role,
  written: string,
): Promise<Outcome<string | null>> {
  if (ROLES[role].sees.length === 0) return accepted(null);
  const name = normaliseOrganName(written);
  const organ = await findOrganByName(db, name);
  if (organ) return accepted(organ.id);
  const law = "GB/T 22239-2019 8.1.4.2 d";
  if ((await listOrgans(db)).length > 0) {
    const message = "没有这个全称的机关，请从机关名录中选择；新的机关请先列入名录。";
    return refused("noOrgan", "8.1.4.2", law, message);
  }
  const { kind, level, sure } = inferOrgan(name);
  if (!sure) {
    const message = "看不出这是哪一级机关，请写全称，如酒泉市人民政府、酒泉市司法局。";
    return refused("noOrgan", "8.1.4.2", law, message);
  }
  const id = randomUUID();
  await insertOrgans(db, [{ id, name, kind, level }]);
  return accepted(id);
}
