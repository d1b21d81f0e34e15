import type { ReactNode } from "react";

/** The frame of every page: one heading, one line under it, the actions at its right. */
export function Page(props: {
  title: string;
  subtitle?: ReactNode;
  actions?: ReactNode;
  /** How it lies on paper; upright unless its tables have many columns. */
  paper?: "landscape";
  children: ReactNode;
}) {
  return (
    <main
      id="content"
      data-paper={props.paper}
      className="mx-auto w-full max-w-[1536px] px-4 py-6 md:px-6"
    >
      <header className="mb-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 className="text-xl font-semibold">{props.title}</h1>
          {props.subtitle ? <p className="mt-1 text-muted">{props.subtitle}</p> : null}
        </div>
        {props.actions ? (
          <div className="no-print flex flex-wrap items-center gap-2">{props.actions}</div>
        ) : null}
      </header>
      {props.children}
    </main>
  );
}

/** A part of a page on its own surface, with its heading. */
export function Section(props: {
  title: string;
  note?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  /** Its anchor for the links of the page. */
  id?: string;
  /** The content reaches the edges: a bare table. */
  flush?: boolean;
  className?: string;
}) {
  return (
    <section
      id={props.id}
      className={`min-w-0 scroll-mt-4 rounded-md border border-line bg-surface ${props.className ?? ""}`}
    >
      <div
        className={`flex min-h-10 flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-b border-line py-2 ${props.flush ? "px-3" : "px-4"}`}
      >
        <h2 className="font-semibold">{props.title}</h2>
        {props.note ? <p className="grow text-xs text-muted">{props.note}</p> : null}
        {props.actions ? <div className="no-print">{props.actions}</div> : null}
      </div>
      <div className={props.flush ? "" : "p-4"}>{props.children}</div>
    </section>
  );
}
