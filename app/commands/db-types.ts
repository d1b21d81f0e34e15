import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { closeDatabase, openDatabase } from "#db/client";
import { openEmbedded } from "#db/embedded/open";
import { migrateToLatest } from "#db/migrate";
import type { Run } from "./command.ts";
import { CommandFailure } from "./failure.ts";
import { generateSchemaTypes, SCHEMA_FILE } from "./schema-types.ts";

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const SCRATCH = join(ROOT, "node_modules", ".cache", "yiheng-test");

/** Generates db/schema.ts from the migrations, run on a scratch database; `--check` only compares. */
export const run: Run = async (args, { out, err }) => {
  const text = await withScratchDatabase(err);
  const file = join(ROOT, SCHEMA_FILE);
  if (readFileSync(file, "utf8") === text) {
    out(`${SCHEMA_FILE} 与迁移一致。`);
    return 0;
  }
  if (args.includes("--check")) {
    throw new CommandFailure(`${SCHEMA_FILE} 与迁移不一致：请运行 npm run db:types 重新生成。`);
  }
  writeFileSync(file, text);
  out(`已重新生成 ${SCHEMA_FILE}。`);
  return 0;
};

async function withScratchDatabase(onProgress: (line: string) => void): Promise<string> {
  const embedded = await openEmbedded(SCRATCH, { onProgress, disposable: true });
  const name = `types_${process.pid}`;
  const maintenance = openDatabase(embedded.url, { max: 1 });
  try {
    await sql`create database ${sql.id(name)}`.execute(maintenance);
    const db = openDatabase(embedded.url.replace(/[^/]*$/, name), { max: 2 });
    try {
      await migrateToLatest(db);
      return await generateSchemaTypes(db);
    } finally {
      await closeDatabase(db);
      await sql`drop database ${sql.id(name)} with (force)`.execute(maintenance);
    }
  } finally {
    await closeDatabase(maintenance);
    await embedded.release();
  }
}
