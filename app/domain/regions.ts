/**
 * Reads the chain of divisions with which the name of an organ begins: 甘肃省 / 酒泉市 / 肃州区 /
 * 总寨镇. Prefecture-level names come from the table of prefectures; any other 市 is county-level.
 */
import { leadingPrefecture, leadingProvince } from "#domain/prefectures";

export type RegionRank = "province" | "prefecture" | "county" | "town";

export interface Region {
  rank: RegionRank;
  /** The division alone: 肃州区. */
  name: string;
  /** The name of the organ up to this division, as written: 酒泉市肃州区. */
  written: string;
}

export interface RegionChain {
  /** From the highest to the lowest; empty when the name begins with no division. */
  regions: Region[];
  /** What follows the last division: 公安局, 人民政府. */
  rest: string;
}

/** Ends like a county or a district but is none: 城市管理局, 社区矫正局, 公安局肃州区分局. */
const NOT_A_COUNTY =
  /(?:开发区|园区|产业区|工业区|保税区|示范区|试验区|实验区|度假区|名胜区|景区|保护区|社区|集聚区|功能区|管理区|合作区|灌区|库区|片区|小区|地区|城市|县市|全市|辖区)$|[局厅院]|委员会|政府|^(?:国家|中国|中华)/u;

/** 津市市, 沙市区 and 红旗区 hold a 市 or 旗 inside; 玉门市市场监督管理局 does not name 玉门市市. */
const COUNTY = /^.{1,14}?(?:自治县|自治旗|县|旗|区|市)(?:[市区](?![场政容民级域划直]))?/u;
const TOWN = /^.{1,12}?(?:乡|苏木|镇|街道)(?=人民政府|政府|办事处|$)/u;

/** Divisions at the head of a normalised organ name, and the rest of the name. */
export function readRegions(name: string): RegionChain {
  const regions: Region[] = [];
  let rest = name;
  const take = (rank: RegionRank, unit: string) => {
    rest = rest.slice(unit.length);
    regions.push({ rank, name: unit, written: name.slice(0, name.length - rest.length) });
  };

  const province = leadingProvince(rest);
  if (province) take("province", province.name);
  const prefecture = leadingPrefecture(rest);
  if (prefecture) take("prefecture", prefecture.written);
  const county = leadingCounty(rest);
  if (county) take("county", county);
  const town = TOWN.exec(rest)?.[0];
  if (town) take("town", town);
  return { regions, rest };
}

function leadingCounty(text: string): string | undefined {
  const found = COUNTY.exec(text)?.[0];
  if (!found || NOT_A_COUNTY.test(found)) return undefined;
  // 兰州新区管理委员会 administers a zone; 浦东新区人民政府 governs a district.
  return /^(?:管委会|管理委员会|风景|国家)/u.test(text.slice(found.length)) ? undefined : found;
}

/** The name of the government of a division: 人民政府, or the 行政公署 of a 地区 or a 盟. */
export function governmentOf(written: string): string {
  return /(?:地区|盟)$/u.test(written) ? `${written}行政公署` : `${written}人民政府`;
}
