import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { Db } from "#db/client";
import { insertHistoricFigures, listHistoricFigures } from "#db/historic-figures";
import { type CaseSetId, caseSet, isCaseSetId } from "#domain/measures/case-sets";
import { type BaseCandidate, candidateBases } from "#domain/measures/percent";
import { isRateId, rateOf } from "#domain/measures/rates";
import { ROLL_UPS, type RollUp } from "#domain/organ-levels";
import { plainDate, yearOf } from "#domain/plain-date";
import type { Figures } from "#services/figures";
import { suitsByRollUp } from "#services/figures/annual";

/** A figure that someone published, beside the one that the cases give. */
export interface PublishedFigure {
  key: string;
  name: string;
  /** As it was printed. */
  text: string;
  source: string;
  /** What the cases give for the same key, as printed; undefined when nothing corresponds. */
  computed?: string;
  /** The publication does not say what a percentage was taken of: what it may have been. */
  baseUnknown: boolean;
  candidates: BaseCandidate[];
}

/** A published percentage's base is looked for among these counts. */
const POSSIBLE_BASES: readonly CaseSetId[] = ["suits", "closedByCourt", "heard", "sessions"];

const DEMO_FILE = "db/demo/jiuquan-2017-published.json";
const demoShape = z.array(z.object({ key: z.string(), value: z.number(), text: z.string() }));

/** What was published for the year of the figures; nothing when they are not those of a whole year. */
export async function publishedBeside(db: Db, figures: Figures): Promise<PublishedFigure[]> {
  const { from, to, organId } = figures.scope;
  const year = yearOf(from);
  if (organId || from !== plainDate(`${year}-01-01`) || to !== plainDate(`${year}-12-31`))
    return [];
  const published = await listHistoricFigures(db, year);
  const counts = POSSIBLE_BASES.map((set) => ({
    name: caseSet(set).name,
    count: figures.counts[set] ?? 0,
  }));
  return published.map(({ key, text, source, base }) => {
    const baseUnknown = base === "unknown" && isRateId(key);
    return {
      key,
      name: nameOf(key),
      text,
      source,
      computed: computedText(figures, key),
      baseUnknown,
      candidates: baseUnknown ? candidateBases(text, counts) : [],
    };
  });
}

/** Records what Jiuquan's report for 2017 printed; `root` is the project's folder. Repeatable. */
export async function loadPublishedDemo(db: Db, root = "."): Promise<void> {
  const text = await readFile(`${root}/${DEMO_FILE}`, "utf8");
  const rows = demoShape.parse(JSON.parse(text)).map(({ key, value, text: printed }) => ({
    year: 2017,
    key,
    value,
    text: printed,
    // 91.92 % is exactly 91/99; of 75 % the report does not say what it was taken of.
    base: key === "HA-1" ? "unknown" : "stated",
    source: "酒泉市2017年法治政府建设情况报告第六部分",
  }));
  await insertHistoricFigures(db, rows);
}

function nameOf(key: string): string {
  if (isRateId(key)) return rateOf(key).name;
  const { set, rollUp } = partsOf(key);
  if (!set) return key;
  return rollUp ? `${caseSet(set).name}：${ROLL_UPS[rollUp].label}` : caseSet(set).name;
}

function computedText(figures: Figures, key: string): string | undefined {
  if (isRateId(key)) return figures.measures.find(({ id }) => id === key)?.text;
  const { set, rollUp } = partsOf(key);
  if (!set) return undefined;
  return `${rollUp ? suitsByRollUp(figures)(rollUp) : (figures.counts[set] ?? 0)}件`;
}

/** "suits", or a column of it: "suits:OTHER". */
function partsOf(key: string): { set?: CaseSetId; rollUp?: RollUp } {
  const [set = "", column] = key.split(":");
  if (!isCaseSetId(set)) return {};
  if (column === undefined) return { set };
  return isRollUp(column) ? { set, rollUp: column } : {};
}

function isRollUp(text: string): text is RollUp {
  return Object.hasOwn(ROLL_UPS, text);
}
