import ts from "typescript";
import { describe, expect, test } from "vitest";
import { isExported, nodesOf, placeOf, SOURCES, type Source } from "#tests/sources";

const within = (folder: string) => SOURCES.filter(({ file }) => file.startsWith(folder));
const ROUTES = within("app/routes/");

/** Longer than the budget for a reason that is named. */
const LONG: Record<string, string> = {
  "db/migrations/2026-11-22T1610-case-files.ts": "one migration, frozen once merged",
};

describe("size", () => {
  test("a file has 250 lines at most, a route 120", () => {
    const long = SOURCES.filter(
      ({ file, lines }) => lines > (file.startsWith("app/routes/") ? 120 : 250),
    );
    expect(long.map(({ file }) => file).filter((file) => !(file in LONG))).toEqual([]);
  });

  test("every exception is still needed", () => {
    const long = SOURCES.filter(({ lines }) => lines > 250).map(({ file }) => file);
    expect(Object.keys(LONG).filter((file) => !long.includes(file))).toEqual([]);
  });
});

describe("types", () => {
  /** Where a value that was checked becomes its type: nowhere else is one asserted. */
  const CONSTRUCTORS: Record<string, string> = {
    "app/domain/plain-date.ts": "text that is a day",
    "app/domain/reconsideration/steps.ts": "a step and its own payload are one event",
    "app/domain/litigation/steps.ts": "a step and its own payload are one event",
    "app/services/case-files/reconsideration.server.ts": "events that were checked when stored",
    "app/services/case-files/dispute.server.ts": "events that were checked when stored",
    "app/services/import/batches.server.ts": "JSON that this service has stored itself",
  };

  test("nothing is cast but to const", () => {
    const casts = SOURCES.filter(({ file }) => !(file in CONSTRUCTORS)).flatMap((source) =>
      [
        ...nodesOf(source.tree, ts.isAsExpression).filter(
          ({ type }) => !ts.isConstTypeReference(type),
        ),
        ...nodesOf(source.tree, ts.isTypeAssertionExpression),
        ...nodesOf(source.tree, ts.isNonNullExpression),
      ].map((node) => placeOf(source, node)),
    );
    expect(casts).toEqual([]);
  });

  test("nothing is any", () => {
    const isAny = (node: ts.Node): node is ts.KeywordTypeNode =>
      node.kind === ts.SyntaxKind.AnyKeyword;
    expect(
      SOURCES.flatMap((source) => nodesOf(source.tree, isAny).map((node) => placeOf(source, node))),
    ).toEqual([]);
  });

  test("no finding of the compiler or of the linter is silenced", () => {
    const silenced = SOURCES.filter(({ tree }) =>
      /biome-ignore|eslint-disable|@ts-(?:ignore|expect-error|nocheck)/.test(tree.text),
    );
    expect(silenced.map(({ file }) => file)).toEqual([]);
  });
});

describe("reading", () => {
  test("every exported function says what it does", () => {
    const silent = SOURCES.filter(({ file }) => isDocumented(file)).flatMap((source) =>
      source.tree.statements
        .filter(ts.isFunctionDeclaration)
        .filter((node) => isExported(node) && node.body !== undefined)
        .filter((node) => ts.getJSDocCommentsAndTags(node).length === 0)
        .map((node) => placeOf(source, node)),
    );
    expect(silent).toEqual([]);
  });

  test("no file only passes on what another one has", () => {
    const forwarding = SOURCES.filter(({ tree }) =>
      tree.statements.some(
        (node) => ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined,
      ),
    );
    expect(forwarding.map(({ file }) => file)).toEqual([]);
  });

  // What Remix calls by its name, and migrations, are documented by their frameworks.
  function isDocumented(file: string): boolean {
    return !/^app\/(?:routes\/|root\.tsx|entry\.)|^db\/migrations\//.test(file);
  }
});

test("pages come to the database through the door alone", () => {
  const beside = ROUTES.filter(({ tree }) => /context\.databases/.test(tree.text));
  expect(beside.map(({ file }) => file).filter((file) => file !== "app/routes/setup.tsx")).toEqual(
    [],
  );
});

describe("doors", () => {
  /** Who may come in without having signed in, and why. */
  const OPEN: Record<string, string> = {
    "app/routes/sign-in.tsx loader": "a stranger signs in",
    "app/routes/sign-in.tsx action": "a stranger signs in",
    "app/routes/sign-out.tsx loader": "leads to the sign-in page",
    "app/routes/sign-out.tsx action": "a session that has ended can be ended again",
    "app/routes/setup.tsx loader": "the one-time token is the key",
    "app/routes/setup.tsx action": "the one-time token is the key",
    "app/routes/invitation.tsx loader": "the one-time token is the key",
    "app/routes/invitation.tsx action": "the one-time token is the key",
    "app/routes/sign-in_.second-factor.tsx loader": "the password was right: half signed in",
    "app/routes/sign-in_.second-factor.tsx action": "the password was right: half signed in",
    "app/routes/sign-in_.password.tsx loader": "a session that is good for nothing else yet",
    "app/routes/sign-in_.password.tsx action": "a session that is good for nothing else yet",
    "app/routes/sign-in_.enrol.tsx loader": "a session that is good for nothing else yet",
    "app/routes/sign-in_.enrol.tsx action": "a session that is good for nothing else yet",
    "app/routes/sign-in_.unified.tsx loader": "leads to the sign-in page",
    "app/routes/sign-in_.unified.tsx action": "a stranger signs in elsewhere",
    "app/routes/sign-in_.unified_.callback.tsx loader": "a stranger comes back from there",
  };
  const doors = ROUTES.flatMap((source) =>
    source.tree.statements
      .filter(isExported)
      .flatMap(doorsIn)
      .map((door) => ({ ...door, name: `${source.file} ${door.name}` })),
  );

  test("every loader and action asks first who it is", () => {
    expect(doors.length).toBeGreaterThan(20);
    const unguarded = doors.filter(({ name, body }) => !(name in OPEN) && !asksFirst(body));
    expect(unguarded.map(({ name }) => name)).toEqual([]);
  });

  test("every open door is still there", () => {
    const names = doors.map(({ name }) => name);
    expect(Object.keys(OPEN).filter((name) => !names.includes(name))).toEqual([]);
  });

  test("the doors of a route stand in the route", () => {
    const hidden = ROUTES.filter(({ tree }) => tree.statements.some(ts.isExportDeclaration));
    expect(hidden.map(({ file }) => file)).toEqual([]);
  });

  /** Functions by the names that Remix calls; one that is not a plain function has no body. */
  function doorsIn(node: ts.Statement): { name: string; body?: ts.Block }[] {
    const isDoor = (name: string) => name === "loader" || name === "action";
    if (ts.isFunctionDeclaration(node) && node.name && isDoor(node.name.text)) {
      return [{ name: node.name.text, body: node.body }];
    }
    if (!ts.isVariableStatement(node)) return [];
    return node.declarationList.declarations
      .map(({ name }) => name.getText())
      .filter(isDoor)
      .map((name) => ({ name }));
  }

  /**
   * The first statement calls one of the doors with `(context, request, "act", …)`: a body that works
   * within, or, before a file is read, `await admit(…)`.
   */
  function asksFirst(body: ts.Block | undefined): boolean {
    const first = body?.statements[0];
    if (!first) return false;
    const asked = ts.isVariableStatement(first)
      ? first.declarationList.declarations[0]?.initializer
      : ts.isExpressionStatement(first) || ts.isReturnStatement(first)
        ? first.expression
        : undefined;
    const call = asked && ts.isAwaitExpression(asked) ? asked.expression : asked;
    if (!call || !ts.isCallExpression(call)) return false;
    const [context, request, act] = call.arguments;
    return (
      ["within", "acrossRegister", "amongAccounts", "admit"].includes(call.expression.getText()) &&
      context?.getText() === "context" &&
      request?.getText() === "request" &&
      act !== undefined &&
      ts.isStringLiteral(act)
    );
  }
});

test("only the commands speak to the terminal", () => {
  const speaking = (source: Source) =>
    nodesOf(source.tree, ts.isPropertyAccessExpression)
      .filter((node) => node.expression.getText(source.tree) === "console")
      .map((node) => placeOf(source, node));
  const others = SOURCES.filter(({ file }) => !file.startsWith("app/commands/"));
  expect(others.flatMap(speaking)).toEqual([]);
});
