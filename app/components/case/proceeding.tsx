import { Section } from "#components/page";
import { ACTS } from "#domain/acts";
import { AREAS } from "#domain/areas";
import { COURT_OUTCOMES } from "#domain/court-outcomes";
import { ABSENCE_REASONS } from "#domain/head-appearance";
import { INSTANCES } from "#domain/instances";
import { LEVELS, ROLL_UPS } from "#domain/organ-levels";
import { labelOf, nameAsWritten } from "#schemas/register-fields";
import { Facts } from "./facts.tsx";
import { SessionsTable, type SessionView } from "./sessions-table.tsx";
import { AppearanceTag, roleLabel, StageTag } from "./state-tags.tsx";

interface ProceedingView {
  id: string;
  number: string;
  numberWritten: string | null;
  court: string | null;
  instance: string;
  plaintiffs: string;
  defendants: readonly { name: string; counted: boolean }[];
  countedName: string | null;
  countedLevel: string | null;
  countedRollUp: string;
  cause: string | null;
  area: string | null;
  act: string | null;
  receivedOn: string;
  answerDueOn: string | null;
  sessionCount: number;
  attended: boolean;
  attendedRole: string | null;
  nonCountingOnly: boolean;
  absenceReason: string | null;
  absenceExplained: boolean | null;
  closedOn: string | null;
  outcome: string | null;
  outcomeWritten: string | null;
  remark: string | null;
  sessions: readonly SessionView[];
}

/** One proceeding of a dispute: its facts, its court sessions, and who was there. */
export function Proceeding({ proceeding }: { proceeding: ProceedingView }) {
  const { number, numberWritten, sessions, absenceReason: reason } = proceeding;
  return (
    <div id={proceeding.id} className="scroll-mt-4">
      <Section
        title={`${number} · ${labelOf(INSTANCES, proceeding.instance)}`}
        actions={<StageTag closedOn={proceeding.closedOn} sessionCount={proceeding.sessionCount} />}
      >
        <Facts
          rows={[
            ["原文案号", numberWritten === number ? null : numberWritten],
            ["审理法院", proceeding.court],
            ["原告", proceeding.plaintiffs],
            ["被告", <Defendants key="defendants" proceeding={proceeding} />],
            ["计入机关", `${labelOf(ROLL_UPS, proceeding.countedRollUp)}${level(proceeding)}`],
            ["案由", proceeding.cause],
            ["领域", proceeding.area && labelOf(AREAS, proceeding.area)],
            ["行政行为", proceeding.act && labelOf(ACTS, proceeding.act)],
            ["收到应诉通知", proceeding.receivedOn],
            ["答辩举证期限", proceeding.answerDueOn],
            ["负责人出庭", <Head key="head" proceeding={proceeding} />],
            ["未出庭原因", reason && labelOf(ABSENCE_REASONS, reason)],
            ["书面说明", explained(proceeding.absenceExplained)],
            ["裁判日期", proceeding.closedOn],
            ["裁判结果", outcome(proceeding)],
            ["备注", proceeding.remark],
          ]}
        />
        {sessions.length > 0 ? <SessionsTable number={number} sessions={sessions} /> : null}
      </Section>
    </div>
  );
}

function Defendants({ proceeding }: { proceeding: ProceedingView }) {
  const { defendants, countedName } = proceeding;
  if (defendants.length === 0) return countedName;
  return (
    <ul>
      {defendants.map(({ name, counted }) => (
        <li key={name}>
          {name}
          {counted && defendants.length > 1 ? (
            <span className="ml-1 text-xs text-muted">计入此机关</span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Head({ proceeding }: { proceeding: ProceedingView }) {
  const { sessionCount, attended, nonCountingOnly, attendedRole } = proceeding;
  return (
    <>
      <AppearanceTag heard={sessionCount > 0} attended={attended} uncounted={nonCountingOnly} />
      {attended ? <span className="ml-2">{roleLabel(attendedRole)}</span> : null}
    </>
  );
}

function level({ countedLevel }: ProceedingView): string {
  return countedLevel ? `（${labelOf(LEVELS, countedLevel)}）` : "";
}

function explained(fact: boolean | null): string | null {
  return fact === null ? null : fact ? "已提交" : "未提交";
}

function outcome({ outcome: code, outcomeWritten: written }: ProceedingView): string | null {
  return nameAsWritten(COURT_OUTCOMES, code, written);
}
