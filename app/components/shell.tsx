import { Form, useLocation } from "@remix-run/react";
import { type Act, may } from "#domain/access/acts";
import { type Actor, ROLES } from "#domain/access/roles";

/** `with`: more of its pages, whose addresses lie beside its own. */
const PLACES: readonly { href: string; name: string; act: Act; with?: readonly string[] }[] = [
  { href: "/reconsideration", name: "行政复议", act: "readCases" },
  { href: "/litigation", name: "行政应诉", act: "readCases" },
  { href: "/hearings", name: "开庭与出庭", act: "readCases" },
  { href: "/figures", name: "数据", act: "readFigures" },
  { href: "/import", name: "导入台账", act: "importLedgers" },
  { href: "/admin/organs", name: "机关", act: "manageOrgans" },
  { href: "/tools/deadline", name: "期限计算", act: "readCases" },
  { href: "/approvals", name: "复核", act: "decideRequests" },
  { href: "/admin/accounts", name: "账号", act: "manageAccounts" },
  {
    href: "/admin/accounts/rights",
    name: "角色和范围",
    act: "manageRights",
    with: ["/admin/accounts/delegations", "/admin/accounts/policy"],
  },
  { href: "/admin/audit", name: "审计记录", act: "readAudit" },
];

/** What stands above every page: where one is, where one can go, who one is. */
export function Shell({ actor, demonstration }: { actor?: Actor; demonstration: boolean }) {
  return (
    <>
      <a
        href="#content"
        className="sr-only rounded-sm bg-accent px-3 py-2 text-on-accent focus:not-sr-only focus:absolute focus:top-1 focus:left-1 focus:z-20"
      >
        跳到正文
      </a>
      <header className="no-print border-b border-line bg-surface">
        <div className="mx-auto flex w-full max-w-[1536px] flex-wrap items-center gap-x-6 px-4 md:px-6">
          <a
            href="/"
            className="py-2.5 text-base font-semibold text-ink no-underline hover:no-underline"
          >
            <span
              aria-hidden="true"
              className="mr-2 rounded-sm bg-accent px-1.5 py-0.5 text-on-accent"
            >
              衡
            </span>
            议衡
          </a>
          {actor ? <Places actor={actor} /> : null}
          {actor ? <Person actor={actor} /> : null}
        </div>
      </header>
      {demonstration ? (
        <aside
          aria-label="演示说明"
          className="border-b border-line bg-warn-soft px-4 py-1 text-center text-xs text-warn"
        >
          演示数据：姓名均为虚构，总数与酒泉市2017年公开报告一致。
        </aside>
      ) : null}
    </>
  );
}

function Places({ actor }: { actor: Actor }) {
  const { pathname } = useLocation();
  return (
    <nav
      aria-label="主导航"
      className="order-last -mx-2.5 flex w-[calc(100%+1.25rem)] flex-wrap gap-x-1 lg:order-none lg:mx-0 lg:w-auto lg:flex-1"
    >
      {PLACES.filter(({ act }) => may(actor, act)).map(({ href, name, with: more = [] }) => {
        const here = [href, ...more].some(
          (place) => pathname === place || pathname.startsWith(`${place}/`),
        );
        return (
          <a
            key={href}
            href={href}
            aria-current={here ? "page" : undefined}
            className={`border-b-2 px-2.5 py-1.5 whitespace-nowrap lg:py-3 no-underline hover:no-underline ${
              here ? "border-accent font-semibold text-ink" : "border-transparent text-muted"
            }`}
          >
            {name}
          </a>
        );
      })}
    </nav>
  );
}

function Person({ actor }: { actor: Actor }) {
  return (
    <details className="relative ml-auto">
      <summary className="list-none rounded-sm px-2 py-2 hover:bg-sunken">
        {actor.name}
        <span className="ml-2 text-xs text-muted">
          {actor.onBehalfOf ? "代为履职 · " : ""}
          {ROLES[actor.role].label} ▾
        </span>
      </summary>
      <div className="absolute right-0 z-10 mt-1 w-48 rounded-md border border-line bg-surface p-1 shadow-lg">
        {actor.onBehalfOf ? <p className="px-3 py-2 text-xs text-warn">正在代为履职</p> : null}
        <a
          href="/account"
          className="block rounded-sm px-3 py-2 text-ink no-underline hover:bg-sunken"
        >
          我的账号
        </a>
        {may(actor, "manageCalendar") ? (
          <a
            href="/admin/calendar"
            className="block rounded-sm px-3 py-2 text-ink no-underline hover:bg-sunken"
          >
            工作日历
          </a>
        ) : null}
        <Form method="post" action="/sign-out" reloadDocument>
          <SignOutChoice name="这台设备退出" everywhere={false} />
          <SignOutChoice name="所有设备退出" everywhere={true} />
        </Form>
      </div>
    </details>
  );
}

function SignOutChoice({ name, everywhere }: { name: string; everywhere: boolean }) {
  return (
    <button
      type="submit"
      name="everywhere"
      value={everywhere ? "1" : "0"}
      className="block w-full rounded-sm px-3 py-2 text-left hover:bg-sunken"
    >
      {name}
    </button>
  );
}
