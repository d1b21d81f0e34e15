import { randomUUID } from "node:crypto";
import { PassThrough } from "node:stream";
import {
  type ActionFunctionArgs,
  createReadableStreamFromReadable,
  type EntryContext,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";

const GIVE_UP_AFTER_MS = 10_000;

/** Renders the whole page before it is sent: what a page shows is either whole or an error page. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let failed = false;
    const { pipe, abort } = renderToPipeableStream(
      <RemixServer context={entry} url={request.url} abortDelay={GIVE_UP_AFTER_MS} />,
      {
        onAllReady() {
          const body = new PassThrough();
          headers.set("content-type", "text/html; charset=utf-8");
          resolve(
            new Response(createReadableStreamFromReadable(body), {
              headers,
              status: failed ? 500 : status,
            }),
          );
          pipe(body);
        },
        onShellError: reject,
        onError() {
          failed = true;
        },
      },
    );
    setTimeout(abort, GIVE_UP_AFTER_MS + 1_000).unref();
  });
}

/** What went wrong goes to standard error with a reference number, never to the person's screen. */
export function handleError(error: unknown, { request }: LoaderFunctionArgs | ActionFunctionArgs) {
  if (request.signal.aborted) return;
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const { pathname } = new URL(request.url);
  process.stderr.write(
    `${new Date().toISOString()} ${randomUUID()} ${request.method} ${pathname} ${told}\n`,
  );
}
