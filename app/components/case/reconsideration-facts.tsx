import { Section } from "#components/page";
import { ACTS } from "#domain/acts";
import { APPLICANT_CLASSES } from "#domain/applicant-types";
import { AREAS } from "#domain/areas";
import { LEVELS } from "#domain/organ-levels";
import type { ReconsiderationStatus } from "#domain/reconsideration/statuses";
import { RECONSIDERATION_OUTCOMES } from "#domain/reconsideration-outcomes";
import { labelOf, nameAsWritten } from "#schemas/register-fields";
import { Facts } from "./facts.tsx";
import { Parties, type PartyView } from "./parties.tsx";
import { StatusTag } from "./state-tags.tsx";

interface ReconsiderationView {
  number: string | null;
  numberWritten: string | null;
  status: ReconsiderationStatus;
  organName: string;
  applicants: string;
  applicantClass: string | null;
  applicantCount: number;
  respondentName: string | null;
  respondentLevel: string | null;
  respondentCount: number;
  area: string | null;
  areaWritten: string | null;
  act: string | null;
  actWritten: string | null;
  receivedOn: string;
  acceptedOn: string | null;
  refused: boolean;
  refusedOn: string | null;
  hearingHeld: boolean;
  hearingOn: string | null;
  dueOn: string | null;
  closedOn: string | null;
  outcome: string | null;
  outcomeWritten: string | null;
  handlers: string[];
  remark: string | null;
}

/** What is known of a reconsideration case, as its steps have made it. */
export function ReconsiderationFacts(props: {
  facts: ReconsiderationView;
  parties: readonly PartyView[];
}) {
  const { facts, parties } = props;
  const several = facts.respondentCount > 1 ? `等${facts.respondentCount}个机关` : "";
  const level = facts.respondentLevel ? `（${labelOf(LEVELS, facts.respondentLevel)}）` : "";
  const thirdParties = parties.some(({ role }) => role === "thirdParty");
  return (
    <Section title="案件事实" actions={<StatusTag status={facts.status} />}>
      <Facts
        rows={[
          ["案号", facts.number ?? "未编号"],
          ["原文案号", facts.numberWritten === facts.number ? null : facts.numberWritten],
          ["复议机关", facts.organName],
          ["申请人", <Applicants key="applicants" facts={facts} parties={parties} />],
          [
            "第三人",
            thirdParties ? <Parties key="third" parties={parties} of="thirdParty" /> : null,
          ],
          ["申请人类型", facts.applicantClass && labelOf(APPLICANT_CLASSES, facts.applicantClass)],
          ["被申请人", facts.respondentName && `${facts.respondentName}${several}${level}`],
          ["行政管理领域", nameAsWritten(AREAS, facts.area, facts.areaWritten)],
          ["行政行为", nameAsWritten(ACTS, facts.act, facts.actWritten)],
          ["收到申请", facts.receivedOn],
          ["受理", facts.acceptedOn],
          ["不予受理", facts.refused ? (facts.refusedOn ?? "日期未记载") : null],
          ["听证", facts.hearingHeld ? (facts.hearingOn ?? "日期未记载") : "未听证"],
          ["审理期限", facts.closedOn ? null : facts.dueOn],
          ["结案", facts.closedOn],
          [
            "结案方式",
            nameAsWritten(RECONSIDERATION_OUTCOMES, facts.outcome, facts.outcomeWritten),
          ],
          ["承办人", facts.handlers.join("、")],
          ["备注", facts.remark],
        ]}
      />
    </Section>
  );
}

function Applicants(props: { facts: ReconsiderationView; parties: readonly PartyView[] }) {
  const { applicants, applicantCount } = props.facts;
  const named = props.parties.filter(({ role }) => role === "applicant").length;
  if (named === applicantCount) return <Parties parties={props.parties} of="applicant" />;
  return `${applicants}（${applicantCount}人）`;
}
