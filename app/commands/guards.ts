import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import type { ErrorRequestHandler, Express, Request, RequestHandler, Response } from "express";
import { ADDRESS_HEADER } from "#services/auth";
import type { Counter } from "#services/limits";
import type { Log } from "#services/log";
import { addressOf, type Dealt } from "./asking.ts";

/** What only a proxy knows; from anyone else it is a lie. */
const OF_PROXIES = ["x-forwarded-for", "x-forwarded-proto", "x-forwarded-port", "x-request-id"];
/** Nobody's to say: the public address is BASE_URL. */
const OF_NOBODY = ["x-forwarded-host", "forwarded", "x-real-ip", ADDRESS_HEADER];

const READS = new Set(["GET", "HEAD"]);
/** Longer addresses are refused, by us and by proxies. */
export const LONGEST_ADDRESS = 8192;
/** The one character that PostgreSQL can't keep. */
const UNREADABLE = /%00/;
const REFUSED = new Set([401, 403, 404, 429]);

/** Forgets the headers that whoever sent the request had no business to send. */
export function onlyTrusted(app: Express): RequestHandler {
  const trusts: (address: string, hop: number) => boolean = app.get("trust proxy fn");
  return ({ headers, socket }, _response, next) => {
    const strangers = trusts(socket.remoteAddress ?? "", 0) ? [] : OF_PROXIES;
    for (const name of [...OF_NOBODY, ...strangers]) delete headers[name];
    next();
  };
}

/** Behind TLS: what a proxy that is trusted has received without it goes to the public address. */
export function onlyEncrypted(baseUrl: string): RequestHandler {
  return (request, response, next) => {
    const proto = request.get("x-forwarded-proto");
    if (!baseUrl.startsWith("https:") || !proto || request.secure) return next();
    if (READS.has(request.method)) return response.redirect(308, baseUrl + request.originalUrl);
    refuse(response, 403, `请改用 ${baseUrl} 打开本系统后重新提交。`);
  };
}

/** Requests of a form that no browser sends are answered here: they would break what comes later. */
export const wellFormed: RequestHandler = (request, response, next) => {
  const { method, originalUrl, headers } = request;
  if (!READS.has(method) && method !== "POST") {
    response.set("allow", "GET, HEAD, POST");
    return refuse(response, 405, "不支持这种请求。请打开本系统的页面操作。");
  }
  if (originalUrl.length > LONGEST_ADDRESS) {
    return refuse(response, 414, "网址过长。请减少查找的内容或者条件后重试。");
  }
  if (!originalUrl.startsWith("/") || UNREADABLE.test(originalUrl) || !namesHost(request)) {
    return refuse(response, 400, "请求的网址不能识别。请检查网址后重试。");
  }
  if (method === "POST" && headers["content-length"] === undefined) {
    return refuse(response, 411, "没有说明提交内容的长度。请打开本系统的页面重新提交。");
  }
  next();
};

/** Whether the request names one host, and nothing else in its place. */
function namesHost({ headersDistinct }: Request): boolean {
  const [host = "", ...more] = headersDistinct.host ?? [];
  const url = `http://${host}/`;
  return more.length === 0 && URL.canParse(url) && new URL(url).pathname === "/";
}

/**
 * A request that changes something comes from a page of ours: a form of another site would arrive
 * with the person's cookie. Browsers name where a request comes from in `Sec-Fetch-Site`, over plain
 * HTTP only in `Origin`; a proxy may have changed `Host`, so the public host is known as well.
 */
export function fromOurPages(publicHost: string): RequestHandler {
  return (request, response, next) => {
    const site = request.get("sec-fetch-site");
    const origin = hostOf(request.get("origin"));
    const ours = site
      ? site === "same-origin"
      : origin !== undefined && [publicHost, request.get("host")].includes(origin);
    if (READS.has(request.method) || ours) return next();
    refuse(
      response,
      403,
      "这次提交不是从本系统的页面发出的，没有执行。请打开本系统的页面重新提交。",
    );
  };
}

function hostOf(origin: string | undefined): string | undefined {
  return origin && URL.canParse(origin) ? new URL(origin).host : undefined;
}

/** Answers what no page has answered: what can't be read 400, a bug 500 with its reference. */
export function broken(dealtOf: (request: Request) => Dealt): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const status = error instanceof Error && "status" in error ? Number(error.status) : 500;
    if (status >= 400 && status < 500) {
      return refuse(response, status, "请求的网址不能识别。请检查网址后重试。");
    }
    const reference = dealtOf(request).fault(error);
    refuse(response, 500, `请稍后重试；如仍然出现，请把编号 ${reference} 告诉管理员。`);
  };
}

function refuse(response: Response, status: number, sentence: string): void {
  response.status(status).set("cache-control", "no-store").type("text").send(sentence);
}

/** What Node says for us when a request never became one. */
const UNFINISHED: Record<string, readonly [number, string]> = {
  HPE_HEADER_OVERFLOW: [431, "请求的网址或者请求头过长。请减少查找的条件后重试。"],
  ERR_HTTP_REQUEST_TIMEOUT: [408, "请求在规定时间内没有发送完。请检查网络后重试。"],
};

/** Answers a request that could not be read, or that did not end in time, and hangs up. */
export function answerUnfinished(
  error: NodeJS.ErrnoException,
  socket: Duplex,
  headers: Record<string, string>,
): void {
  if (!socket.writable || error.code === "ECONNRESET") return void socket.destroy();
  const [status, sentence] = UNFINISHED[error.code ?? ""] ?? [400, "请求不能识别。请重试。"];
  const body = Buffer.from(sentence);
  const lines = Object.entries({
    ...headers,
    "cache-control": "no-store",
    "content-type": "text/plain; charset=utf-8",
    "content-length": body.length,
    connection: "close",
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join("")}\r\n`);
  socket.end(body);
}

/**
 * Writes one line for each request when it has been answered, and one more when refusals to the same
 * account or address pile up (GB/T 22239 8.1.4.4 f).
 */
export function watched(
  { log, counter }: { log: Log; counter: Counter },
  dealtOf: (request: Request) => Dealt,
): RequestHandler {
  return (request, response, next) => {
    const began = performance.now();
    response.once("close", () => {
      const { id, route, account } = dealtOf(request);
      const status = response.writableFinished ? response.statusCode : 499;
      const ms = Math.round(performance.now() - began);
      const line = { requestId: id, method: request.method, route, status, ms, account };
      log[route ? "info" : "debug"](line, "请求");
      if (REFUSED.has(status)) void raiseAlarm(account, addressOf(request), id);
    });
    next();
  };

  /** A page that is not there is no attack by a stranger: crawlers and old bookmarks ask for those. */
  async function raiseAlarm(account: string | undefined, address: string, requestId: string) {
    const exceeded = await counter.count("alarm", account ?? address);
    if (!exceeded?.first) return;
    const who = account ? { account } : {};
    log.warn({ event: "intrusion", ...who, address, requestId }, "同一来源多次被拒绝");
  }
}
