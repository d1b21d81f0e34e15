import { data, redirect } from "@remix-run/node";
import { type Act, type Actor, may, ROLES, type Role } from "#domain/permissions";
import { ADDRESS_HEADER } from "#services/auth";
import type { AppContext } from "#services/context";

type Door = Pick<AppContext, "auth" | "address">;

/** Who signed in, or undefined. */
export async function findActor(context: Door, request: Request): Promise<Actor | undefined> {
  const session = await context.auth.api.getSession({ headers: request.headers });
  if (!session || !isRole(session.user.role)) return undefined;
  return { id: session.user.id, name: session.user.name, role: session.user.role };
}

/**
 * The first line of every loader and action: who it is, if they may. A stranger is sent to the
 * sign-in page and comes back to a page they asked for; someone without the right gets 404, as for
 * something that is not there.
 */
export async function requireActor(context: Door, request: Request, act: Act): Promise<Actor> {
  const actor = await findActor(context, request);
  if (!actor) throw redirect(signInPath(request));
  if (!may(actor, act)) throw data(null, 404);
  return actor;
}

/** What signing in answers: the cookies to set, or the sentence to show. */
export type SignInResult = { ok: true; headers: Headers } | { ok: false; message: string };

/** Signs in by user name and password; unknown names and wrong passwords are told the same. */
export async function signIn(
  context: Door,
  request: Request,
  credentials: { username: string; password: string },
): Promise<SignInResult> {
  const answer = await callAuth(context, "/sign-in/username", credentials, {
    "user-agent": request.headers.get("user-agent") ?? "",
  });
  if (answer.ok) return { ok: true, headers: cookiesOf(answer) };
  if (answer.status === 429) {
    return { ok: false, message: "尝试次数过多，请一分钟后再试。" };
  }
  return { ok: false, message: "用户名或密码不正确，请重新输入。" };
}

/** Ends this session, or all sessions of the account everywhere; answers the cookies to clear. */
export async function signOut(context: Door, request: Request, everywhere: boolean) {
  const cookie = request.headers.get("cookie") ?? "";
  if (everywhere) await context.auth.api.revokeSessions({ headers: request.headers });
  return cookiesOf(await callAuth(context, "/sign-out", {}, { cookie }));
}

/** Where someone who has signed in goes: a path of ours that they had asked for, else the start. */
export function returnPath(asked: string | null): string {
  return asked?.startsWith("/") && !/^\/[/\\]/.test(asked) ? asked : "/";
}

// Through better-auth's own request handler, so that its rate limit sees every try.
async function callAuth(
  context: Door,
  path: string,
  body: object,
  headers: Record<string, string>,
) {
  const { baseURL, trustedOrigins } = await context.auth.$context;
  return context.auth.handler(
    new Request(`${baseURL}${path}`, {
      method: "POST",
      headers: {
        ...headers,
        "content-type": "application/json",
        origin: String(trustedOrigins[0] ?? new URL(baseURL).origin),
        [ADDRESS_HEADER]: context.address,
      },
      body: JSON.stringify(body),
    }),
  );
}

function cookiesOf(answer: Response): Headers {
  const headers = new Headers();
  for (const cookie of answer.headers.getSetCookie()) headers.append("set-cookie", cookie);
  return headers;
}

function signInPath(request: Request): string {
  const { pathname, search } = new URL(request.url);
  if (request.method !== "GET" || pathname === "/") return "/sign-in";
  return `/sign-in?${new URLSearchParams({ to: pathname + search })}`;
}

function isRole(role: unknown): role is Role {
  return typeof role === "string" && role in ROLES;
}
