import { PgBoss } from "pg-boss";
import type { Db } from "#db/client";
import { grantQueues } from "#db/logins";
import type { AuditKeys } from "#services/audit/keys";
import type { Clock } from "#services/clock";
import {
  createImportQueue,
  enqueueImport,
  type ImportQueue,
  startImportWorker,
} from "#services/import/jobs";
import type { DataKeys } from "#services/personal-data/sealing";
import { sentenceFor } from "./failure.ts";

/** The queue of this process, and how to let its running job end. */
export interface Worker {
  imports: ImportQueue;
  stop(): Promise<void>;
}

const POOL = 3;
const DRAIN_MS = 10_000;

/** Makes the queues' own tables, as their owner, and lets the worker use them. */
export async function prepareQueues(owner: Db, ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    max: 2,
    supervise: false,
    schedule: false,
  });
  await boss.start();
  await createImportQueue(boss);
  await boss.stop({ graceful: true, timeout: DRAIN_MS });
  await grantQueues(owner);
}

/** Starts the job worker of this process; queues live in the database at `url`, shared by all. */
export async function startWorker(
  url: string,
  parts: {
    db: Db;
    clock: Clock;
    audit: AuditKeys;
    keys: DataKeys;
    complain: (line: string) => void;
  },
): Promise<Worker> {
  const boss = new PgBoss({
    ...{ connectionString: url, max: POOL, application_name: "yiheng-worker" },
    ...{ migrate: false, createSchema: false },
  });
  // A lost connection is told and tried again by pg-boss itself.
  boss.on("error", (error) => parts.complain(sentenceFor(error)));
  await boss.start();
  await startImportWorker(boss, parts.db, parts);
  return {
    imports: { add: (batch, action) => enqueueImport(boss, { batch, action }) },
    stop: () => boss.stop({ graceful: true, timeout: DRAIN_MS }),
  };
}
