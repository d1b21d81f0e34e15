/** Who can sign in to the demonstration, and how. */
export function DemonstrationAccounts({
  accounts,
}: {
  accounts: { username: string; role: string; password: string }[];
}) {
  return (
    <section
      aria-labelledby="accounts"
      className="mt-8 rounded-md border border-line bg-surface p-4"
    >
      <h2 id="accounts" className="font-semibold">
        演示账号
      </h2>
      <p className="mt-1 text-xs text-muted">密码都是 {accounts[0]?.password}</p>
      <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {accounts.map(({ username, role }) => (
          <div key={username} className="contents">
            <dt className="font-mono">{username}</dt>
            <dd className="text-muted">{role}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
