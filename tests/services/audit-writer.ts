import { closeDatabase, openDatabase } from "#db/client";
import { createAuditQueue } from "#services/audit/queue";
import { aNote, anOrigin } from "../domain/audit-chain.ts";
import { appendRequests, TEST_KEYS } from "./audit-notes.ts";

/** A process of its own that writes and reads as fast as it can: `url name count`. */
const [url = "", name = "", count = "0"] = process.argv.slice(2);
const db = openDatabase(url, { max: 4 });
const queue = createAuditQueue(db, TEST_KEYS);
const ids = Array.from({ length: Number(count) }, (_, index) => `${name}-${index}`);
await Promise.all([
  appendRequests(
    db,
    ids.map((id) => `${id}-a`),
  ),
  appendRequests(
    db,
    ids.map((id) => `${id}-b`),
  ),
  ...ids.map((id) => queue.add(anOrigin({ requestId: `${id}-read` }), [aNote(), aNote()])),
]);
await closeDatabase(db);
