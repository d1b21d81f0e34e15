import { parseArgs } from "node:util";
import type { z } from "zod";
import { findOrganByName } from "#db/organs";
import { isRateId } from "#domain/measures/rates";
import { figuresArguments } from "#schemas/figures";
import { today } from "#services/clock";
import { type Figures, figuresFor } from "#services/figures";
import { annualFigures } from "#services/figures/annual";
import type { MeasureValue } from "#services/figures/measured";
import type { DatabaseContext } from "./command.ts";
import { CommandFailure } from "./failure.ts";

const USAGE =
  "figures --from 日期 --to 日期 [--as-of 日期] [--known-at 时刻] [--organ 机关名称] [--measure 编号]…";

type Context = Pick<DatabaseContext, "db" | "clock" | "json" | "out">;

/**
 * `figures --from DAY --to DAY …`: the rates, tables and balances of a period (design.md 6). As JSON
 * also every key under which the year's figures are exchanged.
 */
export async function run(args: string[], context: Context): Promise<number> {
  const asked = insist(figuresArguments.safeParse(readArguments(args)));
  const unknown = asked.measure?.find((id) => !isRateId(id));
  if (unknown) {
    throw new CommandFailure(`没有编号为“${unknown}”的指标：编号如 Q1、Q1s、L-Q1、HA-1。`);
  }
  const { from, to, knownAt } = asked;
  const figures = await figuresFor(context.db, {
    from,
    to,
    asOf: asked.asOf ?? today(context.clock),
    ...(knownAt ? { knownAt } : {}),
    ...(await organOf(context, asked.organ)),
  });
  const wanted = figures.measures.filter(({ id }) => asked.measure?.includes(id) ?? true);
  context.out(context.json ? asJson(figures, wanted) : asText(figures, wanted));
  return 0;
}

/** The organ by its name; refuses a name that no standing organ bears. */
export async function organOf(
  { db }: Pick<DatabaseContext, "db">,
  name: string | undefined,
): Promise<{ organId?: string }> {
  if (name === undefined) return {};
  const organ = await findOrganByName(db, name.trim());
  if (!organ) throw new CommandFailure(`没有名为“${name}”的机关：请按机关名录写全称。`);
  return { organId: organ.id };
}

/** What was read, or the first fault as a sentence. */
export function insist<T>(read: z.ZodSafeParseResult<T>): T {
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const name = String(issue?.path[0] ?? "").replace(
    /[A-Z]/g,
    (letter) => `-${letter.toLowerCase()}`,
  );
  const missing = issue?.code === "invalid_type";
  throw new CommandFailure(`--${name}：${missing ? "必须写明。" : (issue?.message ?? "有误。")}`);
}

function readArguments(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        from: { type: "string" },
        to: { type: "string" },
        "as-of": { type: "string" },
        "known-at": { type: "string" },
        organ: { type: "string" },
        measure: { type: "string", multiple: true },
      },
    });
    return { ...values, asOf: values["as-of"], knownAt: values["known-at"] };
  } catch {
    throw new CommandFailure(`参数有误。用法：${USAGE}`);
  }
}

function asJson(figures: Figures, measures: MeasureValue[]): string {
  const { scope, counts, tables, identities } = figures;
  return JSON.stringify({ ...annualFigures(figures), scope, measures, tables, identities, counts });
}

function asText({ scope, identities }: Figures, measures: MeasureValue[]): string {
  const lines = measures.map(({ id, name, text, numerator, denominator, formula, coverage }) => {
    const fields = [id, name, text, `${numerator}/${denominator}`, formula];
    if (coverage && coverage.stated < coverage.of) {
      fields.push(`${coverage.of}件中${coverage.stated}件载明${coverage.what}`);
    }
    return fields.join("\t");
  });
  const broken = identities.filter(({ holds }) => !holds);
  return [
    `期间 ${scope.from} 至 ${scope.to}，统计日 ${scope.asOf}`,
    ...lines,
    broken.length === 0
      ? "平衡校验：全部成立"
      : `平衡校验不成立：${broken.map(({ id, statement }) => `${id} ${statement}`).join("；")}`,
  ].join("\n");
}
