import { isIP } from "node:net";

/** Names that Express knows for networks nobody reaches from outside. */
const NAMED = new Set(["loopback", "linklocal", "uniquelocal"]);

/**
 * Whether an entry of YIHENG_TRUSTED_PROXIES can be believed: an address, a network in CIDR form, or
 * one of Express's names for private networks. A network of everyone is none: it would let anybody
 * write their own address into the audit.
 */
export function isTrustable(entry: string): boolean {
  if (NAMED.has(entry)) return true;
  const [address = "", bits, ...rest] = entry.split("/");
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  if (bits === undefined) return true;
  const most = version === 4 ? 32 : 128;
  return /^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= most;
}
