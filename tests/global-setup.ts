import { joinServer } from "./database.ts";

/** Keeps one PostgreSQL running for all test files of a vitest run, and stops it at the end. */
export default async function setup() {
  const server = await joinServer();
  process.env["TEST_DATABASE_URL"] = server.url;
  return () => server.release();
}
