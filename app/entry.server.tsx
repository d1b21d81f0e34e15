import { Transform } from "node:stream";
import {
  type ActionFunctionArgs,
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { Nonce } from "#components/nonce";

const GIVE_UP_AFTER_MS = 10_000;

/** Renders the whole page before it is sent: what a page shows is either whole or an error page. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  { asking: { nonce } }: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let failed = false;
    const { pipe, abort } = renderToPipeableStream(
      <Nonce.Provider value={nonce}>
        <RemixServer
          context={entry}
          url={request.url}
          abortDelay={GIVE_UP_AFTER_MS}
          nonce={nonce}
        />
      </Nonce.Provider>,
      {
        nonce,
        onAllReady() {
          const body = withoutZeroBytes();
          headers.set("content-type", "text/html; charset=utf-8");
          keepNowhere(headers);
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

/** What the pages ask for by script is as confidential as the pages themselves. */
export function handleDataRequest(response: Response): Response {
  keepNowhere(response.headers);
  return response;
}

/**
 * What fails while a page is rendered goes to the log, never to the person's screen. Bugs of loaders
 * and actions have become answers before they come here (app/commands/answering.ts), and an address
 * that does not exist is no fault of ours.
 */
export function handleError(
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
) {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  context.asking.fault(error);
}

/**
 * React 18 sends zero bytes where a Chinese character no longer fits into its buffer, and browsers
 * show them as two black diamonds (facebook/react#24985). HTML never holds one on purpose.
 */
function withoutZeroBytes(): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk);
    },
  });
}

/** Case data stays in no cache, unless a route has said otherwise. */
function keepNowhere(headers: Headers): void {
  if (!headers.has("cache-control")) headers.set("cache-control", "no-store");
}
