import { randomBytes, randomUUID } from "node:crypto";
import { isIP } from "node:net";
import type { Response as Answer, Request } from "express";
import type { Asking, CountedKind } from "#services/asking";
import { logFault } from "#services/faults";
import type { LimitName } from "#services/limit-settings";
import type { Counter, Exceeded } from "#services/limits";
import type { Log } from "#services/log";
import { CSP } from "./headers.ts";

/** A request as it is dealt with. */
export interface Dealt extends Asking {
  /** The route that answered; undefined when none was asked. */
  readonly route: string | undefined;
  readonly account: string | undefined;
}

/** What is told to whoever asks too often, by what they asked for. */
const TOO_OFTEN: Record<LimitName, string> = {
  account: "您的请求过于频繁。",
  address: "来自这个网络地址的请求过于频繁。",
  search: "查找过于频繁。",
  export: "导出过于频繁。",
  upload: "提交的文件过于频繁。",
  alarm: "被拒绝的请求过多。",
};

/** An identifier that a proxy may have given: nothing that could be anything else in a log. */
const REQUEST_ID = /^[\w-]{8,64}$/;

/** Begins to deal with a request that has no headers but of people and of proxies that are trusted. */
export function dealWith(
  { log, counter }: { log: Log; counter: Counter },
  request: Request,
  answer: Answer,
): Dealt {
  const given = request.get("x-request-id") ?? "";
  const id = REQUEST_ID.test(given) ? given : randomUUID();
  const kinds = new Set<CountedKind>();
  const counted = new Map<LimitName, Promise<Exceeded | undefined>>();
  let route: string | undefined;
  let account: string | undefined;
  const within = async (name: LimitName, key: string) => {
    const asked = counted.get(name) ?? counter.count(name, key);
    counted.set(name, asked);
    const exceeded = await asked;
    if (exceeded) throw tooOften(exceeded, answer);
  };
  return {
    id,
    nonce: randomBytes(18).toString("base64url"),
    get route() {
      return route;
    },
    get account() {
      return account;
    },
    async at(entered, more) {
      // The innermost route is told last.
      route = entered;
      for (const kind of more) kinds.add(kind);
      await within("address", addressOf(request));
    },
    async by(accountId) {
      account = accountId;
      await within("account", accountId);
      for (const kind of kinds) await within(kind, accountId);
    },
    fault: (error) => logFault(log.child({ requestId: id, route, account }), error),
    bringsOwnPolicy: () => answer.removeHeader(CSP),
  };
}

/** The address of whoever asks, as far as proxies that are trusted tell it. */
export function addressOf(request: Request): string {
  const told = request.ip ?? "";
  return isIP(told) ? told : (request.socket.remoteAddress ?? "");
}

function tooOften({ name, waitSeconds }: Exceeded, answer: Answer): Response {
  answer.set("retry-after", String(waitSeconds));
  const wait = waitSeconds < 90 ? `${waitSeconds}秒` : `${Math.ceil(waitSeconds / 60)}分钟`;
  return plainAnswer(429, `${TOO_OFTEN[name]}请在${wait}后重试。`);
}

/** An answer of one sentence, which a page shows as its own and a program as it is. */
export function plainAnswer(status: number, sentence: string): Response {
  return new Response(sentence, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}
