import { describe, test } from "vitest";
import type { OutcomeItem } from "#domain/reconsideration/payloads/conclusion";
import {
  decide,
  HEARD,
  reads,
  received,
  type Said,
  type Sentence,
} from "#tests/domain/reconsideration-acts";

const decided = (...items: OutcomeItem[]): Said => decide({ items });
const item = (code: OutcomeItem["code"], over: Partial<OutcomeItem> = {}): OutcomeItem => ({
  code,
  law: "条文",
  ...over,
});
const open = (power: "OWN_POWER" | "TRANSFERRED"): Said => [
  "openIncidentalReview",
  "2025-03-19",
  { power, clauses: "第三条" },
];

const MERITS = "行政复议法第六十三条至第七十二条";
const APPROVED = "行政复议法第六十一条第一款";
const INCIDENTAL = "行政复议法第五十六条至第六十条：附带审查尚未完毕，请登记审查结果后再作决定。";
const TERM = "行政复议法第六十四条、第六十六条：责令履行或者重作的，应当写明期限，请补填天数。";
const COMPENSATION = "行政复议法第七十二条：申请人一并请求行政赔偿，决定没有答复，请补充赔偿事项。";
const WORSE =
  "行政复议法第六十三条第二款：变更决定不得对申请人更为不利（第三人提出相反请求的除外），请确认并写明理由。";

describe("决定的拒绝，逐字写明条文和办法", () => {
  test.each<Sentence>([
    [
      "第六十一条第一款 没有批准记录",
      HEARD,
      decide({ approval: undefined }),
      `${APPROVED}：决定没有批准记录，须经行政复议机关负责人同意或者集体讨论通过。`,
    ],
    [
      "第六十一条第一款 机构负责人批准",
      HEARD,
      decide({ approval: { by: "OFFICE_HEAD", name: "局长" } }),
      `${APPROVED}：行政复议机构负责人不能批准决定，请报行政复议机关负责人。`,
    ],
    [
      "第六十一条第一款 拟稿人批准",
      HEARD,
      decide({ approval: { by: "ORGAN_HEAD", name: "魏辉" }, drafter: "魏辉" }),
      `${APPROVED}：拟稿人不能同时是批准人，请另行报批。`,
    ],
    [
      "第七十五条第一款 机构印章",
      HEARD,
      decide({ seal: "OFFICE" }),
      "行政复议法第七十五条第一款：决定书应当加盖行政复议机关印章。",
    ],
    [
      "其中一项没有条文",
      HEARD,
      decided(item("REVOKE_PART"), item("MAINTAIN", { law: " " })),
      `${MERITS}：每一决定事项都应当写明法律依据，请补填。`,
    ],
    [
      "第六十六条 其中一项责令履行没有期限",
      HEARD,
      decided(item("MAINTAIN"), item("ORDER_PERFORM")),
      TERM,
    ],
    ["第六十四条 责令重作没有期限", HEARD, decided(item("REVOKE", { remake: true })), TERM],
    ["第六十六条 责令履行写明期限", HEARD, decided(item("ORDER_PERFORM", { days: 30 })), ""],
    [
      "第七十二条 请求赔偿没有答复",
      [received("2025-03-03", { compensationClaimed: true }), ...HEARD.slice(1)],
      decide({ compensationAnswered: false }),
      COMPENSATION,
    ],
    [
      "第七十二条 其中一项是赔偿",
      [received("2025-03-03", { compensationClaimed: true }), ...HEARD.slice(1)],
      decide({ compensationAnswered: false, items: [item("REVOKE"), item("COMPENSATE")] }),
      "",
    ],
    [
      "行政诉讼法第四十五条 没有写明法院",
      HEARD,
      decide({ suitCourt: " " }),
      "行政诉讼法第四十五条：决定书应当告知十五日内起诉的权利并写明人民法院，请补填。",
    ],
    ["第五十七条 依权限附带审查未完毕", [...HEARD, open("OWN_POWER")], decide(), INCIDENTAL],
    ["第五十六条 转送附带审查未完毕", [...HEARD, open("TRANSFERRED")], decide(), INCIDENTAL],
    [
      "第五十九条 附带审查完毕",
      [...HEARD, open("OWN_POWER"), ["closeIncidentalReview", "2025-03-25", { result: "LEGAL" }]],
      decide(),
      "",
    ],
    [
      "第六十三条第二款 其中一项是变更",
      HEARD,
      decide({ items: [item("MAINTAIN"), item("CHANGE")], changeNotWorse: " " }),
      WORSE,
    ],
    [
      "第六十三条第二款 没有写明",
      HEARD,
      decide({ items: [item("CHANGE")], changeNotWorse: undefined }),
      WORSE,
    ],
    ["第六十三条第二款 不是变更的，不问", HEARD, decide({ changeNotWorse: undefined }), ""],
  ])("%s", (...row) => reads(row));
});
