import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Express } from "express";
import { closeDatabase, openDatabase } from "#db/client";
import { DEMONSTRATION_ACCOUNTS, isDemonstration } from "#services/accounts";
import { fitsAuditKeys } from "#services/audit/verify";
import { type AppContext, createAppContext, type ProcessContext } from "#services/context";
import { addressOf, type Environment, readEnvironment } from "#services/env";
import { limitsInForce } from "#services/limit-settings";
import { createCounter } from "#services/limits";
import { createLog } from "#services/log";
import { isReachable } from "#services/protection";
import { assertKeysFit, dataKeys } from "./data-keys.ts";
import { openCommandDatabase } from "./database.ts";
import { assertEncrypted, assertNoPublicPasswords } from "./exposure.ts";
import { sentenceFor } from "./failure.ts";
import { prepareFirstUse } from "./first-use.ts";
import type { Say } from "./progress.ts";
import { auditKeys, sessionSecret } from "./secret.ts";
import { assertPortFree, close, type FrontParts, listen } from "./server.ts";
import { startWorker } from "./worker.ts";

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
/** A terminal's Ctrl-C arrives two or three times: from the terminal, from npm and from bootstrap. */
const SAME_SIGNAL_MS = 2000;

/** What the pages are served from; each request gets `context` and what is known of itself. */
export interface PageParts extends FrontParts {
  root: string;
  env: Environment;
  context: ProcessContext;
  say: Say;
  /** Ends when the server is told to stop while it is still starting. */
  signal: AbortSignal;
}

/** Makes the pages: the built ones, or those of the dev server. `close` is called at the end. */
export type MakePages = (
  parts: PageParts,
) => Promise<{ app: Express; close?: () => Promise<void> }>;

const AUDIT_KEYS_DIFFER =
  "警告：审计链的链尾不是用这里的审计密钥封存的。请恢复原来的 audit.keys 或 YIHENG_AUDIT_KEY 后重新启动，并用命令 audit verify 核验；继续运行时，新记录用这里的密钥写入。";

const say = (line: string) => console.log(line);
const complain = (line: string) => console.error(line);

/** What must be undone at the end, the latest first. */
const undo: (() => Promise<void>)[] = [];
const stopping = new AbortController();
let started: Promise<void> = Promise.resolve();
let ending: { since: number; done: Promise<void> } | undefined;

/**
 * Runs the server until a signal ends it: database, first use, pages, port. Exit code 0 after an
 * orderly end, 1 after one Chinese sentence on standard error.
 */
export async function serve(makePages: MakePages): Promise<void> {
  listenToSignals();
  started = start(makePages);
  try {
    await started;
  } catch (error) {
    if (!ending) complain(sentenceFor(error));
    await end(1);
  }
}

async function start(makePages: MakePages): Promise<void> {
  const env = readEnvironment(ROOT);
  assertEncrypted(env);
  await assertPortFree(env);
  const secret = env.protection.sessionSecret ?? sessionSecret(env.dataDir);
  const audit = auditKeys(env);
  const keys = dataKeys(env);
  const opened = await openCommandDatabase(env, say, { asServer: true });
  undo.push(opened.close);
  const { db: register, logins } = opened;
  const databases = {
    register,
    pages: openDatabase(logins.pages),
    door: openDatabase(logins.door),
    accounts: openDatabase(logins.door, { max: 5 }),
  };
  undo.push(
    () => closeDatabase(databases.pages),
    () => closeDatabase(databases.door),
    () => closeDatabase(databases.accounts),
  );
  stopping.signal.throwIfAborted();
  await assertKeysFit(register, keys, env);
  if (!(await fitsAuditKeys(register, audit))) complain(AUDIT_KEYS_DIFFER);
  const clock = () => new Date();
  const worker = await startWorker(logins.register, {
    ...{ db: register, clock, audit, keys, complain },
  });
  undo.push(worker.stop);
  const unprepared = createAppContext({
    databases,
    clock,
    imports: worker.imports,
    demonstration: false,
    secret,
    baseUrl: env.baseUrl,
    identityService: env.identityService,
    auditKeys: audit,
    keys,
  });
  await assertNoPublicPasswords(env, databases.door);
  const setupToken = await prepareFirstUse(env, unprepared, ROOT, say);
  const context = { ...unprepared, demonstration: await isDemonstration(register) };
  stopping.signal.throwIfAborted();
  const { logLevel: level, limits } = env.protection;
  const counter = createCounter(
    databases.door,
    limitsInForce(limits, context.demonstration && !isReachable(env)),
  );
  const parts = {
    ...{ root: ROOT, env, context, say, signal: stopping.signal },
    ...{ db: databases.pages, log: createLog({ level }), counter },
  };
  const pages = await makePages(parts);
  if (pages.close) undo.push(pages.close);
  stopping.signal.throwIfAborted();
  const server = await listen(pages.app, env);
  undo.push(() => close(server));
  stopping.signal.throwIfAborted();
  announce(env, context, setupToken);
}

/** The last lines of a start: where to go, and how to get in. */
function announce(
  env: Environment,
  { demonstration }: Pick<AppContext, "demonstration">,
  setupToken: string | undefined,
): void {
  say(`\n议衡已启动：${addressOf(env.host, env.port)}`);
  if (setupToken) {
    say(`首次设置（24 小时内有效，仅可使用一次）：${env.baseUrl}/setup?token=${setupToken}`);
  } else if (demonstration) {
    say("演示数据为虚构；演示账号（用户名 / 密码）：");
    for (const { username, name, password } of DEMONSTRATION_ACCOUNTS) {
      say(`  ${username} / ${password}（${name}）`);
    }
  }
  say("按 Ctrl-C 停止。");
}

/** Ctrl-C, SIGTERM, a closed terminal and a bootstrap that died all end the server in order. */
function listenToSignals(): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (!ending) say("\n正在停止……");
      // Asked again after a while: do not wait any longer.
      else if (Date.now() - ending.since > SAME_SIGNAL_MS) process.exit(1);
      void end(0);
    });
  }
  process.on("disconnect", () => void end(0));
  for (const event of ["uncaughtException", "unhandledRejection"] as const) {
    process.on(event, (error) => {
      complain(sentenceFor(error));
      void end(1);
    });
  }
}

/** Requests first, then connections, then PostgreSQL. An orderly end asked for by signal is exit 0. */
function end(code: number): Promise<void> {
  if (!ending) {
    stopping.abort();
    ending = { since: Date.now(), done: undoAll().then((clean) => process.exit(clean ? code : 1)) };
  }
  return ending.done;
}

async function undoAll(): Promise<boolean> {
  // A start under way first comes to where it can stop: PostgreSQL must not be left behind.
  await started.catch(() => undefined);
  let clean = true;
  for (const step of undo.reverse()) {
    try {
      await step();
    } catch (error) {
      complain(sentenceFor(error));
      clean = false;
    }
  }
  return clean;
}
