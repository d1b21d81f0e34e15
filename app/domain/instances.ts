/** Instances of one dispute (rules.md 4.1). There is no third instance: 行政诉讼法第七条. */
import { codesOf } from "#domain/codes";
import { bareWord } from "#domain/number-normal";

interface InstanceRow {
  label: string;
  law: string;
  /** Words of ledgers besides the label. */
  words: readonly string[];
  /** Does the duty of the agency head to appear exist here (法释〔2020〕3号第一条第一款)? */
  headDuty: boolean;
}

export const INSTANCES = {
  FIRST: {
    label: "一审",
    law: "行政诉讼法第十四条至第十七条",
    words: ["第一审", "初审", "一审程序", "一审案件"],
    headDuty: true,
  },
  SECOND: {
    label: "二审",
    law: "行政诉讼法第八十五条",
    words: ["第二审", "终审", "上诉", "上诉审", "二审程序"],
    headDuty: true,
  },
  RETRIAL_REVIEW: {
    label: "申请再审审查",
    law: "行政诉讼法第九十条",
    words: ["再审审查", "申请再审", "申诉审查", "再审申请"],
    headDuty: false,
  },
  RETRIAL: {
    label: "再审",
    law: "行政诉讼法第九十一条至第九十三条",
    words: ["再审程序", "提审", "再审审理"],
    headDuty: true,
  },
  SUPERVISION: {
    label: "审判监督",
    law: "行政诉讼法第九十二条、第九十三条",
    words: ["依职权监督", "抗诉", "监督", "检察监督"],
    headDuty: false,
  },
  REMAND: {
    label: "发回重审",
    law: "行政诉讼法第八十九条",
    words: ["重审", "一审重审", "重审一审"],
    headDuty: true,
  },
  ENFORCEMENT: {
    label: "执行",
    law: "行政诉讼法第九十四条至第九十六条",
    words: ["强制执行", "执行程序"],
    headDuty: false,
  },
  NONLIT: {
    label: "非诉执行审查",
    law: "行政诉讼法第九十七条",
    words: ["非诉执行", "非诉审查", "非诉行政执行", "非诉"],
    headDuty: false,
  },
  JURISDICTION: {
    label: "管辖",
    law: "法释〔2018〕1号第十条",
    words: ["管辖异议", "指定管辖", "管辖权异议"],
    headDuty: false,
  },
} as const satisfies Record<string, InstanceRow>;

export type Instance = keyof typeof INSTANCES;

export const INSTANCE_CODES = codesOf(INSTANCES);

const BY_WORD = new Map<string, Instance>(
  INSTANCE_CODES.flatMap((code) =>
    [code, INSTANCES[code].label, ...INSTANCES[code].words].map((word) => [word, code] as const),
  ),
);

/** The instance that a ledger's 审级 names; undefined for an unknown word (三审 does not exist). */
export function readInstance(text: string): Instance | undefined {
  return BY_WORD.get(bareWord(text));
}
