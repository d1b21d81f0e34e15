import { describe, expect, test } from "vitest";
import { plainDate } from "#domain/plain-date";
import type { ReconsiderationPayloads } from "#domain/reconsideration/steps";
import {
  ACCEPTED,
  answerTo,
  caseAfter,
  RECEIVED,
  type Said,
} from "#tests/domain/reconsideration-acts";
import { anApplication } from "#tests/domain/reconsideration-history";

const d = plainDate;
type Row = [title: string, before: Said[], act: Said, answer: string];

function check([, before, act, answer]: Row): void {
  expect(answerTo(caseAfter(...before), act)).toBe(answer);
}

type Refuse = ReconsiderationPayloads["refuse"];
const refuse = (over: Partial<Refuse>): Said => [
  "refuse",
  "2025-03-06",
  { grounds: ["NA4"], reason: "超过申请期限", ...over },
];
const limit = (toldOfRights: boolean): Partial<Refuse> => ({
  limit: { dueOn: d("2025-01-01"), trigger: "知道行政行为", toldOfRights },
});
const knownOn = (day: string, over = {}): Said[] => [
  ["receive", "2025-03-03", anApplication({ knownOn: d(day), ...over })],
];
const same = (sameApplicant: boolean, sameAct: boolean): Said =>
  refuse({
    grounds: ["NA7"],
    pendingElsewhere: { caseNumber: "酒政复〔2025〕1号", sameApplicant, sameAct },
  });

describe("第二十条第三款 未告知申请权利的，自知道之日起一年以内不算超期", () => {
  test.each<Row>([
    ["已告知的，按六十日", knownOn("2024-10-01"), refuse(limit(true)), "ok"],
    ["未告知，收到时刚满一年", knownOn("2024-03-03"), refuse(limit(false)), "IR-04 W"],
    ["未告知，收到时已超过一年", knownOn("2024-03-02"), refuse(limit(false)), "ok"],
    [
      "未告知，申请日在一年以内",
      knownOn("2024-03-02", { filedOn: d("2025-03-02") }),
      refuse(limit(false)),
      "IR-04 W",
    ],
    ["未告知，不知道何时知道", [RECEIVED], refuse(limit(false)), "IR-04 W"],
    ["理由不是超期的，不问", [RECEIVED], refuse({ grounds: ["NA2"], ...limit(false) }), "ok"],
    ["超期而没有写明期限", [RECEIVED], refuse({}), "IR-04 W"],
  ])("%s", (...row) => check(row));
});

describe("第三十条第一款第七项 同一申请人、同一行政行为才是重复申请", () => {
  test.each<Row>([
    ["同一申请人、同一行为", [RECEIVED], same(true, true), "ok"],
    ["同一申请人、不同行为", [RECEIVED], same(true, false), "IR-05 notTheSameMatter"],
    ["不同申请人、同一行为", [RECEIVED], same(false, true), "IR-05 notTheSameMatter"],
    ["没有写明已受理的案件", [RECEIVED], refuse({ grounds: ["NA7"] }), "IR-05 notTheSameMatter"],
  ])("%s", (...row) => check(row));
});

const signedBy = ["王明", "酒泉市公安局"];
const mediate = (over: ReconsiderationPayloads["mediate"], on = "2025-03-20"): Said => [
  "mediate",
  on,
  over,
];
const terminate = (over: ReconsiderationPayloads["terminate"]): Said => [
  "terminate",
  "2025-03-20",
  over,
];
const withdrawn = { code: "TERM_WITHDRAW", ground: "TE1" } as const;
const GROUP: Said[] = [
  [
    "receive",
    "2025-03-03",
    anApplication({ applicantCount: 12, representatives: ["王明", "李红"] }),
  ],
  ...ACCEPTED.slice(1),
];

describe("不作决定而结案", () => {
  test.each<Row>([
    [
      "第七十三条 双方签名、当日盖章",
      ACCEPTED,
      mediate({ signedBy, sealedOn: d("2025-03-20") }),
      "ok",
    ],
    ["第七十三条 没有盖章", ACCEPTED, mediate({ signedBy }), "IR-28 letterNotEffective"],
    [
      "第七十三条 盖章晚于生效",
      ACCEPTED,
      mediate({ signedBy, sealedOn: d("2025-03-21") }),
      "IR-28 letterNotEffective",
    ],
    [
      "第七十三条 无人签名",
      ACCEPTED,
      mediate({ sealedOn: d("2025-03-20") }),
      "IR-28 letterNotEffective",
    ],
    ["第四十一条 准予撤回", ACCEPTED, terminate({ ...withdrawn, permitted: true }), "ok"],
    [
      "第四十一条 未经准予",
      ACCEPTED,
      terminate({ ...withdrawn, permitted: false }),
      "S31 withdrawalNotPermitted",
    ],
    [
      "第四十一条 撤回却写其他事由",
      ACCEPTED,
      terminate({ code: "TERM_WITHDRAW", ground: "TE2", permitted: true }),
      "S31 withdrawalNotPermitted",
    ],
    [
      "第四十一条 其他终止没有事由",
      ACCEPTED,
      terminate({ code: "TERM_OTHER" }),
      "S31 withdrawalNotPermitted",
    ],
    [
      "第四十一条 其他终止却写撤回",
      ACCEPTED,
      terminate({ code: "TERM_OTHER", ground: "TE1", permitted: true }),
      "S31 withdrawalNotPermitted",
    ],
    ["第四十一条 申请人死亡", ACCEPTED, terminate({ code: "TERM_OTHER", ground: "TE2" }), "ok"],
    [
      "第十五条 代表人撤回，被代表的人同意",
      GROUP,
      terminate({ ...withdrawn, permitted: true, representedConsent: true }),
      "ok",
    ],
    [
      "第十五条 代表人撤回，被代表的人没有同意",
      GROUP,
      terminate({ ...withdrawn, permitted: true }),
      "IR-09 W",
    ],
    [
      "第十五条 因死亡终止，不问同意",
      GROUP,
      terminate({ code: "TERM_OTHER", ground: "TE2" }),
      "ok",
    ],
    [
      "第三十三条 驳回没有理由",
      ACCEPTED,
      ["reject", "2025-03-20", { grounds: [] }],
      "S33 rejectionWithoutGround",
    ],
    ["第三十三条 驳回写明理由", ACCEPTED, ["reject", "2025-03-20", { grounds: ["RJ1"] }], "ok"],
  ])("%s", (...row) => check(row));
});
