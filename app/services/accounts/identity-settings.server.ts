import { z } from "zod";
import type { IdentityService } from "#services/accounts/identity-service";

const ISSUER = "应为 https 网址，形如 https://sso.example.gov.cn（本机试用可为 http）";

/** What the environment says of a city's unified identity service. */
export const IDENTITY_SHAPE = {
  YIHENG_OIDC_ISSUER: z.string().refine(isIssuer, ISSUER).optional(),
  YIHENG_OIDC_CLIENT_ID: z.string().optional(),
  YIHENG_OIDC_CLIENT_SECRET: z.string().optional(),
  YIHENG_OIDC_NAME: z.string().max(20, "应为不超过20个字的名称").default("统一身份认证"),
};

const shape = z.object(IDENTITY_SHAPE);

/** The service; undefined when none is set, "incomplete" when one of the three is missing. */
export function identityServiceOf(
  read: z.output<typeof shape>,
): IdentityService | undefined | "incomplete" {
  const { YIHENG_OIDC_ISSUER: issuer, YIHENG_OIDC_CLIENT_ID: clientId } = read;
  const { YIHENG_OIDC_CLIENT_SECRET: clientSecret, YIHENG_OIDC_NAME: name } = read;
  if (!issuer && !clientId && !clientSecret) return undefined;
  if (!issuer || !clientId || !clientSecret) return "incomplete";
  return { issuer: issuer.replace(/\/+$/, ""), clientId, clientSecret, name };
}

/** What is said over the line must not be readable on the way, but on this machine. */
function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  const local = ["127.0.0.1", "localhost", "[::1]"].includes(hostname);
  return protocol === "https:" || (protocol === "http:" && local);
}
