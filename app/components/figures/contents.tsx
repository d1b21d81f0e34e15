/** A part of the figures page: the name of its anchor and what it is called. */
export interface Part {
  id: string;
  name: string;
}

/** What the page holds, each a step away; nothing for paper. */
export function Contents({ parts }: { parts: readonly Part[] }) {
  return (
    <nav aria-label="本页内容" className="no-print mb-4 text-xs">
      <ul className="flex flex-wrap gap-x-1">
        {parts.map(({ id, name }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className="inline-flex min-h-6 items-center rounded-sm px-2 no-underline first:pl-0 hover:bg-sunken"
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
