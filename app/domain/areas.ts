/**
 * Areas of administration 行政管理类别 (CL-4): the 46 rows of the statistics form of about 2014 and the
 * names in use since the reform of 2018. An old area rolls up to the one that took it over.
 */
import { codesOf } from "#domain/codes";
import { normalWidth, withBrackets } from "#domain/number-normal";

export interface AreaRow {
  label: string;
  /** Row of the statistics form; undefined for a name added since. */
  formRow?: number;
  /** First and last day of the name, inclusive; undefined is open. */
  validFrom?: string;
  validTo?: string;
  /** The area under which it is counted today. */
  rollsUpTo?: string;
  /** Words of ledgers besides the label, | between them. */
  words?: string;
}

/** 国务院机构改革方案, adopted on 2018-03-17. */
const REFORM = "2018-03-17";
const BEFORE_REFORM = "2018-03-16";

function form(formRow: number, label: string, words = ""): AreaRow {
  return { label, formRow, words };
}

/** A row of the form whose name ended with the reform. */
function former(formRow: number, label: string, rollsUpTo: string, words = ""): AreaRow {
  return { label, formRow, validTo: BEFORE_REFORM, rollsUpTo, words };
}

function since(label: string, words = "", validFrom: string | undefined = REFORM): AreaRow {
  return { label, validFrom, words };
}

export const AREAS = {
  PUBLIC_SECURITY: form(1, "公安", "公安管理|治安|治安管理|道路交通|交警|出入境"),
  STATE_SECURITY: form(2, "国家安全", "国安"),
  HUMAN_RESOURCES: since(
    "人力资源和社会保障",
    "人社|人力资源社会保障|社保|社会保险|工伤",
    undefined,
  ),
  LABOUR: former(3, "劳动和社会保障", "HUMAN_RESOURCES", "劳动|劳动社会保障|劳动保障"),
  JUSTICE: form(4, "司法行政", "司法"),
  CIVIL_AFFAIRS: form(5, "民政"),
  NATURAL_RESOURCES: since("自然资源", "自然资源(国土)|自然资源和规划|自然资源规划|国土|国土资源"),
  LAND: former(6, "土地", "NATURAL_RESOURCES", "土地管理|国土资源(土地)"),
  MINERALS: former(7, "地矿", "NATURAL_RESOURCES", "地质矿产|矿产"),
  ECOLOGY: since("生态环境", "生态环境(环保)"),
  ENVIRONMENT: former(8, "环保", "ECOLOGY", "环境保护|环境"),
  AGRICULTURE_RURAL: since("农业农村", "农业农村(农牧)"),
  AGRICULTURE: former(9, "农业", "AGRICULTURE_RURAL", "农牧|畜牧|农牧业|渔业"),
  WATER: form(10, "水利", "水务|水行政|水利水务"),
  FORESTRY_GRASSLAND: since("林草", "林业和草原|林业草原"),
  FORESTRY: former(11, "林业", "FORESTRY_GRASSLAND"),
  PLANNING: former(12, "城乡规划", "NATURAL_RESOURCES", "规划|城市规划"),
  EXPROPRIATION: form(
    13,
    "房屋征补(拆迁)",
    "房屋征补|拆迁|房屋征收|房屋征收补偿|征收补偿|房屋拆迁",
  ),
  REAL_ESTATE_REGISTRATION: form(14, "不动产登记", "房屋登记|土地登记"),
  MARKET: since("市场监管", "市场监管(工商)|市场监督管理|市监|市场监管(食药)|市场监管(质监)"),
  COMMERCE_REGISTRATION: former(15, "工商", "MARKET", "工商行政管理|工商管理"),
  EMERGENCY: since("应急管理", "应急|应急(安监)|应急管理(安监)"),
  WORK_SAFETY: former(16, "安监", "EMERGENCY", "安全生产|安全生产监督管理|安全监管"),
  TRADE: form(17, "商务"),
  PRICES: form(18, "物价", "价格"),
  ENERGY: form(19, "能源", "电力"),
  TRANSPORT: form(20, "交通运输", "交通|运管|路政"),
  INDUSTRY: since("工业和信息化", "工信", "2008-03-15"),
  INFORMATION: former(21, "信息产业", "INDUSTRY"),
  POST: form(22, "邮政"),
  TOBACCO: form(23, "烟草专卖", "烟草"),
  TAX: form(24, "税务", "国税|地税|税收"),
  CENTRAL_BANK: form(25, "人民银行"),
  SECURITIES: form(26, "证监", "证券"),
  FINANCE_SUPERVISION: since("金融监管", "金融监督管理|金融|银保监", "2018-04-08"),
  INSURANCE: former(27, "保监", "FINANCE_SUPERVISION", "保险"),
  BANKING: former(28, "银监", "FINANCE_SUPERVISION", "银行"),
  FOREIGN_EXCHANGE: form(29, "外汇"),
  FINANCE: form(30, "财政"),
  STATISTICS: form(31, "统计"),
  AUDIT: form(32, "审计"),
  CUSTOMS: form(33, "海关"),
  QUALITY: former(34, "质检", "MARKET", "质监|质量技术监督|质量监督"),
  FOOD: former(35, "食品安全", "MARKET", "食药监|食品药品|食品药品监督管理|药监|药品"),
  HEALTH: since("卫生健康", "卫健|卫生健康(卫计)"),
  HEALTH_FAMILY: former(36, "卫生计生", "HEALTH", "卫生|计生|卫计|卫生和计划生育|计划生育"),
  EDUCATION: form(37, "教育"),
  CULTURE_TOURISM: since("文化和旅游", "文旅|文化旅游"),
  CULTURE: former(38, "文化", "CULTURE_TOURISM"),
  PATENT: form(39, "专利"),
  TRADEMARK: form(40, "商标"),
  COPYRIGHT: form(41, "版权"),
  TOURISM: former(42, "旅游", "CULTURE_TOURISM"),
  MEDIA: form(43, "新闻出版广电", "新闻出版|广电|广播电视"),
  DEVELOPMENT: form(44, "发展改革", "发改|发展和改革"),
  SCIENCE: form(45, "科技", "科学技术"),
  MEDICAL_SECURITY: since("医疗保障", "医保"),
  VETERANS: since("退役军人事务", "退役军人"),
  CITY_MANAGEMENT: since("城市管理", "城管|城市管理执法|综合执法|城市综合执法", undefined),
  HOUSING: since("住房和城乡建设", "住建|建设|住房城乡建设|房产|房地产|房管|城乡建设", undefined),
  DATA: since("数据", "数据管理|大数据", "2023-03-16"),
  TOWNSHIP: since("乡镇街道", "乡镇|街道|乡镇政府", undefined),
  OTHER: form(46, "其他", "其它"),
} as const satisfies Record<string, AreaRow>;

export type Area = keyof typeof AREAS;

export const AREA_CODES = codesOf(AREAS);

const AREA_OF_WORD = new Map<string, Area>(
  AREA_CODES.flatMap((code) => {
    const { label, words }: AreaRow = AREAS[code];
    return [code, label, ...(words ? words.split("|") : [])].map((word) => [word, code] as const);
  }),
);

/** Reads the area a ledger writes, in any width of brackets; undefined for an unknown word. */
export function readArea(text: string): Area | undefined {
  const written = withBrackets(normalWidth(text), "(", ")");
  const known =
    AREA_OF_WORD.get(written) ??
    AREA_OF_WORD.get(written.replace(/(?:行政)?(?:管理|领域|类)$/u, ""));
  return known ?? AREA_OF_WORD.get(written.replace(/\(.*\)$/u, ""));
}

/** The area under which a former one is counted today; the area itself otherwise. */
export function currentArea(area: Area): Area {
  const { rollsUpTo }: AreaRow = AREAS[area];
  return AREA_CODES.find((code) => code === rollsUpTo) ?? area;
}
