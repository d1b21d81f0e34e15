import { spawn } from "node:child_process";
import { closeDatabase, openDatabase } from "#db/client";
import { migrateToLatest } from "#db/migrate";
import { insertOrgans } from "#db/organs";
import { createDemonstrationAccounts } from "#services/accounts";
import { createAuth } from "#services/auth";
import { testDatabase } from "#tests/database";

/**
 * Runs the product on a fresh database for the journeys: `demonstration` as `npm start` does it,
 * the others with the accounts and their government, but without the city. Ends when Playwright ends it.
 */
const [name] = process.argv.slice(2);
const database = await testDatabase();

if (name !== "demonstration") {
  const db = openDatabase(database.url);
  await migrateToLatest(db);
  await insertOrgans(db, [{ name: "酒泉市人民政府", kind: "government", level: "CITY_GOV" }]);
  const auth = createAuth({ db, secret: "x".repeat(40), baseUrl: "http://127.0.0.1" });
  await createDemonstrationAccounts(db, auth);
  await closeDatabase(db);
}

const server = spawn(process.execPath, ["app/commands/start.ts"], {
  env: {
    ...process.env,
    DATABASE_URL: database.url,
    YIHENG_DEMO: name === "demonstration" ? "1" : "0",
    YIHENG_DATA_DIR: `node_modules/.cache/yiheng-e2e/${name}`,
  },
  stdio: "inherit",
});
for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.on(signal, () => server.kill(signal));
}
server.on("exit", (code) => {
  void database.drop().finally(() => process.exit(code ?? 1));
});
