/** Addresses of a register: the same list, with some parts changed. */

/** The address with the parts changed; undefined takes one away. Starts with "?", also when empty. */
export function withParts(
  search: string | URLSearchParams,
  changes: Readonly<Record<string, string | undefined>>,
): string {
  const params = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) params.delete(name);
    else params.set(name, value);
  }
  return `?${params}`;
}

/** The same list from its first page on, with the parts changed. */
export function fromStart(
  search: string,
  changes: Readonly<Record<string, string | undefined>>,
): string {
  return withParts(search, { ...changes, after: undefined, before: undefined });
}

/** A place in a list, as the address writes it. */
export function writeCursor(cursor: { value: string | null; id: string }): string {
  return `${cursor.value ?? ""}~${cursor.id}`;
}

/** The address without its empty parts, which a form sends and nobody wants to share; else undefined. */
export function tidyAddress(url: string): string | undefined {
  const { pathname, searchParams } = new URL(url);
  const kept = [...searchParams].filter(([, value]) => value.trim() !== "");
  if (kept.length === searchParams.size) return undefined;
  return kept.length === 0 ? pathname : `${pathname}?${new URLSearchParams(kept)}`;
}

/**
 * The list that a case was opened from, as it was narrowed; from elsewhere, the first of the
 * registers. Always a path of ours.
 */
export function listCameFrom(
  referrer: string | null,
  registers: readonly [string, ...string[]],
): string {
  const from = referrer === null || !URL.canParse(referrer) ? undefined : new URL(referrer);
  return from && registers.includes(from.pathname) ? from.pathname + from.search : registers[0];
}
