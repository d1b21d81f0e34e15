import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "#tests/database";
import { generateSchemaTypes, SCHEMA_FILE } from "../../app/commands/schema-types.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

test("db/schema.ts 与迁移生成的类型一致（不一致时运行 npm run db:types）", async () => {
  expect(readFileSync(SCHEMA_FILE, "utf8")).toBe(await generateSchemaTypes(database.db));
});
