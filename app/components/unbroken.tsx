import { Fragment } from "react";

const DAY = /(\d{4}-\d{2}-\d{2})/;

/** A sentence in which a day such as 2017-03-05 is never cut at the end of a line. */
export function Unbroken({ children }: { children: string }) {
  let at = 0;
  return children.split(DAY).map((part, index) => {
    const key = at;
    at += part.length + 1;
    return index % 2 === 1 ? (
      <span key={key} className="whitespace-nowrap">
        {part}
      </span>
    ) : (
      <Fragment key={key}>{part}</Fragment>
    );
  });
}
