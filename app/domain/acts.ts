/**
 * Challenged acts 申请复议事项 (CL-3): the fine kind is stored, the ten official groups are reported.
 */
import { codesOf } from "#domain/codes";
import { normalWidth } from "#domain/number-normal";

export interface ActRow {
  label: string;
  /** Item of 行政复议法第十一条. */
  law: string;
  /** Words of ledgers besides the label, | between them. */
  words: string;
  /** Finer kinds: code, label and words. */
  kinds: Readonly<Record<string, string>>;
}

const L11 = "行政复议法第十一条";

export const ACTS = {
  PENALTY: {
    label: "行政处罚",
    law: `${L11}第一项`,
    words: "处罚|治安处罚|治安管理处罚",
    kinds: {
      WARNING: "警告",
      CRITICISM: "通报批评",
      FINE: "罚款",
      CONFISCATION: "没收|没收违法所得|没收非法财物",
      LICENCE_REVOKED: "暂扣许可证|吊销许可证|吊销营业执照|吊销|暂扣",
      CLOSURE: "停产停业|责令停产停业|责令关闭",
      DETENTION: "拘留|行政拘留",
    },
  },
  COMPULSION: {
    label: "行政强制",
    law: `${L11}第二项`,
    words: "强制|行政强制措施",
    kinds: {
      PERSON: "对人身的强制|限制人身自由|强制隔离戒毒",
      PROPERTY: "对财产的强制|查封|扣押|冻结|查封扣押",
      ENFORCEMENT: "强制执行|行政强制执行|强制拆除|强拆",
    },
  },
  LEVY: {
    label: "行政征收",
    law: `${L11}第五项`,
    words: "征收|征收征用|征收、征用",
    kinds: {
      LAND: "征收土地|土地征收|征地",
      HOUSES: "房屋征收|征收房屋",
      REQUISITION: "征用|行政征用",
      COMPENSATION: "征收补偿|补偿决定|行政补偿|征地补偿",
      FEES: "收费|行政收费|行政事业性收费",
    },
  },
  LICENCE: {
    label: "行政许可",
    law: `${L11}第三项`,
    words: "许可|行政审批|审批",
    kinds: { PLANNING: "规划许可|建设工程规划许可", WITHDRAWN: "撤销许可|撤回许可" },
  },
  TITLE: {
    label: "行政确权",
    law: `${L11}第四项`,
    words: "确权|自然资源确权|土地确权",
    kinds: { FOREST: "林权确权|林地确权", GRASSLAND: "草原确权" },
  },
  CONFIRM: {
    label: "行政确认",
    law: `${L11}第七项`,
    words: "确认",
    kinds: {
      WORK_INJURY: "工伤认定|工伤确认|工伤",
      REGISTRATION: "行政登记|登记|不动产登记|房屋登记|婚姻登记|工商登记",
      ACCIDENT: "交通事故认定|事故认定|火灾事故认定",
    },
  },
  INFO: {
    label: "政府信息公开",
    law: `${L11}第十四项`,
    words: "信息公开|政府信息公开申请|政务公开",
    kinds: {},
  },
  COMPLAINT: {
    label: "举报投诉处理",
    law: `${L11}第十五项`,
    words: "投诉举报处理|举报投诉|投诉举报|举报处理|投诉处理|举报答复|投诉举报答复",
    kinds: {},
  },
  INACTION: {
    label: "行政不作为",
    law: `${L11}第十一项、第十二项`,
    words: "不作为|不履行法定职责|不履行职责|未履行法定职责|履行法定职责|履责|行政不履行",
    kinds: { PENSION: "不支付抚恤金|社会保险待遇" },
  },
  OTHER: {
    label: "其他",
    law: L11,
    words: "其它|其他行政行为",
    kinds: {
      ADJUDICATION: "行政裁决|裁决",
      STATE_COMPENSATION: "行政赔偿|赔偿|国家赔偿",
      AUTONOMY: "干预经营自主权|侵犯经营自主权|经营自主权",
      COMPETITION: "排除限制竞争|排除或者限制竞争",
      ILLEGAL_LEVY: "违法要求履行义务|违法集资|摊派",
      AGREEMENT: "行政协议|行政合同|行政协议行为",
      REWARD: "行政奖励|奖励",
      PAYMENT: "行政给付|给付",
      CREDIT: "失信名单|信用惩戒",
      RECONSIDERATION: "行政复议|复议决定|不予受理复议",
      ORDER: "责令改正|行政命令|责令限期改正|责令限期拆除|限期拆除",
      SCHOOL: "学籍管理|学位授予|招生",
    },
  },
} as const satisfies Record<string, ActRow>;

export type Act = keyof typeof ACTS;

export interface ActReading {
  code: Act;
  /** Finer kind within the group: ADJUDICATION, WORK_INJURY. */
  kind?: string;
  /** The fine name as the ledger writes it, where it says more than the group. */
  written?: string;
}

export const ACT_CODES = codesOf(ACTS);

const READINGS = new Map<string, ActReading>(
  ACT_CODES.flatMap((code) => {
    const { label, words, kinds }: ActRow = ACTS[code];
    const group = [code, label, ...words.split("|")].map((word) => [word, { code }] as const);
    const fine = Object.entries(kinds).flatMap(([kind, names]) =>
      names.split("|").map((word) => [word, { code, kind, written: word }] as const),
    );
    return [...group, ...fine];
  }),
);

/** Reads the act a ledger writes; a fine kind keeps its name (行政裁决 is reported as 其他). */
export function readAct(text: string): ActReading | undefined {
  return READINGS.get(normalWidth(text));
}
