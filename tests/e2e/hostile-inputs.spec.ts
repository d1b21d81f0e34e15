import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { DEMONSTRATION_ACCOUNTS } from "#services/accounts";
import { type TestDatabase, testDatabase } from "#tests/database";
import { scratchFolder, startServer, type TestServer } from "../commands/processes.ts";
import { crawl, type Person, type Reached } from "./crawl.ts";
import { expect, test } from "./fixtures.ts";
import { HOSTILE_INPUTS, type HostileInput, MARKUP, ONE_OF_EACH } from "./hostile-inputs.ts";
import { ROUTES, type RouteFile } from "./routes.ts";

test.describe.configure({ mode: "serial" });

/** Tables that asking alone writes to, or that a form which was accepted may change. */
const MAY_CHANGE =
  /^(audit_|sessions$|verifications$|rate_limits$|request_limits$|import_|settings$|organs$|organ_changes$|sign_in|searches$|invitations$|second_|two_factor|kysely)/;

/** As many as a busy office; more would only wait. */
const AT_ONCE = 6;
/** Neighbours in the list are of one kind; those of one request should not be. */
const STRIDE = 31;
const FORM = "application/x-www-form-urlencoded";

const scratch = scratchFolder();
let database: TestDatabase;
let server: TestServer;
let reached: Reached;
let before: Record<string, string>;
const people: (Person & { username: string; password: string })[] = [];
/** What went wrong, each with the address and the input. */
const wrong: string[] = [];

test.beforeAll(async () => {
  test.setTimeout(180_000);
  database = await testDatabase();
  server = await startServer({
    DATABASE_URL: database.url,
    YIHENG_DATA_DIR: join(scratch.path, "data"),
    YIHENG_DEMO: "1",
    YIHENG_TRUSTED_PROXIES: "127.0.0.1",
    YIHENG_LIMITS:
      "account=1000000/60,address=1000000/60,search=1000000/60,export=1000000/60,upload=1000000/60",
  });
  for (const account of DEMONSTRATION_ACCOUNTS) {
    const cookie = await signIn(account);
    if (cookie) people.push({ ...account, cookie });
  }
  reached = await crawl(server.address, people);
  before = await digests();
});

test.afterAll(async () => {
  server?.child.kill("SIGTERM");
  await server?.exited;
  await database?.drop();
  scratch.remove();
});

test("至少两百种输入，每个路由文件都有地址", () => {
  expect(HOSTILE_INPUTS.length).toBeGreaterThanOrEqual(200);
  expect(new Set(HOSTILE_INPUTS.map(({ encoded }) => encoded)).size).toBe(HOSTILE_INPUTS.length);
  expect(ROUTES.every(({ loads, acts }) => loads || acts)).toBe(true);
  expect(people.map(({ username }) => username)).toEqual(
    DEMONSTRATION_ACCOUNTS.map(({ username }) => username),
  );
  expect(reached.forms.length).toBeGreaterThanOrEqual(5);
});

test("别的网站发来的提交，每个路由都不执行", async () => {
  const acting = ROUTES.filter(({ acts }) => acts);
  expect(acting.length).toBeGreaterThan(5);
  for (const route of acting) {
    for (const origin of ["https://evil.example", "null", undefined]) {
      const answer = await ask(route, addressesOf(route)[0] ?? "", {
        body: fieldsOf(route).join("=1&"),
        headers: { origin },
      });
      expect(answer.status, `${route.file} from ${origin}`).toBe(403);
    }
  }
});

test("每种输入经过每个路由的每个参数：拒绝，或者作为文字显示", async () => {
  test.setTimeout(900_000);
  const tasks = HOSTILE_INPUTS.flatMap((input) =>
    ROUTES.filter(({ loads }) => loads).flatMap((route) => [
      ...queriesOf(route, input).map(
        (query) => () => check(route, `${addressesOf(route)[0]}?${query}`, input),
      ),
      ...(route.params.length > 0 || route.path === "*"
        ? [() => check(route, hostileAddress(route, input), input)]
        : []),
    ]),
  );
  await inTurns(tasks);
  expect(wrong.splice(0).slice(0, 20)).toEqual([]);
});

test("每种输入经过每个表单的每一项：拒绝，或者作为文字显示", async () => {
  test.setTimeout(900_000);
  const tasks = HOSTILE_INPUTS.flatMap((input) =>
    ROUTES.filter(({ acts }) => acts).map((route) => () => {
      const body = fieldsOf(route)
        .map((name) => `${name}=${input.encoded}`)
        .join("&");
      return check(route, addressesOf(route)[0] ?? "", input, { body });
    }),
  );
  const alone = reached.forms.flatMap((form) =>
    // Each field alone among others that are as they should be, with one kind after the other.
    Object.keys(form.fields).map((name, at) => () => {
      const input = ONE_OF_EACH[at % ONE_OF_EACH.length] ?? HOSTILE_INPUTS[0];
      if (!input) throw new Error("there are no inputs");
      const others = new URLSearchParams(form.fields);
      others.delete(name);
      const body = `${name}=${input.encoded}&${others}`;
      return checkForm(form.action, form.person, input, body);
    }),
  );
  await inTurns([...tasks, ...alone]);
  expect(wrong.splice(0).slice(0, 20)).toEqual([]);
});

test("重复的、嵌套的、没有名称的参数，以及不是字符串的字段", async () => {
  const shapes = [
    "q=a&q=b&q=c",
    "q[]=a&q[]=b",
    "q[a][b]=c",
    "__proto__[x]=1&constructor[prototype][x]=1",
    "__proto__=1&hasOwnProperty=1",
    "=a&&&=&q",
    "q",
    "year=2017&year=2016&size=50&size=200&page=1&page=2&from=2017-01-01&from=2017-02-01",
    "sort=number&sort=x&direction=asc&direction=desc&after=x&after=y",
  ].map((encoded): HostileInput => ({ kind: "shape", text: encoded, encoded }));
  await inTurns(
    shapes.flatMap((input) =>
      ROUTES.flatMap((route) => [
        ...(route.loads
          ? [() => check(route, `${addressesOf(route)[0]}?${input.encoded}`, input)]
          : []),
        ...(route.acts
          ? [() => check(route, addressesOf(route)[0] ?? "", input, { body: input.encoded })]
          : []),
      ]),
    ),
  );
  const files: HostileInput = { kind: "shape", text: "files", encoded: "" };
  await inTurns(
    ROUTES.filter(({ acts }) => acts).map((route) => () => {
      const parts = new FormData();
      for (const name of fieldsOf(route)) parts.append(name, new File(["a"], "a.txt"));
      return check(route, addressesOf(route)[0] ?? "", files, { body: parts });
    }),
  );
  expect(wrong.splice(0).slice(0, 20)).toEqual([]);
});

test("此后：数据未变，日志每行是一个 JSON，没有程序错误", async () => {
  expect(await digests()).toEqual(before);
  const lines = server
    .said()
    .split("\n")
    .filter((line) => line.includes('"level"'));
  expect(lines.length).toBeGreaterThan(1000);
  const entries: { event?: string }[] = lines.map((line) => JSON.parse(line));
  expect(entries.filter(({ event }) => event === "fault")).toEqual([]);
  expect(server.said()).not.toMatch(/evil\.example|forged|alert\(/);
});

test("在浏览器里打开：不弹窗，不执行，不离开本系统", async ({ page, context }) => {
  test.setTimeout(240_000);
  const strange: string[] = [];
  page.on("dialog", (dialog) => {
    strange.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!/^(http:\/\/127\.0\.0\.1:|data:|blob:|about:)/.test(request.url()))
      strange.push(request.url());
  });
  const { hostname } = new URL(server.address);
  const [staff] = people;
  const cookie = (await signIn(staff ?? { username: "", password: "" })) ?? "";
  await context.addCookies(
    cookie.split("; ").map((pair) => {
      const at = pair.indexOf("=");
      return { name: pair.slice(0, at), value: pair.slice(at + 1), domain: hostname, path: "/" };
    }),
  );
  for (const { encoded, text } of MARKUP) {
    await page.goto(`${server.address}/admin/organs?q=${encoded}`);
    await expect(page.getByRole("searchbox", { name: "查找" })).toHaveValue(asTyped(text));
  }
  for (const path of [...reached.addresses.values()]
    .flat()
    .filter((each) => !/export|rejected|sign/.test(each))) {
    await page.goto(server.address + path);
  }
  expect(strange).toEqual([]);
});

/** As a field of one line keeps it. */
function asTyped(text: string): string {
  return text.trim();
}

interface Sent {
  body?: string | FormData;
  headers?: Record<string, string | undefined>;
  person?: Person;
}

/** Kinds that could do harm where they are shown: these are asked of the page itself. */
const SHOWN = new Set(["html", "shape"]);

/** The address from which the page's script gets the same: less work for what no page shows. */
function asData(route: RouteFile, path: string, { kind }: HostileInput): string {
  if (!route.isPage || SHOWN.has(kind)) return path;
  const [pathname = "", ...query] = path.split("?");
  const alone = `_routes=${encodeURIComponent(`routes/${route.file.replace(/\.tsx?$/, "")}`)}`;
  return `${pathname === "/" ? "/_root" : pathname}.data?${[...query, alone].join("&")}`;
}

/** Asks as the account that the route answered to. */
async function ask(route: RouteFile, path: string, { body, headers, person }: Sent = {}) {
  return fetch(server.address + path, {
    method: body === undefined ? "GET" : "POST",
    redirect: "manual",
    ...(body !== undefined && { body }),
    headers: Object.fromEntries(
      Object.entries({
        cookie: (person ?? askerOf(route))?.cookie ?? "",
        ...(body !== undefined && { origin: server.address }),
        ...(typeof body === "string" && { "content-type": FORM }),
        "x-forwarded-for": someAddress(),
        ...headers,
      }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
  });
}

/** Signing out would leave whoever asks next without a session. */
function askerOf({ file }: RouteFile): Person | undefined {
  return /^sign-/.test(file) ? undefined : (reached.people.get(file) ?? people[0]);
}

/** The answer to somebody who has signed in: what an earlier input has ended begins anew. */
async function answered(route: RouteFile, path: string, sent: Sent) {
  const answer = await ask(route, path, sent);
  const body = await answer.text();
  const ended = /\/sign-in/.test(
    answer.headers.get("location") ?? (answer.status === 202 ? body : ""),
  );
  const person = people.find((each) => each === (sent.person ?? askerOf(route)));
  if (!ended || !person || again.has(person)) return { answer, body };
  again.add(person);
  person.cookie = (await signIn(person)) ?? "";
  again.delete(person);
  const second = await ask(route, path, sent);
  return { answer: second, body: await second.text() };
}

/** Who is just signing in once more. */
const again = new Set<Person>();

async function check(
  route: RouteFile,
  path: string,
  input: HostileInput,
  sent: Sent = {},
): Promise<void> {
  const what = `${sent.body === undefined ? "GET" : "POST"} ${route.file} with ${input.kind} ${JSON.stringify(input.text.slice(0, 60))}`;
  const asked = asData(route, path, input);
  const { answer, body } = await answered(route, asked, sent).catch((error: Error) => {
    throw new Error(`${what}: no answer that can be read`, { cause: error });
  });
  if (answer.status >= 500) wrong.push(`${what}: ${answer.status} ${body.slice(0, 200)}`);
  const html = answer.headers.get("content-type")?.includes("html") ?? false;
  const raw = html
    ? MARKUP.find(({ text }) => text.includes("<") && body.includes(text))
    : undefined;
  if (raw) wrong.push(`${what}: shows ${raw.text} as it was sent`);
  const to = answer.headers.get("location") ?? "/";
  if (new URL(to, server.address).origin !== server.address) wrong.push(`${what}: leads to ${to}`);
  for (const [name, value] of answer.headers) {
    if (/^set-cookie$/.test(name) && !/^yiheng\./.test(value)) wrong.push(`${what}: sets ${value}`);
  }
}

function checkForm(action: string, person: Person, input: HostileInput, body: string) {
  const route = ROUTES.find(({ path }) => path === action.replace(/\?.*$/, ""));
  const known = route ?? ROUTES.find(({ file }) => reached.addresses.get(file)?.includes(action));
  return check(known ?? aRoute(), action, input, { body, person });
}

function aRoute(): RouteFile {
  const [first] = ROUTES;
  if (!first) throw new Error("there are no routes");
  return first;
}

/** Each from another place: sign-in limits what comes from one. */
function someAddress(): string {
  const byte = () => Math.floor(Math.random() * 256);
  return `10.${byte()}.${byte()}.${byte()}`;
}

function addressesOf(route: RouteFile): string[] {
  const known = reached.addresses.get(route.file)?.map((path) => path.replace(/\?.*$/, "")) ?? [];
  if (known.length > 0) return known;
  return [route.path === "*" ? "/no-such-page" : route.path.replace(/:\w+/g, "1")];
}

function hostileAddress(route: RouteFile, { encoded }: HostileInput): string {
  return route.path === "*" ? `/${encoded}` : route.path.replace(/:\w+/g, encoded);
}

/** Every name that a page sends to the route or that the route reads by itself. */
function fieldsOf({ file }: RouteFile): string[] {
  const source = readFileSync(join("app", "routes", file), "utf8");
  const read = [...source.matchAll(/\.get(?:All)?\("([\w.-]+)"\)/g)].map(([, name = ""]) => name);
  return [...new Set([...(reached.names.get(file) ?? []), ...read])].map(encodeURIComponent);
}

/**
 * The query of a route, each parameter with another input, this one first: over all inputs each has
 * gone through each parameter. None where no parameter is known.
 */
function queriesOf(route: RouteFile, first: HostileInput): string[] {
  const names = fieldsOf(route);
  const start = HOSTILE_INPUTS.indexOf(first);
  const pairs = names.map((name, at) => {
    const input = HOSTILE_INPUTS[(start + at * STRIDE) % HOSTILE_INPUTS.length] ?? first;
    return `${name}=${input.encoded}`;
  });
  return pairs.length > 0 ? [pairs.join("&")] : [];
}

async function inTurns(tasks: (() => Promise<void>)[]): Promise<void> {
  const waiting = tasks[Symbol.iterator]();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const task of waiting) await task();
    }),
  );
}

async function signIn({ username, password }: { username: string; password: string }) {
  const answer = await fetch(`${server.address}/sign-in`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: server.address, "content-type": FORM, "x-forwarded-for": someAddress() },
    body: new URLSearchParams({ username, password }).toString(),
  });
  await answer.text();
  const given = answer.headers.getSetCookie().map((cookie) => cookie.replace(/;.*$/, ""));
  return answer.headers.get("location") === "/" ? given.join("; ") : undefined;
}

/** The content of every table that nothing of this may change, but for when people signed in. */
async function digests(): Promise<Record<string, string>> {
  const tables = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`.execute(database.db);
  const found: Record<string, string> = {};
  for (const { name } of tables.rows.filter((table) => !MAY_CHANGE.test(table.name))) {
    const row = sql`(to_jsonb(t) - 'last_sign_in_at')::text`;
    const { rows } = await sql<{ digest: string }>`
      select count(*) || ' ' || coalesce(md5(string_agg(${row}, '' order by ${row})), '') as digest
      from ${sql.id(name)} t`.execute(database.db);
    found[name] = rows[0]?.digest ?? "";
  }
  return found;
}
