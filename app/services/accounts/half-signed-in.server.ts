import type { Actor } from "#domain/access/roles";
import { type Door, findOpenSession, returnPath } from "#services/session";

/** Someone whose session is good for one thing: a new password, or a second factor. */
export interface HalfSignedIn {
  own: Actor;
  username: string;
  sessionId: string;
}

const PAGES = { password: "/sign-in/password", enrol: "/sign-in/enrol" } as const;

/** Where someone who comes to the sign-in page goes on; undefined for a stranger. */
export async function nextStep(context: Door, request: Request): Promise<string | undefined> {
  const session = await findOpenSession(context, request);
  if (!session) return undefined;
  const { kind } = session.standing;
  const to = returnPath(new URL(request.url).searchParams.get("to"));
  if (kind === "actor") return to;
  return `${PAGES[kind]}?${new URLSearchParams({ to })}`;
}

/** Who must do this one thing before anything else; undefined for everybody else. */
export async function findHalfSignedIn(
  context: Door,
  request: Request,
  what: keyof typeof PAGES,
): Promise<HalfSignedIn | undefined> {
  const session = await findOpenSession(context, request);
  if (session?.standing.kind !== what) return undefined;
  return { own: session.standing.own, username: session.username, sessionId: session.id };
}
