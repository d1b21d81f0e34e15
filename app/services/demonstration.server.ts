import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Db } from "#db/client";
import { wasImported } from "#db/import-batches";
import type { AuditKeys } from "#services/audit/keys";
import type { Clock } from "#services/clock";
import { loadPublishedDemo } from "#services/figures/published";
import { sha256Of } from "#services/import/batches";
import { importFile } from "#services/import/whole";
import type { DataKeys } from "#services/personal-data/sealing";

/** The demonstration city's files, in the order an office would hand them in. */
const FILES = [
  "jiuquan-organs.csv",
  "jiuquan-2017-reconsideration.csv",
  "jiuquan-2017-litigation.gb18030.csv",
];

/**
 * Imports the demonstration city through the same service as every ledger, and records what its
 * report published. `root` is the folder of the package. Repeatable: a file that has been imported
 * once is not imported again, even if its batch was undone since.
 */
export async function loadDemonstration(
  db: Db,
  { clock, ...keys }: { clock: Clock; audit: AuditKeys; keys: DataKeys },
  root: string,
): Promise<void> {
  for (const fileName of FILES) {
    const bytes = await readFile(join(root, "db", "demo", fileName));
    if (await wasImported(db, sha256Of(bytes))) continue;
    const asker = { by: null, via: "import" } as const;
    const input = { fileName, bytes, asker, onError: "stop", ...keys } as const;
    const outcome = await importFile(db, clock, input);
    if (!outcome.ok) throw new Error(`demonstration file ${fileName}: ${outcome.message}`);
  }
  await loadPublishedDemo(db, root);
}
