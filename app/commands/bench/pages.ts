import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import { sql } from "kysely";
import { closeDatabase, type Db, openDatabase } from "#db/client";
import { ensureLogins } from "#db/logins";
import { createAccount } from "#services/accounts";
import type { AuditKeys } from "#services/audit/keys";
import { createAppContext, type ProcessContext } from "#services/context";
import { readEnvironment } from "#services/env";
import { limitsInForce } from "#services/limit-settings";
import { createCounter } from "#services/limits";
import { createLog } from "#services/log";
import type { DataKeys } from "#services/personal-data/sealing";
import { answering } from "../answering.ts";
import { ensureBuilt } from "../build.ts";
import type { Say } from "../progress.ts";
import { close, frontOf, listen } from "../server.ts";
import type { BenchRow } from "./report.ts";
import { type Effort, mediansMs } from "./stopwatch.ts";

const ROOT = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));
const PASSWORD = "Bench-2025-pages";
const PORTS = { guarded: 34_811, unguarded: 34_812 };

interface Keys {
  audit: AuditKeys;
  keys: DataKeys;
}

/**
 * What row-level security and the audit cost a page, asked over HTTP as a browser does: the same
 * built product twice in this process, once as it is, once with pages that read as the owner of the
 * tables and an audit that writes nothing. Asked in turns, so that both meet the same machine.
 */
export async function measurePages(
  owner: Db,
  ownerUrl: string,
  keys: Keys,
  { effort, say }: { effort: Effort; say: Say },
): Promise<BenchRow[]> {
  await ensureBuilt(ROOT, say, new AbortController().signal);
  const logins = await ensureLogins(owner, ownerUrl);
  const pages = openDatabase(logins.pages);
  const register = openDatabase(logins.register);
  const door = openDatabase(logins.door);
  const guarded = contextOn({ pages, register, door, accounts: door }, keys, PORTS.guarded);
  const unguarded: ProcessContext = {
    ...contextOn({ pages: owner, register, door, accounts: door }, keys, PORTS.unguarded),
    audit: { keys: keys.audit, queue: { add: async () => undefined } },
  };
  const close = [
    await serveOn(PORTS.guarded, guarded),
    await serveOn(PORTS.unguarded, unguarded),
    ...[pages, register, door].map((db) => () => closeDatabase(db)),
  ];
  try {
    const { caseId, organId, stored } = await someCase(owner);
    const hash = await (await guarded.auth.$context).password.hash(PASSWORD);
    const account = { username: "bench", name: "测量", role: "leader", organId } as const;
    await createAccount(owner, { ...account, reach: "subtree" }, { hash, at: new Date() });
    const measure = async (id: string, name: string, path: string): Promise<BenchRow> => {
      const [withGuards = 0, without = 0] = await mediansMs(
        [await asker(PORTS.guarded, path), await asker(PORTS.unguarded, path)],
        effort,
      );
      return {
        ...{ id: stored >= 100_000 ? id : `${id}Few`, name, unit: "times" },
        value: withGuards / without,
        note: `${withGuards.toFixed(2)} 毫秒，没有时 ${without.toFixed(2)} 毫秒，库中${stored}件`,
      };
    };
    return [
      await measure("guardedCase", "行级安全与审计使案件页慢到", `/reconsideration/${caseId}`),
      await measure("guardedRegister", "行级安全与审计使登记册页慢到", "/reconsideration"),
    ];
  } finally {
    for (const end of close) await end();
  }
}

function contextOn(
  databases: ProcessContext["databases"],
  { audit: auditKeys, keys }: Keys,
  port: number,
): ProcessContext {
  return createAppContext({
    ...{ databases, keys, auditKeys, clock: () => new Date(), demonstration: false },
    ...{ imports: { add: async () => undefined }, secret: "bench".repeat(10) },
    baseUrl: `http://127.0.0.1:${port}`,
  });
}

async function serveOn(port: number, context: ProcessContext): Promise<() => Promise<void>> {
  const env = readEnvironment(ROOT, { PORT: String(port) });
  const build: ServerBuild = await import(
    pathToFileURL(join(ROOT, "build", "server", "index.js")).href
  );
  const { app, seal, contextOf } = frontOf({
    ...{ db: context.databases.door, env, log: createLog({ level: "silent" }) },
    counter: createCounter(context.databases.door, limitsInForce({}, true)),
  });
  const getLoadContext = contextOf(context);
  app.all(
    "*",
    createRequestHandler({ build: answering(build), mode: "production", getLoadContext }),
  );
  seal();
  const server = await listen(app, env);
  return () => close(server);
}

/** Signs in and answers what asks for the page, whole; throws when it is not the page. */
async function asker(port: number, path: string): Promise<() => Promise<void>> {
  const origin = `http://127.0.0.1:${port}`;
  const signedIn = await fetch(`${origin}/sign-in`, {
    ...{ method: "POST", redirect: "manual", headers: { origin, "sec-fetch-site": "same-origin" } },
    body: new URLSearchParams({ username: "bench", password: PASSWORD }),
  });
  const cookie = signedIn.headers.getSetCookie().map((each) => each.split(";")[0]);
  return async () => {
    const answer = await fetch(origin + path, { headers: { cookie: cookie.join("; ") } });
    const text = await answer.text();
    if (answer.status !== 200 || !text.includes("酒泉市人民政府")) {
      throw new Error(`${path} answered ${answer.status}`);
    }
  };
}

async function someCase(db: Db) {
  const { rows } = await sql<{ caseId: string; organId: string; stored: number }>`
    select case_id, organ_id, (select count(*) from reconsideration_cases) as stored
    from reconsideration_cases order by received_on desc, case_id limit 1`.execute(db);
  const [row] = rows;
  if (!row) throw new Error("there are no cases to show");
  return row;
}
