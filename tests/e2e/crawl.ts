import { addressOf, ROUTES, type RouteFile } from "./routes.ts";

/** A form as a page shows it, filled in as it is. */
export interface ShownForm {
  /** The page's address; where the form goes if it says nothing else. */
  action: string;
  fields: Record<string, string>;
}

/** Somebody who has signed in; the cookie changes when they must do so again. */
export interface Person {
  cookie: string;
}

/** What can be reached from the start page, and by whom. */
export interface Reached {
  /** Addresses that answered, by the route's file; at most two each. */
  addresses: Map<string, string[]>;
  /** To whom a route answered. */
  people: Map<string, Person>;
  /** Forms that change something. */
  forms: (ShownForm & { person: Person })[];
  /** Every name of a field or of a parameter that was seen, by the file of the route that gets it. */
  names: Map<string, Set<string>>;
}

const MOST_PER_ROUTE = 2;

/** Follows every link from the start page as each of the accounts, two addresses of a route. */
export async function crawl(address: string, people: readonly Person[]): Promise<Reached> {
  const reached: Reached = {
    addresses: new Map(),
    people: new Map(),
    forms: [],
    names: new Map(),
  };
  for (const person of [{ cookie: "" }, ...people]) {
    const seen = new Map<string, number>();
    const waiting = [
      "/",
      "/sign-in",
      ...ROUTES.filter(({ params }) => params.length === 0).map((route) => addressOf(route, {})),
    ];
    const known = new Set(waiting);
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const route = routeOf(next);
      const times = seen.get(route.file) ?? 0;
      if (times >= MOST_PER_ROUTE) continue;
      seen.set(route.file, times + 1);
      const answer = await fetch(address + next, {
        headers: { cookie: person.cookie },
        redirect: "manual",
      });
      const body = await answer.text();
      if (answer.status !== 200) continue;
      note(reached, route, next, person);
      if (!answer.headers.get("content-type")?.includes("text/html")) continue;
      readForms(reached, next, body, person);
      for (const link of linksIn(body)) {
        const url = new URL(link, `http://x${next}`);
        if (url.host === "x") noteNames(reached, url.pathname, url.searchParams.keys());
        const path = url.pathname + url.search;
        if (url.host === "x" && !known.has(path)) waiting.push(path);
        known.add(path);
      }
    }
  }
  return reached;
}

/** The route that an address leads to: one without parameters before one with. */
export function routeOf(path: string): RouteFile {
  const pathname = path.replace(/\?.*$/s, "");
  const fitting = ROUTES.filter((route) =>
    new RegExp(`^${route.path.replace(/[.*]/g, "\\$&").replace(/:\w+/g, "[^/]+")}$`).test(pathname),
  ).sort((one, other) => one.params.length - other.params.length);
  const found = fitting[0] ?? ROUTES.find(({ path: all }) => all === "*");
  if (!found) throw new Error(`no route for ${path}`);
  return found;
}

function note(reached: Reached, route: RouteFile, path: string, person: Person): void {
  const known = reached.addresses.get(route.file) ?? [];
  if (known.length < MOST_PER_ROUTE && !known.includes(path)) known.push(path);
  reached.addresses.set(route.file, known);
  if (!reached.people.has(route.file)) reached.people.set(route.file, person);
}

function noteNames(reached: Reached, path: string, names: Iterable<string>): void {
  const { file } = routeOf(path);
  reached.names.set(file, new Set([...(reached.names.get(file) ?? []), ...names]));
}

function linksIn(body: string): string[] {
  return [...body.matchAll(/<(?:a|img|form)\b[^>]*? (?:href|src|action)="([^"#]+)/g)].map(
    ([, link = ""]) => plain(link),
  );
}

function readForms(reached: Reached, page: string, body: string, person: Person): void {
  for (const [, head = "", inside = ""] of body.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)) {
    const fields: Record<string, string> = {};
    for (const [tag, kind, name = ""] of inside.matchAll(
      /<(input|select|textarea|button)\b[^>]*? name="([^"]+)"[^>]*>/g,
    )) {
      const value = / value="([^"]*)"/.exec(tag)?.[1] ?? "";
      if (kind === "button" ? !(name in fields) : true) fields[plain(name)] = plain(value);
    }
    const action = plain(/ action="([^"]*)"/.exec(head)?.[1] ?? page);
    noteNames(reached, action, Object.keys(fields));
    if (!/method="post"/i.test(head)) continue;
    const known = reached.forms.some(
      (form) =>
        routeOf(form.action) === routeOf(action) &&
        Object.keys(form.fields).join() === Object.keys(fields).join(),
    );
    if (!known) reached.forms.push({ action, fields, person });
  }
}

function plain(text: string): string {
  return text
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");
}
