import ts from "typescript";
import { ACTS, type Act } from "#domain/access/acts";
import { isExported, nodesOf, SOURCES } from "#tests/sources";

/** A loader or action as its route file declares it. */
export interface Door {
  file: string;
  /** The address, its parameters as `:name`. */
  path: string;
  method: "GET" | "POST";
  /** What whoever passes must be allowed to do; absent: open. */
  act: Act | undefined;
}

/** Every loader and action of every route file, with the permission that stands in it. */
export const DOORS: readonly Door[] = SOURCES.filter(({ file }) =>
  file.startsWith("app/routes/"),
).flatMap(({ file, tree }) =>
  tree.statements
    .filter(ts.isFunctionDeclaration)
    .filter((node) => isExported(node) && /^(?:loader|action)$/.test(node.name?.text ?? ""))
    .map((node) => ({
      file,
      path: addressOf(file),
      method: node.name?.text === "action" ? ("POST" as const) : ("GET" as const),
      act: actIn(node),
    })),
);

/** `admin.calendar.$year.tsx` is /admin/calendar/:year (Remix's flat routes). */
function addressOf(file: string): string {
  const name = file.replace(/^app\/routes\/|\.tsx?$/g, "").replaceAll("[.]", "\u0000");
  const segments = name
    .split(".")
    .filter((segment) => segment !== "_index")
    .map((segment) => segment.replace(/_$/, "").replace(/^\$$/, "*").replace(/^\$/, ":"));
  return `/${segments.join("/")}`.replaceAll("\u0000", ".");
}

function actIn(node: ts.Node): Act | undefined {
  const call = nodesOf(node, ts.isCallExpression).find(({ expression }) =>
    /^(?:within|acrossRegister|amongAccounts|admit)$/.test(expression.getText()),
  );
  const act = call?.arguments[2];
  return act && ts.isStringLiteral(act) && isAct(act.text) ? act.text : undefined;
}

function isAct(text: string): text is Act {
  return Object.hasOwn(ACTS, text);
}
