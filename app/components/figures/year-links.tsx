/** The years whose figures may be published, each an address. */
export function YearLinks({ year, years }: { year: number; years: readonly number[] }) {
  return (
    <nav aria-label="年度" className="no-print mb-4 flex flex-wrap gap-1">
      {years.map((each) => (
        <a
          key={each}
          href={`/figures/publications?year=${each}`}
          aria-current={each === year ? "page" : undefined}
          className={`inline-flex min-h-8 items-center rounded-sm px-3 no-underline ${
            each === year ? "bg-accent-soft font-semibold text-ink" : "text-muted"
          }`}
        >
          {each}年
        </a>
      ))}
    </nav>
  );
}
