import type { Server } from "node:http";
import type { AppLoadContext } from "@remix-run/node";
import compression from "compression";
import express, { type Express, type Request, type RequestHandler } from "express";
import { sql } from "kysely";
import type { Db } from "#db/client";
import type { AppContext } from "#services/context";
import type { Environment } from "#services/env";
import { CommandFailure } from "./failure.ts";

const HEALTH_MS = 2000;
const DRAIN_MS = 10_000;

/** What every answer tells the browser: guess no types, tell nobody where one came from, no frames. */
const HEADERS = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "content-security-policy":
    "frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'",
};

const READS = new Set(["GET", "HEAD", "OPTIONS"]);

/** What every web process answers, whether its pages are built or come from the dev server. */
export function prepared(db: Db, { baseUrl }: Pick<Environment, "baseUrl">): Express {
  const app = express();
  app.disable("x-powered-by");
  app.use((_request, response, next) => {
    response.set(HEADERS);
    next();
  });
  app.get("/healthz", health(db));
  app.use(fromOurPages(new URL(baseUrl).host));
  app.use(compression());
  return app;
}

/** The context of one request: that of the process, and where the request came from. */
export function contextOf(
  context: Omit<AppContext, "address">,
): (request: Request) => AppLoadContext {
  return (request) => ({ ...context, address: request.ip ?? "" });
}

/**
 * A request that changes something comes from a page of ours: a form of another site would arrive
 * with the person's cookie. Browsers name where a request comes from in `Sec-Fetch-Site`, over plain
 * HTTP only in `Origin`; a proxy may have changed `Host`, so the public host is known as well.
 */
function fromOurPages(publicHost: string): RequestHandler {
  return (request, response, next) => {
    const site = request.get("sec-fetch-site");
    const origin = hostOf(request.get("origin"));
    const ours = site
      ? site === "same-origin"
      : origin !== undefined && [publicHost, request.get("host")].includes(origin);
    if (READS.has(request.method) || ours) return next();
    response
      .status(403)
      .set("cache-control", "no-store")
      .type("text")
      .send("这次提交不是从本系统的页面发出的，没有执行。请打开本系统的页面重新提交。");
  };
}

function hostOf(origin: string | undefined): string | undefined {
  return origin && URL.canParse(origin) ? new URL(origin).host : undefined;
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

/** Listens, or says in a sentence why it cannot. */
export function listen(
  app: Express,
  { host, port }: Pick<Environment, "host" | "port">,
): Promise<Server> {
  return new Promise((done, failed) => {
    const server = app.listen(port, host);
    server.once("listening", () => done(server));
    server.once("error", (error) => failed(listenFailure(error, host, port)));
  });
}

/** Fails early, before the long waits of a first start, if the port is taken. */
export async function assertPortFree(env: Pick<Environment, "host" | "port">): Promise<void> {
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
