/** The years that there are figures of, each an address; `year`: the one that is shown. */
export function YearLinks({
  year,
  years,
  addressOf,
}: {
  year: number | undefined;
  years: readonly number[];
  addressOf: (year: number) => string;
}) {
  return (
    <nav aria-label="年度" className="no-print flex flex-wrap gap-1">
      {years.map((each) => (
        <a
          key={each}
          href={addressOf(each)}
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
