import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { nodesOf } from "#tests/sources";

/** What must be answered: clauses of GB/T 22239-2019 level 3 and items of OWASP ASVS 5.0. */
const ASKED = `
  8.1.4.1 a; 8.1.4.1 b; 8.1.4.1 c; 8.1.4.1 d; 8.1.4.2 a–c; 8.1.4.2 d; 8.1.4.2 e–g; 8.1.4.3 a–b;
  8.1.4.3 c; 8.1.4.3 d; 8.1.4.4 d; 8.1.4.4 e; 8.1.4.4 f; 8.1.4.5; 8.1.4.6; 8.1.4.7 a–b; 8.1.4.8 a–b;
  8.1.4.9 a–c; 8.1.4.10 a–b; 8.1.4.11 a–b; 8.1.5.1–.4; 8.1.9.4–.7;
  1.2.1; 1.2.4; 1.2.10; 1.3.1; 1.3.7; 2.2.1; 2.2.2; 2.2.3; 2.3.1; 2.3.2; 2.3.3; 2.3.4; 2.3.5;
  3.3.1; 3.3.2; 3.3.3; 3.3.4; 3.3.5; 3.4.1; 3.4.3; 3.4.4; 3.4.6; 3.5.1; 3.5.2; 3.5.3; 3.6.1;
  5.2.1; 5.2.2; 5.2.3; 5.2.5; 5.3.1; 5.3.2; 5.4.1; 5.4.2; 5.4.3;
  6.2.1; 6.2.4; 6.2.9; 6.3.1; 6.3.2; 6.3.3; 6.3.4; 6.3.8; 6.4.1; 6.5.1; 6.5.2; 6.5.5;
  7.2.1; 7.2.2; 7.2.3; 7.2.4; 7.3.1; 7.3.2; 7.4.1; 7.4.2; 7.4.5;
  8.1.1; 8.2.1; 8.2.2; 8.2.3; 8.3.1; 8.3.2; 8.4.1; 13.1.1; 13.2.3; 13.3.1; 13.4.1; 13.4.2; 13.4.5;
  14.1.1; 14.2.1; 14.2.4; 14.2.6; 14.2.7; 14.3.2; 14.3.3; 15.1.2; 15.2.1; 15.3.1; 15.3.3; 15.4.2;
  16.2.1; 16.2.2; 16.2.3; 16.2.4; 16.2.5; 16.3.1; 16.3.2; 16.3.3; 16.4.1; 16.4.2; 16.5.1; 16.5.2;
  16.5.3; 16.5.4`;

const rows = readFileSync(join("docs", "security.md"), "utf8")
  .split("\n")
  .filter((line) => /^\| \d/.test(line))
  .map((line) => line.split(" | ").map((cell) => cell.replace(/^\| | \|$/g, "")))
  .map(([clause = "", , answer = "", proof = ""]) => ({ clause, answer, proof }));

describe("docs/security.md", () => {
  test("every clause has its row, and no other", () => {
    const asked = ASKED.split(";").map((clause) => clause.trim());
    expect(rows.flatMap(({ clause }) => clause.split(", ")).sort()).toEqual(asked.sort());
  });

  test.each(rows)("$clause: a test proves it, or it says why it is open", ({ answer, proof }) => {
    const named = [...proof.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name);
    if (named.length === 0) expect(answer).toMatch(/^open: .{20}/);
    const missing = named.filter((name) => !exists(name));
    expect(missing).toEqual([]);
  });
});

/** Whether the file has a test or a group of tests of that title. */
function exists(name: string): boolean {
  const [file = "", title = ""] = name.split(/ › (.*)/s);
  return titlesOf(file).includes(title);
}

const known = new Map<string, string[]>();

function titlesOf(file: string): string[] {
  const found = known.get(file) ?? readTitles(file);
  known.set(file, found);
  return found;
}

/** The first arguments of `test(…)`, `describe(…)`, `test.each(…)(…)`, as they are written. */
function readTitles(file: string): string[] {
  const tree = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  return nodesOf(tree, ts.isCallExpression)
    .filter(({ expression }) => /^(test|describe)\b/.test(expression.getText()))
    .flatMap(({ arguments: [first] }) => {
      if (first && ts.isStringLiteralLike(first)) return [first.text];
      return first && ts.isTemplateExpression(first) ? [first.getText().slice(1, -1)] : [];
    });
}
