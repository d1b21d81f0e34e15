import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { RegisterFrame } from "#components/register/frame";
import { LitigationRows } from "#components/register/litigation-rows";
import { countSuits, listSuits } from "#db/registers/litigation";
import { PROCEEDING_SETS } from "#domain/measures/litigation-sets";
import { readAddress } from "#schemas/register";
import { tidyAddress } from "#schemas/register-address";
import {
  LITIGATION_DATES,
  LITIGATION_FIELDS,
  litigationAddress,
} from "#schemas/register-litigation";
import type { RegisterKind } from "#schemas/register-view";
import { today } from "#services/clock";
import { registerView } from "#services/register-view";
import { narrowSuits } from "#services/registers";
import { requireActor } from "#services/session";

export const meta: MetaFunction = () => [{ title: "行政应诉案件 · 议衡" }];

const KIND: RegisterKind = {
  path: "/litigation",
  unit: "件",
  searchHint: "案号、原告、被告、案由、法院",
  fields: LITIGATION_FIELDS,
  dates: LITIGATION_DATES,
};

export async function loader({ context, request }: LoaderFunctionArgs) {
  await requireActor(context, request, "readCases");
  const tidy = tidyAddress(request.url);
  if (tidy) throw redirect(tidy);
  const { db } = context;
  const day = today(context.clock);
  const address = readAddress(litigationAddress, new URL(request.url).searchParams);
  const { query } = address;
  const narrowed = await narrowSuits(db, query, day);
  const page = await listSuits(db, narrowed.filter, query);
  const view = await registerView(db, request, day, {
    ...{ address, narrowed, page },
    set: query.set && PROCEEDING_SETS[query.set],
    count: (bound) => countSuits(db, narrowed.filter, bound),
  });
  return { view, rows: page.rows };
}

export default function Suits() {
  const { view, rows } = useLoaderData<typeof loader>();
  return (
    <RegisterFrame title="行政应诉案件" kind={KIND} view={view} shown={rows.length}>
      <LitigationRows view={view} rows={rows} />
    </RegisterFrame>
  );
}
