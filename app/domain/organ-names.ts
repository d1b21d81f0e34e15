/**
 * Infers what an organ is from its name: level, kind and the organ above it. A name is no proof:
 * `sure` is false whenever the name, the ledger and the table of divisions do not agree.
 */
import { normalWidth, withBrackets } from "#domain/number-normal";
import {
  LEVELS,
  type Level,
  type OrganKind,
  ROLL_UPS,
  type RollUp,
  rollUpOf,
} from "#domain/organ-levels";
import { type OrganReading, readOrganName } from "#domain/organ-readings";
import { leadingProvince, type Province, prefectureNamed } from "#domain/prefectures";
import { governmentOf, type Region } from "#domain/regions";

export interface OrganContext {
  /** Organs that the database or this batch already knows. */
  knownOrgans?: readonly { name: string; level: Level }[];
  /** The report column that the ledger gives (被告级别). */
  declaredRollUp?: RollUp;
  /** The level that an organ list gives; it is taken before the name's. */
  declaredLevel?: Level;
  /** The prefecture-level division whose office keeps the ledger: 酒泉市. */
  prefecture?: string;
}

export interface InferredOrgan {
  level: Level;
  kind: OrganKind;
  /** Full name of the organ above; undefined at the top of the tree. */
  parentName?: string;
  /** The lowest division in the name: 肃州区, 总寨镇. */
  regionName?: string;
  sure: boolean;
  /** One Chinese sentence: what was read, by which article, or what to check. */
  why: string;
}

const LEVEL_OF_ROLL_UP: Record<RollUp, Level> = {
  MUNICIPAL_GOVERNMENT: "CITY_GOV",
  COUNTY_GOVERNMENT: "COUNTY_GOV",
  MUNICIPAL_DEPARTMENT: "CITY_DEPT",
  OTHER: "AUTHORISED_ORG",
};

/** Levels that may stand at the top of an office's tree. */
const TOP: readonly Level[] = ["STATE_DEPT", "PROV_GOV", "CITY_GOV"];

/** A name as the database keeps it: no spaces, normal-width letters and digits, full-width brackets. */
export function normaliseOrganName(name: string): string {
  return withBrackets(normalWidth(name), "（", "）");
}

/** Level, kind and parent of the organ of this name. Never fails; unsure when the name does not tell. */
export function inferOrgan(name: string, context: OrganContext = {}): InferredOrgan {
  const written = normaliseOrganName(name);
  const home = homePrefecture(context);
  const reading = readOrganName(written, home);
  const known = context.knownOrgans?.find((organ) => organ.name === written);
  const declared = LEVEL_OF_ROLL_UP[context.declaredRollUp ?? "OTHER"];
  const level = known?.level ?? context.declaredLevel ?? reading.level ?? declared;
  const parentName = parentOf(written, reading, level, home, context);
  const doubt = known ? undefined : doubtAbout(reading, level, parentName, context);
  return {
    level,
    kind: reading.level === level && reading.kind ? reading.kind : LEVELS[level].kind,
    parentName,
    regionName: reading.region?.name,
    sure: doubt === undefined,
    why: `${reading.why}，认定为${LEVELS[level].label}${doubt ? `；${doubt}` : ""}。`,
  };
}

function homePrefecture(context: OrganContext): string | undefined {
  if (context.prefecture) return context.prefecture;
  const cities = context.knownOrgans?.filter((organ) => organ.level === "CITY_GOV") ?? [];
  return cities.length === 1 ? cities[0]?.name.replace(/(?:人民政府|行政公署)$/u, "") : undefined;
}

function doubtAbout(
  reading: OrganReading,
  level: Level,
  parentName: string | undefined,
  { declaredRollUp, declaredLevel }: OrganContext,
): string | undefined {
  if (!reading.level) return "请核对级别和上级机关";
  if (declaredLevel && declaredLevel !== reading.level) {
    return `名单所列级别与名称（${LEVELS[reading.level].label}）不符，请核对`;
  }
  if (declaredRollUp && declaredRollUp !== rollUpOf(level)) {
    return `台账所列级别为“${ROLL_UPS[declaredRollUp].label}”，与名称不符，请核对`;
  }
  if (reading.guessed) return "名称未写明行政区划，请核对上级机关";
  return parentName || TOP.includes(level) ? undefined : "看不出上级机关，请指定";
}

/** The organ above: a department's government, a town's county, a county's prefecture. */
function parentOf(
  name: string,
  { regions, region, branchOf }: OrganReading,
  level: Level,
  home: string | undefined,
  context: OrganContext,
): string | undefined {
  const isKnown = (organ: string) => context.knownOrgans?.some((each) => each.name === organ);
  if (branchOf) return branchOf;
  if (level === "PROV_GOV" || level === "STATE_DEPT") return undefined;
  if (level === "CITY_GOV") {
    // The province joins the tree only where it is kept: a city's office does not report on it.
    const province = leadingProvince(name) ?? provinceOf(region?.name);
    const above = province && governmentOf(province.name);
    return above && isKnown(above) ? above : undefined;
  }
  const governed = level === "COUNTY_GOV" || level === "TOWN_GOV" ? above(regions, home) : region;
  // Without a county in its name a town may lie in any county of the prefecture.
  const guessable = level !== "TOWN_GOV" && regions.length < 2 && home !== undefined;
  const government = governed ?? (guessable ? asPrefecture(home) : undefined);
  if (!government) return undefined;
  const [full, short] = [governmentOf(government.written), governmentOf(government.name)];
  return !isKnown(full) && isKnown(short) ? short : full;
}

/** The division over the lowest one. A province governs no county itself: its prefecture is wanting. */
function above(regions: readonly Region[], home: string | undefined): Region | undefined {
  const found = regions.at(-2);
  if (found?.rank !== "province" || leadingProvince(found.name)?.municipality) return found;
  return home && provinceOf(home)?.name === found.name ? asPrefecture(home) : undefined;
}

function provinceOf(prefecture: string | undefined): Province | undefined {
  const found = prefecture && prefectureNamed(prefecture);
  return found ? leadingProvince(found.province) : undefined;
}

function asPrefecture(name: string): Region {
  return { rank: "prefecture", name, written: name };
}
