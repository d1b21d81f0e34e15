const PAGES = [
  ["/admin/accounts/rights", "角色和范围"],
  ["/admin/accounts/delegations", "授权委托"],
  ["/admin/accounts/policy", "安全策略"],
] as const;

/** The security administrator's three pages. */
export function RightsNav({ here }: { here: (typeof PAGES)[number][0] }) {
  return (
    <nav aria-label="安全管理" className="flex flex-wrap gap-x-4 gap-y-1">
      {PAGES.map(([href, name]) => (
        <a
          key={href}
          href={href}
          aria-current={href === here ? "page" : undefined}
          className="aria-[current=page]:font-semibold aria-[current=page]:text-ink"
        >
          {name}
        </a>
      ))}
    </nav>
  );
}
