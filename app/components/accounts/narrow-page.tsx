import type { ReactNode } from "react";

/** A page of one task before or beside the work: signing in, choosing a password. */
export function NarrowPage(props: { title: string; subtitle?: ReactNode; children: ReactNode }) {
  return (
    <main id="content" className="mx-auto w-full max-w-sm px-4 py-12">
      <h1 className="text-2xl font-semibold">{props.title}</h1>
      {props.subtitle ? <p className="mt-1 text-muted">{props.subtitle}</p> : null}
      {props.children}
    </main>
  );
}
