import type { ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
import type { CountedKind } from "#services/asking";
import { plainAnswer } from "./asking.ts";
import { boundedForm } from "./bodies.ts";
import { LONGEST_ADDRESS } from "./guards.ts";
import { CSP } from "./headers.ts";

type Asked = LoaderFunctionArgs | ActionFunctionArgs;

/** What is counted beside everything, by the names of the routes. */
const EXPORTS = /export|rejected/;
const UPLOADS = /^routes\/import\._index$/;
const REGISTERS = /^routes\/(reconsideration|litigation)\._index$|^routes\/hearings$/;

/**
 * The same pages behind what holds for all: limits on how often and how much, and a bug of a loader
 * or action answers 500 with a sentence that carries the reference of the entry in the log. Remix
 * itself sends the browser an error without either, on every one of its ways (document, data,
 * resource): this is the one place before them.
 */
export function answering(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    const { loader, action } = route.module;
    const module = {
      ...route.module,
      ...(loader && { loader: told(id, loader) }),
      ...(action && { action: told(id, (asked: ActionFunctionArgs) => posted(id, asked, action)) }),
    };
    return [id, { ...route, module }] as const;
  });
  return { ...build, routes: Object.fromEntries(routes) };
}

async function posted<R>(
  id: string,
  asked: ActionFunctionArgs,
  action: (asked: ActionFunctionArgs) => R,
): Promise<Awaited<R>> {
  return await action({ ...asked, request: await boundedForm(asked.request, id) });
}

/** Redirects and refusals are thrown as answers and pass; an `Error` is nobody's answer. */
function told<A extends Asked, R>(id: string, answer: (asked: A) => R) {
  return async (asked: A): Promise<Awaited<R>> => {
    const { request, context } = asked;
    try {
      await context.asking.at(id, countedKinds(id, request));
      const answered = await answer(asked);
      if (answered instanceof Response) {
        led(answered);
        if (answered.headers.has(CSP)) context.asking.bringsOwnPolicy();
      }
      return answered;
    } catch (error) {
      if (error instanceof Response) throw led(error);
      if (!(error instanceof Error) || request.signal.aborted) throw error;
      const reference = context.asking.fault(error);
      throw plainAnswer(
        500,
        `已经保存的数据没有受到影响。请稍后重试；如仍然出现，请把编号 ${reference} 告诉管理员。`,
      );
    }
  };
}

/**
 * An answer as it may go out: kept by no cache, also where it leads elsewhere, for an address says what
 * a page is about; and not to an address that we would refuse ourselves.
 */
function led(answer: Response): Response {
  const { headers } = answer;
  if ((headers.get("location") ?? "").length > LONGEST_ADDRESS) {
    throw plainAnswer(414, "所填的条件过长。请返回上一页减少内容后重试。");
  }
  if (!headers.has("cache-control")) headers.set("cache-control", "no-store");
  return answer;
}

function countedKinds(id: string, { method, url }: Request): CountedKind[] {
  if (method === "POST" && UPLOADS.test(id)) return ["upload"];
  if (method === "POST") return REGISTERS.test(id) ? ["search"] : [];
  if (EXPORTS.test(id)) return ["export"];
  return new URL(url).searchParams.get("q") ? ["search"] : [];
}
