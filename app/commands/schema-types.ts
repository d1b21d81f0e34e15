import type { Kysely } from "kysely";
import { generate, PostgresDialect } from "kysely-codegen";
import type { DB } from "#db/schema";

/** The generated types, relative to the project's folder. */
export const SCHEMA_FILE = "db/schema.ts";

/**
 * The text of db/schema.ts for a migrated database: camelCase, days as text, numerics and
 * counts as numbers, as
 * db/client.server.ts reads them.
 */
export function generateSchemaTypes(db: Kysely<DB>): Promise<string> {
  return generate({
    db,
    dialect: new PostgresDialect({ dateParser: "string", numericParser: "number" }),
    camelCase: true,
    typeMapping: { int8: "number" },
    excludePattern: "kysely_migration*",
    outFile: null,
  });
}
