import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { History } from "#components/audit/history";
import { CaseDays } from "#components/calendar/case-days";
import { CaseLinks } from "#components/case/case-links";
import { Facts } from "#components/case/facts";
import { LinkedCases } from "#components/case/linked-cases";
import { Parties } from "#components/case/parties";
import { Proceeding } from "#components/case/proceeding";
import { RestrictedNotice } from "#components/case/restriction";
import { Timeline } from "#components/case/timeline";
import { Warnings } from "#components/case/warnings";
import { Page, Section } from "#components/page";
import { may } from "#domain/access/acts";
import { listCameFrom } from "#schemas/register-address";
import { readLatestHistory } from "#services/audit/history";
import { caseNote } from "#services/audit/notes";
import { readCaseDays } from "#services/calendar/case-days";
import { readDispute } from "#services/case-page";
import { within } from "#services/door";

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [
  { title: `${found?.proceedings[0]?.number ?? "行政应诉案件"} · 议衡` },
];

export function loader({ context, request, params }: LoaderFunctionArgs) {
  return within(context, request, "readCases", async ({ actor, db, note }) => {
    const found = await readDispute(db, params.caseId);
    if (!found) throw data(null, 404);
    const caseId = params.caseId ?? "";
    note(caseNote(caseId, found.proceedings[0]?.number));
    const running = found.proceedings.filter(({ closedOn }) => closedOn === null);
    const days = running.map(({ answerDueOn }) => answerDueOn);
    return {
      ...found,
      days: await readCaseDays(db, caseId, days),
      history: await readLatestHistory(db, caseId),
      caseId,
      mayMediate: may(actor, "mediateCases"),
      mayRestrict: may(actor, "restrictCases"),
      back: listCameFrom(request.headers.get("referer"), ["/litigation", "/hearings"]),
    };
  });
}

export default function Dispute() {
  const {
    proceedings,
    parties,
    warnings,
    days,
    links,
    timeline,
    mayMediate,
    mayRestrict,
    back,
    history,
    caseId,
  } = useLoaderData<typeof loader>();
  const [first, ...later] = proceedings;
  if (!first) return null;
  const defendants = first.defendants.map(({ name }) => name).join("、");
  const thirdParties = parties.some(({ role }) => role === "thirdParty");
  return (
    <Page
      title={first.number}
      subtitle={`${first.plaintiffs} 诉 ${defendants || first.countedName || "被告未记载"}${later.length > 0 ? `，共${proceedings.length}个审级案号` : ""}`}
      actions={<CaseLinks caseId={first.caseId} {...{ mayMediate, mayRestrict, back }} />}
    >
      <div className="space-y-4">
        <RestrictedNotice restricted={first.restricted} />
        <Warnings warnings={warnings} />
        {proceedings.map((proceeding) => (
          <Proceeding key={proceeding.id} proceeding={proceeding} />
        ))}
        {thirdParties || parties.length > 1 ? (
          <Section title="当事人">
            <Facts
              rows={[
                ["原告", <Parties key="plaintiffs" parties={parties} of="plaintiff" />],
                [
                  "第三人",
                  thirdParties ? <Parties key="third" parties={parties} of="thirdParty" /> : null,
                ],
              ]}
            />
          </Section>
        ) : null}
        <CaseDays {...days} />
        <LinkedCases links={links} />
        <Timeline entries={timeline} />
        <History caseId={caseId} {...history} />
      </div>
    </Page>
  );
}
