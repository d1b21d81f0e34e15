/**
 * What kind of body the name of an organ names, once its divisions are read off. The first row that
 * fits decides, so the order matters (税务局 is vertical before 局 is a department).
 */
export type Body =
  | "vertical"
  | "department"
  | "government"
  | "commissioner"
  | "street"
  | "zone"
  | "authorised"
  | "branch";

interface BodyRow {
  body: Body;
  pattern: RegExp;
  law: string;
}

const GOVERNMENTS = "行政复议法第二十四条";
const VERTICAL = "行政复议法第二十七条";
const DISPATCHED = "地方组织法第八十五条";

export const BODIES: readonly BodyRow[] = [
  { body: "department", pattern: /地方(?:税务|金融|海事)/u, law: GOVERNMENTS },
  {
    body: "vertical",
    pattern: /税务(?:总局|局|分局|所|稽查局)|海关|国家安全局|外汇管理|人民银行/u,
    law: VERTICAL,
  },
  {
    body: "vertical",
    pattern: /(?:银行保险|银行业|保险|证券)监督管理|国家金融监督管理总局/u,
    law: VERTICAL,
  },
  {
    body: "vertical",
    pattern: /(?:银保监|银监|保监|证监|金融监管|监管)(?:局|分局|支局|会|总局|办公室)$/u,
    law: VERTICAL,
  },
  { body: "vertical", pattern: /烟草专卖|气象局|邮政管理局|海事局|消防救援/u, law: VERTICAL },
  { body: "vertical", pattern: /调查(?:总|支)?队$|边防检查|矿山?安全监察/u, law: VERTICAL },
  { body: "vertical", pattern: /铁路监督管理|民用航空|通信管理局/u, law: VERTICAL },
  {
    body: "department",
    pattern: /(?:监督|国有资产|城市|市政|综合|社会)管理委员会(?:办公室)?$/u,
    law: GOVERNMENTS,
  },
  { body: "zone", pattern: /(?:管委会|管理委员会)$/u, law: "法释〔2018〕1号第二十一条" },
  {
    body: "authorised",
    pattern: /(?:村民|居民)委员会$|[村居]委会$/u,
    law: "法释〔2018〕1号第二十四条",
  },
  {
    body: "authorised",
    pattern: /(?:大学|学院|学校|中学|小学|幼儿园|医院|协会|学会|公司|中心|银行)$/u,
    law: "法释〔2018〕1号第二十四条",
  },
  { body: "commissioner", pattern: /(?:行政公署|行署)$/u, law: DISPATCHED },
  { body: "street", pattern: /^(?:街道)?办(?:事处)?$/u, law: DISPATCHED },
  { body: "government", pattern: /^(?:人民)?政府$/u, law: GOVERNMENTS },
  {
    body: "branch",
    pattern: /(?:局|厅|委员会).*(?:分局|派出所|总队|支队|大队|中队|所)$/u,
    law: "法释〔2018〕1号第二十条",
  },
  {
    body: "department",
    pattern: /(?:局|厅|委员会|委|办公室|办公厅|办|处|部|署|总队|支队|大队|队|所|站|院)$/u,
    law: GOVERNMENTS,
  },
];

/**
 * The body that a name stands for; undefined when no row fits. `name` is the whole name, because a
 * vertical agency is known by its beginning (国家税务总局酒泉市税务局); `rest` follows its divisions.
 */
export function bodyOf(name: string, rest: string): BodyRow | undefined {
  return BODIES.find(({ body, pattern }) => pattern.test(body === "vertical" ? name : rest));
}
