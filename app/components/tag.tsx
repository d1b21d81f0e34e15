import type { ReactNode } from "react";

export type Tone = "neutral" | "accent" | "good" | "warn" | "bad";

const TONES: Record<Tone, { look: string; mark: string }> = {
  neutral: { look: "bg-sunken text-muted", mark: "○" },
  accent: { look: "bg-accent-soft text-accent-strong", mark: "◐" },
  good: { look: "bg-good-soft text-good", mark: "●" },
  warn: { look: "bg-warn-soft text-warn", mark: "▲" },
  bad: { look: "bg-bad-soft text-bad", mark: "■" },
};

/** A status as word, shape and colour: nobody has to tell colours apart. */
export function Tag({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) {
  const { look, mark } = TONES[tone];
  return (
    <span
      className={`relative -top-px inline-flex items-center gap-1 rounded-sm px-1.5 text-xs leading-5 whitespace-nowrap print:px-0 ${look}`}
    >
      <span aria-hidden="true" className="text-[0.6rem]">
        {mark}
      </span>
      {children}
    </span>
  );
}
