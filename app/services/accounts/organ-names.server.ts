import type { Db } from "#db/client";
import { listOrgans } from "#db/organs";

/** The full names of the standing organs, for the lists that a name is chosen from. */
export async function listOrganNames(db: Db): Promise<string[]> {
  const organs = await listOrgans(db);
  return organs.filter(({ validTo }) => validTo === null).map(({ name }) => name);
}
