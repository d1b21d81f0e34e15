import type { LoaderFunctionArgs } from "@remix-run/node";
import { isMonthlyId } from "#domain/measures/monthly";
import { yearOf } from "#domain/plain-date";
import { figuresAddress, periodAsked } from "#schemas/figures";
import { readAddress } from "#schemas/register";
import { conditionsOf } from "#services/audit/request";
import { today } from "#services/clock";
import { within } from "#services/door";
import { CHART_POLICY, monthChart } from "#services/figures/chart";
import { monthFigures } from "#services/figures/months";
import { organMeant } from "#services/figures/page";

/** A months' chart as a picture; the page shows the same numbers in a table beside it. */
export function loader({ context, request }: LoaderFunctionArgs) {
  return within(context, request, "readFigures", async ({ db, note }) => {
    const params = new URL(request.url).searchParams;
    const { query } = readAddress(figuresAddress, params);
    const now = today(context.clock);
    const chart = params.get("chart") ?? "";
    if (!isMonthlyId(chart)) throw new Response(null, { status: 404 });
    const { id: organId } = await organMeant(db, query.organ);
    const scope = { ...periodAsked(query, yearOf(now)), asOf: query.asOf ?? now, organId };
    const detail = conditionsOf(request.url);
    note({ act: "readFigures", objectKind: "figures", objectId: chart, result: "done", detail });
    const figures = await monthFigures(db, chart, scope);
    if (!figures) throw new Response(null, { status: 404 });
    return new Response(monthChart(figures, params.get("size") === "narrow" ? "narrow" : "wide"), {
      headers: {
        "Content-Type": "image/svg+xml; charset=utf-8",
        "Cache-Control": "no-store",
        "Content-Security-Policy": CHART_POLICY,
      },
    });
  });
}
