import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** One file of ours, read and parsed: what the tests of the house's rules look at. */
export interface Source {
  file: string;
  lines: number;
  tree: ts.SourceFile;
}

/** Everything that is written by hand and runs: generated files are nobody's style. */
export const SOURCES: readonly Source[] = ["app", "db", "emails"]
  .flatMap((room) => filesOf(room))
  .filter((file) => file !== "db/schema.ts")
  .map((file) => {
    const text = readFileSync(file, "utf8");
    const lines = text.split("\n").length - 1;
    return { file, lines, tree: ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true) };
  });

function filesOf(room: string): string[] {
  return readdirSync(room, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|js)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Every node of a tree that `isWanted` accepts, in the order of the text. */
export function nodesOf<N extends ts.Node>(
  tree: ts.Node,
  isWanted: (node: ts.Node) => node is N,
): N[] {
  const found: N[] = [];
  const visit = (node: ts.Node): void => {
    if (isWanted(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** file:line of a node, as an editor opens it. */
export function placeOf({ file, tree }: Source, node: ts.Node): string {
  return `${file}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`;
}

/** Whether the declaration is exported. */
export function isExported(node: ts.Node): boolean {
  return (
    ts.canHaveModifiers(node) &&
    (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  );
}

export interface Import {
  file: string;
  from: string;
  /** What is taken by name; empty for a whole module. */
  names: string[];
  /** Gone when the program runs. */
  typeOnly: boolean;
}

/** All that a file takes from elsewhere: imports, re-exports and imports at run time. */
export function importsOf({ file, tree }: Source): Import[] {
  const declared = tree.statements.flatMap((statement): Import[] => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const from = statement.moduleSpecifier;
    if (!from || !ts.isStringLiteral(from)) return [];
    return [{ file, from: from.text, names: namesOf(statement), typeOnly: isTypeOnly(statement) }];
  });
  const atRunTime = nodesOf(tree, ts.isCallExpression)
    .filter(({ expression }) => expression.kind === ts.SyntaxKind.ImportKeyword)
    .flatMap(({ arguments: [from] }): Import[] =>
      from && ts.isStringLiteral(from)
        ? [{ file, from: from.text, names: [], typeOnly: false }]
        : [],
    );
  return [...declared, ...atRunTime];
}

function elementsOf(statement: ts.ImportDeclaration | ts.ExportDeclaration) {
  const named = ts.isImportDeclaration(statement)
    ? statement.importClause?.namedBindings
    : statement.exportClause;
  return named && (ts.isNamedImports(named) || ts.isNamedExports(named)) ? [...named.elements] : [];
}

function namesOf(statement: ts.ImportDeclaration | ts.ExportDeclaration): string[] {
  return elementsOf(statement).map(({ propertyName, name }) => (propertyName ?? name).text);
}

function isTypeOnly(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  const whole = ts.isImportDeclaration(statement)
    ? (statement.importClause?.isTypeOnly ?? false)
    : statement.isTypeOnly;
  const parts = elementsOf(statement);
  const other = ts.isImportDeclaration(statement) && statement.importClause?.name !== undefined;
  return whole || (!other && parts.length > 0 && parts.every((part) => part.isTypeOnly));
}
