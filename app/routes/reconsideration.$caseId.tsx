import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { History } from "#components/audit/history";
import { CaseDays } from "#components/calendar/case-days";
import { CaseLinks } from "#components/case/case-links";
import { LinkedCases } from "#components/case/linked-cases";
import { ReconsiderationFacts } from "#components/case/reconsideration-facts";
import { RestrictedNotice } from "#components/case/restriction";
import { Timeline } from "#components/case/timeline";
import { Warnings } from "#components/case/warnings";
import { Page } from "#components/page";
import { may } from "#domain/access/acts";
import { listCameFrom } from "#schemas/register-address";
import { readLatestHistory } from "#services/audit/history";
import { caseNote } from "#services/audit/notes";
import { readCaseDays } from "#services/calendar/case-days";
import { readReconsiderationCase } from "#services/case-page";
import { within } from "#services/door";

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [
  { title: `${found?.facts.number ?? "行政复议案件"} · 议衡` },
];

export function loader({ context, request, params }: LoaderFunctionArgs) {
  return within(context, request, "readCases", async ({ actor, db, note }) => {
    const found = await readReconsiderationCase(db, params.caseId);
    if (!found) throw data(null, 404);
    const { caseId, closedOn, dueOn, number, numberWritten } = found.facts;
    note(caseNote(caseId, number ?? numberWritten));
    return {
      ...found,
      days: await readCaseDays(db, caseId, closedOn ? [] : [dueOn]),
      history: await readLatestHistory(db, caseId),
      mayMediate: may(actor, "mediateCases"),
      mayRestrict: may(actor, "restrictCases"),
      back: listCameFrom(request.headers.get("referer"), ["/reconsideration"]),
    };
  });
}

export default function Reconsideration() {
  const {
    facts,
    parties,
    warnings,
    days,
    links,
    timeline,
    mayMediate,
    mayRestrict,
    back,
    history,
  } = useLoaderData<typeof loader>();
  const against = facts.respondentName ? `，被申请人 ${facts.respondentName}` : "";
  return (
    <Page
      title={facts.number ?? facts.numberWritten ?? "未编号案件"}
      subtitle={`申请人 ${facts.applicants}${against}`}
      actions={<CaseLinks caseId={facts.caseId} {...{ mayMediate, mayRestrict, back }} />}
    >
      <div className="space-y-4">
        <RestrictedNotice restricted={facts.restricted} />
        <Warnings warnings={warnings} />
        <ReconsiderationFacts facts={facts} parties={parties} />
        <CaseDays {...days} />
        <LinkedCases links={links} />
        <Timeline entries={timeline} />
        <History caseId={facts.caseId} {...history} />
      </div>
    </Page>
  );
}
