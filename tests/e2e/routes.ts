import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A route as its file in app/routes says. */
export interface RouteFile {
  file: string;
  /** The address with its parameters: `/import/:batchId`, or `*` for all others. */
  path: string;
  params: readonly string[];
  loads: boolean;
  acts: boolean;
  /** Has a page; the others answer files. */
  isPage: boolean;
}

const FOLDER = join("app", "routes");

/** Every route there is, by the convention of flat files: a dot is a slash, `$` a parameter. */
export const ROUTES: readonly RouteFile[] = readdirSync(FOLDER).map((file) => {
  const source = readFileSync(join(FOLDER, file), "utf8");
  const segments = file
    .replace(/\.tsx?$/, "")
    .split(/\.(?![^[]*\])/)
    .filter((segment) => segment !== "_index")
    .map((segment) => segment.replace(/_$/, "").replace(/\[(.+?)\]/g, "$1"));
  return {
    file,
    path: segments[0] === "$" ? "*" : `/${segments.map(patternOf).join("/")}`,
    params: segments.filter((segment) => /^\$./.test(segment)).map((segment) => segment.slice(1)),
    loads: /export (async )?function loader\b/.test(source),
    acts: /export (async )?function action\b/.test(source),
    isPage: /export default /.test(source),
  };
});

function patternOf(segment: string): string {
  return segment.startsWith("$") ? `:${segment.slice(1)}` : segment;
}

/** The address of a route with its parameters filled in, each as one segment. */
export function addressOf({ path }: RouteFile, values: Record<string, string>): string {
  if (path === "*") return `/${encodeURIComponent(values["*"] ?? "no-such-page")}`;
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? name));
}
