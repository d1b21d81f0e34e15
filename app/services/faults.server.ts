import { randomUUID } from "node:crypto";

/**
 * Writes what went wrong to standard error, one entry with a reference number, and answers the
 * number: the person tells it to whoever keeps the log. The query of the address stays out, because
 * what people search for there are names.
 */
export function logFault(error: unknown, request: Request): string {
  const reference = randomUUID().slice(0, 8);
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const { pathname } = new URL(request.url);
  process.stderr.write(
    `${new Date().toISOString()} ${reference} ${request.method} ${pathname} ${told}\n`,
  );
  return reference;
}
