import type { Auth } from "#services/auth";

/** The address of a one-time link. In the query, which no log keeps. */
export async function linkOf(auth: Auth, token: string): Promise<string> {
  const { baseURL } = await auth.$context;
  return `${new URL(baseURL).origin}/invitation?${new URLSearchParams({ token })}`;
}
