import { type Actor, isReach, isRole } from "#domain/access/roles";
import { ADDRESS_HEADER } from "#services/auth";
import type { AppContext } from "#services/context";

type Door = Pick<AppContext, "auth" | "address" | "asking">;

/** Who signed in, or undefined. Throws the answer to an account that asks too often. */
export async function findActor(context: Door, request: Request): Promise<Actor | undefined> {
  const session = await context.auth.api.getSession({ headers: request.headers });
  if (!session) return undefined;
  const { id, name, role, reach, organId } = session.user;
  if (!isRole(role) || !isReach(reach)) return undefined;
  await context.asking.by(id);
  return { id, name, role, reach, ...(organId ? { organId } : {}) };
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
