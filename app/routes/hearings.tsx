import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { RegisterFrame } from "#components/register/frame";
import { HearingRows } from "#components/register/hearing-rows";
import { tidyAddress } from "#schemas/register-address";
import { HEARING_DATES, HEARING_FIELDS } from "#schemas/register-litigation";
import type { RegisterKind } from "#schemas/register-view";
import { listNote, searchNote } from "#services/audit/notes";
import { today } from "#services/clock";
import { within } from "#services/door";
import { askRegister, searcherOf } from "#services/register-question";
import { HEARINGS } from "#services/register-sources";
import { readRegister } from "#services/register-view";

export const meta: MetaFunction = () => [{ title: "开庭与负责人出庭 · 议衡" }];

const KIND: RegisterKind = {
  path: "/hearings",
  unit: "次",
  searchHint: "案号、原告、被告、案由、法院、身份证号",
  fields: HEARING_FIELDS,
  dates: HEARING_DATES,
};

export function loader({ context, request }: LoaderFunctionArgs) {
  return within(context, request, "readCases", async ({ actor, db, note }) => {
    const tidy = tidyAddress(request.url);
    if (tidy) throw redirect(tidy);
    note(listNote("hearings", request.url));
    const day = today(context.clock);
    const register = await readRegister(
      db,
      HEARINGS,
      new URL(request.url),
      day,
      searcherOf(context, actor),
    );
    return register;
  });
}

export function action({ context, request }: ActionFunctionArgs) {
  return within(context, request, "readCases", async ({ actor, db, form, note }) => {
    const asked = await askRegister(db, searcherOf(context, actor), KIND.path, form);
    note(searchNote("hearings", asked.byNumber));
    return redirect(asked.address);
  });
}

export default function Hearings() {
  const { view, rows } = useLoaderData<typeof loader>();
  return (
    <RegisterFrame title="开庭与负责人出庭" kind={KIND} view={view} shown={rows.length}>
      <HearingRows view={view} rows={rows} />
    </RegisterFrame>
  );
}
