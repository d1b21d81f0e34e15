/** Reads an organ's name: its divisions, its body, and the level and kind that follow from both. */
import { type Body, bodyOf } from "#domain/organ-bodies";
import { type Level, ORGAN_KINDS, type OrganKind } from "#domain/organ-levels";
import { prefectureByStem } from "#domain/prefectures";
import { type Region, type RegionRank, readRegions } from "#domain/regions";

export interface OrganReading {
  /** Undefined when the name does not tell. */
  level?: Level;
  kind?: OrganKind;
  body?: Body;
  /** Divisions in the name, from the highest to the lowest. */
  regions: readonly Region[];
  /** The division that the organ serves. */
  region?: Region;
  /** The organ itself, when the name is that of its branch: 酒泉市公安局 of 酒泉市公安局肃州分局. */
  branchOf?: string;
  /** The division was guessed: the name says only 市公安局, or only the bare 酒泉. */
  guessed: boolean;
  /** One Chinese clause: what was read, and the article. */
  why: string;
}

const GOVERNMENT: Record<RegionRank, Level> = {
  province: "PROV_GOV",
  prefecture: "CITY_GOV",
  county: "COUNTY_GOV",
  town: "TOWN_GOV",
};

const DEPARTMENT: Record<RegionRank, Level> = {
  province: "PROV_DEPT",
  prefecture: "CITY_DEPT",
  county: "COUNTY_DEPT",
  town: "TOWN_GOV",
};

const FIXED: Partial<Record<Body, readonly [Level, OrganKind]>> = {
  vertical: ["VERTICAL", "vertical"],
  zone: ["DEV_ZONE", "zone"],
  authorised: ["AUTHORISED_ORG", "authorised"],
  commissioner: ["CITY_GOV", "dispatched"],
  street: ["TOWN_GOV", "dispatched"],
};

const NATIONAL = /^(?:国务院|国家|中国|中华人民共和国)|(?:部|总局|总署|审计署)$/u;
/** What stands before the division in the name of a vertical agency. */
const NATIONAL_PREFIX =
  /^(?:国家税务总局|中国人民银行|中华人民共和国|国家统计局|国家金融监督管理总局|中国(?:银行保险|证券)监督管理委员会|国家外汇管理局)(?=.)/u;
const BRANCH = /^(.*?(?:局|厅|委员会)).+$/u;

/** Reads a normalised name; `home` is the division meant by a bare 市 (市公安局), when known. */
export function readOrganName(name: string, home: string | undefined): OrganReading {
  const local = name.replace(NATIONAL_PREFIX, "");
  const bare = home !== undefined && /^市(?![场政容])/u.test(local);
  const full = bare ? home + local.slice(1) : local;
  const { regions, rest } = readRegions(full);
  const found = bodyOf(name, rest);
  const region = regions.at(-1) ?? regionByStem(local, found?.body);
  const reading = { regions, region, guessed: bare || regions.length === 0 };
  if (!found) return { ...reading, why: "名称看不出机关的性质" };

  const [level, kind] = classify(found.body, region?.rank, name, rest);
  const branchOf = found.body === "branch" ? BRANCH.exec(full)?.[1] : undefined;
  const where = region ? `名称所属“${region.name}”` : "名称未写明行政区划";
  const what = kind ? `，${ORGAN_KINDS[kind]}（${found.law}）` : "";
  const guessed = reading.guessed && level !== "STATE_DEPT";
  return { ...reading, guessed, level, kind, body: found.body, branchOf, why: where + what };
}

/** 酒泉经济技术开发区管委会, 酒泉监管分局: bodies that bear only the bare name of their city. */
function regionByStem(name: string, body: Body | undefined): Region | undefined {
  if (body !== "zone" && body !== "vertical" && body !== "authorised") return undefined;
  const found = prefectureByStem(name);
  return found && { rank: "prefecture", name: found.name, written: found.name };
}

function classify(
  body: Body,
  rank: RegionRank | undefined,
  name: string,
  rest: string,
): readonly [Level?, OrganKind?] {
  const fixed = FIXED[body];
  if (fixed) return fixed;
  if (!rank)
    return body === "department" && NATIONAL.test(name) ? ["STATE_DEPT", "department"] : [];
  if (body === "government") return [GOVERNMENT[rank], "government"];
  if (body === "department") return [DEPARTMENT[rank], "department"];
  // A 分局 of a city's bureau serves a district and stands at its level; a 支队 serves the city.
  const district = rank === "prefecture" && rest.endsWith("分局");
  return [district ? "COUNTY_DEPT" : DEPARTMENT[rank], "dispatched"];
}
