import type { ReactNode } from "react";

type Tone = "accent" | "good" | "warn" | "bad";

const TONES: Record<Tone, { look: string; mark: string }> = {
  accent: { look: "border-accent bg-accent-soft", mark: "ℹ" },
  good: { look: "border-good bg-good-soft", mark: "✓" },
  warn: { look: "border-warn bg-warn-soft", mark: "▲" },
  bad: { look: "border-bad bg-bad-soft", mark: "✕" },
};

/** Something the person should read before going on; a refusal is announced to screen readers. */
export function Notice(props: { tone: Tone; title?: string; children?: ReactNode }) {
  const { look, mark } = TONES[props.tone];
  return (
    <div
      role={props.tone === "bad" ? "alert" : "note"}
      className={`flex gap-3 rounded-sm border-l-4 px-4 py-3 text-ink ${look}`}
    >
      <span aria-hidden="true" className="leading-6">
        {mark}
      </span>
      <div className="min-w-0">
        {props.title ? <p className="font-semibold">{props.title}</p> : null}
        {props.children ? <div>{props.children}</div> : null}
      </div>
    </div>
  );
}
