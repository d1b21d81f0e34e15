import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { RegisterFrame } from "#components/register/frame";
import { ReconsiderationRows } from "#components/register/reconsideration-rows";
import { tidyAddress } from "#schemas/register-address";
import { RECONSIDERATION_DATES, RECONSIDERATION_FIELDS } from "#schemas/register-reconsideration";
import type { RegisterKind } from "#schemas/register-view";
import { listNote, searchNote } from "#services/audit/notes";
import { markProvisional } from "#services/calendar/case-days";
import { today } from "#services/clock";
import { within } from "#services/door";
import { askRegister, searcherOf } from "#services/register-question";
import { RECONSIDERATIONS } from "#services/register-sources";
import { readRegister } from "#services/register-view";

export const meta: MetaFunction = () => [{ title: "行政复议案件 · 议衡" }];

const KIND: RegisterKind = {
  path: "/reconsideration",
  unit: "件",
  searchHint: "案号、申请人、被申请人、领域、身份证号",
  fields: RECONSIDERATION_FIELDS,
  dates: RECONSIDERATION_DATES,
};

export function loader({ context, request }: LoaderFunctionArgs) {
  return within(context, request, "readCases", async ({ actor, db, note }) => {
    const tidy = tidyAddress(request.url);
    if (tidy) throw redirect(tidy);
    note(listNote("reconsideration", request.url));
    const day = today(context.clock);
    const { view, rows } = await readRegister(
      db,
      RECONSIDERATIONS,
      new URL(request.url),
      day,
      searcherOf(context, actor),
    );
    return { view, rows: await markProvisional(db, rows) };
  });
}

export function action({ context, request }: ActionFunctionArgs) {
  return within(context, request, "readCases", async ({ actor, db, form, note }) => {
    const asked = await askRegister(db, searcherOf(context, actor), KIND.path, form);
    note(searchNote("reconsideration", asked.byNumber));
    return redirect(asked.address);
  });
}

export default function Reconsiderations() {
  const { view, rows } = useLoaderData<typeof loader>();
  return (
    <RegisterFrame title="行政复议案件" kind={KIND} view={view} shown={rows.length}>
      <ReconsiderationRows view={view} rows={rows} />
    </RegisterFrame>
  );
}
