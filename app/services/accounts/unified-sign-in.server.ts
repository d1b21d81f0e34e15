import { IDENTITY_SERVICE } from "#services/accounts/identity-service";
import { noteSignIn } from "#services/accounts/sign-in";
import { originOf } from "#services/audit/request";
import { ADDRESS_HEADER } from "#services/auth";
import { callAuth, cookiesOf, type Door, returnPath } from "#services/session";

/** Where to go on, and the cookies to take along. */
export interface Onward {
  to: string;
  headers: Headers;
}

const REFUSED = "/sign-in?refused=1";

/**
 * Sends somebody to the unified identity service, with state, nonce and PKCE; answers its address.
 * Back on the sign-in page when it cannot be reached.
 */
export async function leaveForIdentityService(context: Door, asked: string): Promise<Onward> {
  const to = returnPath(asked);
  const body = { provider: IDENTITY_SERVICE, callbackURL: to, errorCallbackURL: REFUSED };
  const answer = await callAuth(context, "/sign-in/social", body, {});
  const said: unknown = await answer.json().catch(() => undefined);
  const url = typeof said === "object" && said !== null && "url" in said ? said.url : undefined;
  if (!answer.ok || typeof url !== "string") return { to: REFUSED, headers: new Headers() };
  return { to: url, headers: cookiesOf(answer) };
}

/**
 * Takes somebody in who comes back from the service: only as the account that exists and is linked,
 * or has the same user name. Where the account has a second factor, it is asked for all the same.
 */
export async function returnFromIdentityService(context: Door, request: Request): Promise<Onward> {
  const { baseURL } = await context.auth.$context;
  const { search } = new URL(request.url);
  const answer = await context.auth.handler(
    new Request(`${baseURL}/callback/${IDENTITY_SERVICE}${search}`, {
      headers: {
        cookie: request.headers.get("cookie") ?? "",
        "user-agent": request.headers.get("user-agent") ?? "",
        [ADDRESS_HEADER]: context.address,
      },
    }),
  );
  const headers = cookiesOf(answer);
  const to = pathOf(answer.headers.get("location"));
  if (setsCookie(headers, "two_factor")) {
    return { to: `/sign-in/second-factor?${new URLSearchParams({ to })}`, headers };
  }
  if (!setsCookie(headers, "session_token")) {
    await context.audit.queue.add(originOf(context, null), [
      {
        ...{ act: "signIn", objectKind: "account", objectName: "统一身份认证" },
        ...{ result: "refused", detail: { reason: "identityService" } },
      },
    ]);
    return { to: REFUSED, headers };
  }
  await noteSession(context, headers);
  return { to, headers };
}

async function noteSession(context: Door, headers: Headers): Promise<void> {
  const cookie = headers
    .getSetCookie()
    .map((text) => text.split(";")[0])
    .join("; ");
  const session = await context.auth.api.getSession({ headers: new Headers({ cookie }) });
  const username = session?.user.username;
  if (username) await noteSignIn(context, username, "identityService");
}

function setsCookie(headers: Headers, name: string): boolean {
  return headers
    .getSetCookie()
    .some((cookie) => new RegExp(`[.]${name}=[^;]`).test(cookie) && !/max-age=0/i.test(cookie));
}

/** The path of a place of ours; the library may name it with its host. */
function pathOf(location: string | null): string {
  if (!location) return "/";
  const { pathname, search } = new URL(location, "http://here.invalid");
  return returnPath(pathname + search);
}
