import { parseArgs } from "node:util";
import { dayOf, type PlainDate } from "#domain/plain-date";
import { paragraphArguments } from "#schemas/figures";
import { today } from "#services/clock";
import { paragraphFor } from "#services/figures/paragraph";
import type { DatabaseContext } from "./command.ts";
import { CommandFailure } from "./failure.ts";
import { insist, organOf } from "./figures.ts";

type Context = Pick<DatabaseContext, "db" | "clock" | "json" | "out">;

/**
 * `paragraph --year N`: the annual report's paragraph, as the year ended unless `--as-of` says
 * otherwise; as JSON with the list behind each number.
 */
export async function run(args: string[], context: Context): Promise<number> {
  const asked = insist(paragraphArguments.safeParse(readArguments(args)));
  const paragraph = await paragraphFor(context.db, {
    year: asked.year,
    asOf: asked.asOf ?? yearEnd(asked.year, today(context.clock)),
    ...(await organOf(context, asked.organ)),
  });
  context.out(context.json ? JSON.stringify(paragraph) : paragraph.text);
  return 0;
}

/** The year's last day, or today while the year lasts. */
function yearEnd(year: number, now: PlainDate): PlainDate {
  const end = dayOf(year, 12, 31);
  return end && end < now ? end : now;
}

function readArguments(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        year: { type: "string" },
        "as-of": { type: "string" },
        organ: { type: "string" },
      },
    });
    return { ...values, asOf: values["as-of"] };
  } catch {
    throw new CommandFailure(
      "参数有误。用法：paragraph --year 年份 [--as-of 日期] [--organ 机关名称]",
    );
  }
}
