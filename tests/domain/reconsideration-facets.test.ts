import { describe, expect, test } from "vitest";
import type { Facets } from "#domain/reconsideration/facts";
import {
  ACCEPTED,
  ANSWERED,
  caseAfter,
  HEARD,
  RECEIVED,
  type Said,
} from "#tests/domain/reconsideration-acts";

describe("案件各方面的进展", () => {
  test.each<[string, Said[], Partial<Facets>]>([
    [
      "收到时",
      [RECEIVED],
      {
        answer: "PENDING",
        opinions: "PENDING",
        hearing: "NOT_NEEDED",
        committee: "NOT_NEEDED",
        mediation: "NONE",
        stayOfExecution: "NO",
        incidentalReview: "NONE",
      },
    ],
    ["按期答复", ANSWERED, { answer: "ON_TIME" }],
    [
      "逾期答复",
      [...ACCEPTED, ["answer", "2025-03-25", { given: true, late: true }]],
      { answer: "LATE" },
    ],
    [
      "没有答复",
      [...ACCEPTED, ["answer", "2025-03-25", { given: false, late: true }]],
      { answer: "NONE" },
    ],
    ["听取意见", HEARD, { opinions: "HEARD" }],
    [
      "不能听取意见",
      [
        ...ACCEPTED,
        [
          "opinionsImpossible",
          "2025-03-18",
          { party: "王明", attempts: "三次", partyReason: "拒绝" },
        ],
      ],
      { opinions: "NOT_POSSIBLE" },
    ],
    [
      "听取过一方，另一方不能听取",
      [
        ...HEARD,
        [
          "opinionsImpossible",
          "2025-03-18",
          { party: "李红", attempts: "三次", partyReason: "拒绝" },
        ],
      ],
      { opinions: "HEARD" },
    ],
    ["调解中", [...ACCEPTED, ["openMediation", "2025-03-18", {}]], { mediation: "OPEN" }],
    ["调解不成", [...ACCEPTED, ["mediationFailed", "2025-03-18", {}]], { mediation: "FAILED" }],
    ["达成调解", [...ACCEPTED, ["mediate", "2025-03-18", {}]], { mediation: "AGREED" }],
    [
      "放弃听证",
      [...ACCEPTED, ["waiveHearing", "2025-03-18", { absenceRecord: "未到场" }]],
      { hearing: "WAIVED" },
    ],
    [
      "咨询意见",
      [...ACCEPTED, ["committeeAdvice", "2025-03-18", { advice: "撤销", adopted: true }]],
      { committee: "ADVISED" },
    ],
    [
      "停止执行",
      [...ACCEPTED, ["stayExecution", "2025-03-18", { ground: "ST1" }]],
      { stayOfExecution: "YES" },
    ],
    [
      "附带审查",
      [
        ...ACCEPTED,
        ["openIncidentalReview", "2025-03-18", { power: "OWN_POWER", clauses: "第三条" }],
      ],
      { incidentalReview: "OWN_POWER" },
    ],
  ])("分项状态：%s", (_title, done, expected) =>
    expect(caseAfter(...done)?.facets).toMatchObject(expected),
  );
});
