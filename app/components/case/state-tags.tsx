import { Tag, type Tone } from "#components/tag";
import { HEAD_ROLES } from "#domain/head-roles";
import {
  CONCLUDED,
  PENDING,
  RECONSIDERATION_STATUSES,
  type ReconsiderationStatus,
} from "#domain/reconsideration/statuses";
import { labelOf } from "#schemas/register-fields";
import { SUIT_STAGES } from "#schemas/register-litigation";

const among = (list: readonly string[], status: string) => list.includes(status);

/** Where a reconsideration case stands. */
export function StatusTag({ status }: { status: ReconsiderationStatus }) {
  return <Tag tone={toneOf(status)}>{RECONSIDERATION_STATUSES[status]}</Tag>;
}

function toneOf(status: ReconsiderationStatus): Tone {
  if (status === "SUSPENDED") return "warn";
  if (among(CONCLUDED, status) || status === "ARCHIVED") return "good";
  return among(PENDING, status) ? "accent" : "neutral";
}

/** Where a suit stands, from the notice to the judgment. */
export function StageTag(props: { closedOn: string | null; sessionCount: number }) {
  if (props.closedOn) return <Tag tone="good">{SUIT_STAGES.closed}</Tag>;
  if (props.sessionCount > 0) return <Tag tone="accent">{SUIT_STAGES.heard}</Tag>;
  return <Tag>{SUIT_STAGES.notified}</Tag>;
}

/** Whether a head appeared; someone whose role did not count on that day is told apart. */
export function AppearanceTag(props: { heard: boolean; attended: boolean; uncounted: boolean }) {
  if (props.attended) return <Tag tone="good">出庭</Tag>;
  if (props.uncounted) return <Tag tone="warn">到庭不计入</Tag>;
  if (props.heard) return <Tag tone="bad">未出庭</Tag>;
  return <span className="text-faint">未开庭</span>;
}

/** How many doubts are kept on the case; nothing where there are none. */
export function WarningMark({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <span className="text-warn" title={`有${count}个疑点，请点开案件查看`}>
      <span aria-hidden="true">▲</span>
      {count}
      <span className="sr-only">个疑点</span>
    </span>
  );
}

/** The name of a role, or the words as they were recorded. */
export function roleLabel(role: string | null): string {
  return (role && labelOf(HEAD_ROLES, role)) || "";
}
