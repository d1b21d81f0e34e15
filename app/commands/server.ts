import { createServer, type Server } from "node:http";
import type { AppLoadContext } from "@remix-run/node";
import compression from "compression";
import express, { type Express, type Request, type RequestHandler } from "express";
import { sql } from "kysely";
import type { Db } from "#db/client";
import type { ProcessContext } from "#services/context";
import type { Environment } from "#services/env";
import type { Counter } from "#services/limits";
import type { Log } from "#services/log";
import { addressOf, type Dealt, dealWith } from "./asking.ts";
import { CommandFailure } from "./failure.ts";
import {
  answerUnfinished,
  broken,
  fromOurPages,
  onlyEncrypted,
  onlyTrusted,
  watched,
  wellFormed,
} from "./guards.ts";
import { CSP, pagePolicy, standingHeaders } from "./headers.ts";

const HEALTH_MS = 2000;
const DRAIN_MS = 10_000;

/** How long a request may take to arrive, its head and the whole; longer than a proxy keeps a line open. */
const PATIENCE = {
  headersTimeout: 20_000,
  requestTimeout: 300_000,
  connectionsCheckingInterval: 5_000,
  keepAliveTimeout: 65_000,
  maxHeaderSize: 16 * 1024,
};

/** What every request passes on its way to the pages. */
export interface Front {
  /** Pages are added to it, then `seal`. */
  app: Express;
  /** Called when all pages are there: answers what none of them has. */
  seal(): void;
  /** The context of one request: that of the process, and what is known of the request. */
  contextOf(context: ProcessContext): (request: Request) => AppLoadContext;
}

/** What the front is made of. */
export interface FrontParts {
  db: Db;
  env: Pick<Environment, "baseUrl"> & {
    protection: Pick<Environment["protection"], "trustedProxies">;
  };
  log: Log;
  counter: Counter;
  /** The dev server's pages have styles and a socket of its own. */
  dev?: boolean;
}

/** What every web process answers, whether its pages are built or come from the dev server. */
export function frontOf({ db, env, log, counter, dev = false }: FrontParts): Front {
  const { baseUrl, protection } = env;
  const dealt = new WeakMap<Request, Dealt>();
  const dealtOf = (request: Request) => {
    const known = dealt.get(request);
    if (!known) throw new Error("a request that nobody has begun to deal with");
    return known;
  };
  const app = express();
  app.disable("x-powered-by");
  app.set("query parser", false);
  app.set("trust proxy", protection.trustedProxies.length > 0 && protection.trustedProxies);
  app.use(onlyTrusted(app));
  app.use((request, response, next) => {
    const begun = dealWith({ log, counter }, request, response);
    dealt.set(request, begun);
    response.set(standingHeaders(baseUrl));
    response.set({ "x-request-id": begun.id, [CSP]: pagePolicy(begun.nonce, { dev }) });
    next();
  });
  app.get("/healthz", health(db));
  app.use(watched({ log, counter }, dealtOf));
  app.use(onlyEncrypted(baseUrl), wellFormed, fromOurPages(new URL(baseUrl).host));
  app.use(compression());
  return {
    app,
    seal: () => void app.use(broken(dealtOf)),
    contextOf: (context) => (request) => ({
      ...context,
      address: addressOf(request),
      asking: dealtOf(request),
    }),
  };
}

/** 200 when the database answers a query in time, else 503; for load balancers and monitors. */
function health(db: Db): RequestHandler {
  return async (_request, response) => {
    const answered = sql`select 1`.execute(db).then(
      () => true,
      () => false,
    );
    const late = new Promise<boolean>((done) => {
      setTimeout(done, HEALTH_MS, false).unref();
    });
    const healthy = await Promise.race([answered, late]);
    response
      .status(healthy ? 200 : 503)
      .set("cache-control", "no-store")
      .json({ status: healthy ? "ok" : "unavailable" });
  };
}

export type Patience = Partial<typeof PATIENCE>;

/** Listens, or says in a sentence why it cannot. */
export function listen(
  app: Express,
  { host, port, baseUrl }: Pick<Environment, "host" | "port" | "baseUrl">,
  patience: Patience = {},
): Promise<Server> {
  return new Promise((done, failed) => {
    const server = createServer({ ...PATIENCE, ...patience }, app).listen(port, host);
    const headers = standingHeaders(baseUrl);
    server.on("clientError", (error, socket) => answerUnfinished(error, socket, headers));
    server.once("listening", () => done(server));
    server.once("error", (error) => failed(listenFailure(error, host, port)));
  });
}

/** Fails early, before the long waits of a first start, if the port is taken. */
export async function assertPortFree(
  env: Pick<Environment, "host" | "port" | "baseUrl">,
): Promise<void> {
  await close(await listen(express(), env));
}

function listenFailure(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case "EADDRINUSE":
      return new CommandFailure(
        `端口 ${port} 已被另一个程序占用：请停止那个程序，或用 PORT 指定另一个端口，如 PORT=${port === 65_535 ? port - 1 : port + 1} npm start。`,
      );
    case "EACCES":
      return new CommandFailure(
        `没有使用端口 ${port} 的权限：1024 以下的端口通常只有 root 能用，请用 PORT 指定另一个端口。`,
      );
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return new CommandFailure(
        `HOST=${host} 不是本机的地址：请改为 127.0.0.1（仅本机）或 0.0.0.0（允许其他电脑访问）。`,
      );
    default:
      return error;
  }
}

/** Takes no new requests and lets the running ones end, for ten seconds at most. */
export function close(server: Server): Promise<void> {
  return new Promise((done) => {
    const cut = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
    server.close(() => {
      clearTimeout(cut);
      done();
    });
  });
}
