import type { ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
import { logFault } from "#services/faults";

type Asked = LoaderFunctionArgs | ActionFunctionArgs;

/**
 * The same pages, but a loader or action that fails by a bug answers 500 with a sentence that
 * carries the reference of the entry in the log. Remix itself sends the browser an error without
 * either, on every one of its ways (document, data, resource): this is the one place before them.
 */
export function answering(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    const { loader, action } = route.module;
    const module = {
      ...route.module,
      ...(loader && { loader: told(loader) }),
      ...(action && { action: told(action) }),
    };
    return [id, { ...route, module }] as const;
  });
  return { ...build, routes: Object.fromEntries(routes) };
}

/** Redirects and refusals are thrown as answers and pass; an `Error` is nobody's answer. */
function told<A extends Asked, R>(answer: (asked: A) => R) {
  return async (asked: A): Promise<Awaited<R>> => {
    try {
      return await answer(asked);
    } catch (error) {
      if (!(error instanceof Error) || asked.request.signal.aborted) throw error;
      const reference = logFault(error, asked.request);
      throw new Response(
        `已经保存的数据没有受到影响。请稍后重试；如仍然出现，请把编号 ${reference} 告诉管理员。`,
        {
          status: 500,
          headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
        },
      );
    }
  };
}
