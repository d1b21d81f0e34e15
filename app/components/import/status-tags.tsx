import { Tag, type Tone } from "#components/tag";

const STATUS_TONES: Record<string, Tone> = {
  examining: "accent",
  examined: "warn",
  applying: "accent",
  applied: "good",
  undoing: "accent",
  undone: "neutral",
  refused: "bad",
  discarded: "neutral",
};

/** Where a batch stands. */
export function StatusTag({ status, label }: { status: string; label: string }) {
  return <Tag tone={STATUS_TONES[status] ?? "neutral"}>{label}</Tag>;
}

const VERDICTS: Record<string, { label: string; tone: Tone }> = {
  new: { label: "新增", tone: "good" },
  changed: { label: "有变化", tone: "accent" },
  unchanged: { label: "无变化", tone: "neutral" },
  rejected: { label: "不予导入", tone: "bad" },
};

/** What the dry run says of a row. */
export function VerdictTag({ verdict }: { verdict: string }) {
  const { label, tone } = VERDICTS[verdict] ?? { label: verdict, tone: "neutral" };
  return <Tag tone={tone}>{label}</Tag>;
}
