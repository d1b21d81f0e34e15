import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { RegisterFrame } from "#components/register/frame";
import { ReconsiderationRows } from "#components/register/reconsideration-rows";
import { countReconsiderations, listReconsiderations } from "#db/registers/reconsideration";
import { RECONSIDERATION_SETS } from "#domain/measures/reconsideration-sets";
import { readAddress } from "#schemas/register";
import { tidyAddress } from "#schemas/register-address";
import {
  RECONSIDERATION_DATES,
  RECONSIDERATION_FIELDS,
  reconsiderationAddress,
} from "#schemas/register-reconsideration";
import type { RegisterKind } from "#schemas/register-view";
import { today } from "#services/clock";
import { registerView } from "#services/register-view";
import { narrowReconsiderations } from "#services/registers";
import { requireActor } from "#services/session";

export const meta: MetaFunction = () => [{ title: "行政复议案件 · 议衡" }];

const KIND: RegisterKind = {
  path: "/reconsideration",
  unit: "件",
  searchHint: "案号、申请人、被申请人、领域",
  fields: RECONSIDERATION_FIELDS,
  dates: RECONSIDERATION_DATES,
};

export async function loader({ context, request }: LoaderFunctionArgs) {
  await requireActor(context, request, "readCases");
  const tidy = tidyAddress(request.url);
  if (tidy) throw redirect(tidy);
  const { db } = context;
  const day = today(context.clock);
  const address = readAddress(reconsiderationAddress, new URL(request.url).searchParams);
  const { query } = address;
  const narrowed = await narrowReconsiderations(db, query, day);
  const page = await listReconsiderations(db, narrowed.filter, query);
  const view = await registerView(db, request, day, {
    ...{ address, narrowed, page },
    set: query.set && RECONSIDERATION_SETS[query.set],
    count: (bound) => countReconsiderations(db, narrowed.filter, bound),
  });
  return { view, rows: page.rows };
}

export default function Reconsiderations() {
  const { view, rows } = useLoaderData<typeof loader>();
  return (
    <RegisterFrame title="行政复议案件" kind={KIND} view={view} shown={rows.length}>
      <ReconsiderationRows view={view} rows={rows} />
    </RegisterFrame>
  );
}
