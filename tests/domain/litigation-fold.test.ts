import { describe, expect, test } from "vitest";
import type { ProceedingFacts } from "#domain/litigation/facts";
import { advanceDispute, foldDispute } from "#domain/litigation/fold";
import { appearanceFactsOf } from "#domain/litigation/fold/appearance";
import { plainDate } from "#domain/plain-date";
import { aHead } from "#tests/domain/dispute-history";
import {
  COPY,
  type Done,
  eventsOf,
  HELD,
  JUDGED,
  OPEN,
  suitAfter,
} from "#tests/domain/litigation-acts";

const d = plainDate;

describe("每一步骤登记什么，案卷就是什么", () => {
  test.each<[string, Done[], Partial<ProceedingFacts>]>([
    [
      "收到应诉通知",
      [],
      {
        stage: "NOTICE_RECEIVED",
        receivedOn: d("2025-03-03"),
        countedOrganId: "酒泉市公安局",
        relatedNumbers: [],
        handlers: [],
        attended: false,
        nonCountingOnly: false,
      },
    ],
    ["指派", [["assign", "2025-03-04", { handlers: ["周洋"] }]], { handlers: ["周洋"] }],
    [
      "副本重新送达，以后一次为准",
      [COPY, ["receiveCopy", "2025-03-06", { organId: "酒泉市公安局" }]],
      { copies: [{ organId: "酒泉市公安局", receivedOn: d("2025-03-06") }] },
    ],
    [
      "两被告各有副本",
      [COPY, ["receiveCopy", "2025-03-06", { organId: "酒泉市人民政府" }]],
      {
        copies: [
          { organId: "酒泉市公安局", receivedOn: d("2025-03-03") },
          { organId: "酒泉市人民政府", receivedOn: d("2025-03-06") },
        ],
      },
    ],
    [
      "裁判及其履行内容",
      [
        [
          "judge",
          "2025-05-20",
          {
            outcome: "REVOKE",
            outcomeWritten: "撤销",
            duty: { what: "重作", dueOn: d("2025-07-20") },
          },
        ],
      ],
      {
        closedOn: d("2025-05-20"),
        outcome: "REVOKE",
        stage: "JUDGED",
        duty: { what: "重作", dueOn: d("2025-07-20") },
      },
    ],
    [
      "履行内容没有期限",
      [["judge", "2025-05-20", { outcomeWritten: "撤销", duty: { what: "重作" } }]],
      { outcome: null, duty: { what: "重作", dueOn: null } },
    ],
    [
      "改判的结果",
      [
        [
          "judge",
          "2025-05-20",
          { outcome: "A_REVERSE", outcomeWritten: "改判", newOutcome: "REVOKE" },
        ],
      ],
      { outcome: "A_REVERSE", newOutcome: "REVOKE" },
    ],
    ["没有改判", [JUDGED], { newOutcome: null }],
    [
      "第二次开庭没有说，共同出庭的约定不变",
      [
        [
          "holdSession",
          "2025-04-15",
          { ordinal: 1, attendees: [], headDeclared: null, agreedOrgans: ["酒泉市公安局"] },
        ],
        ["holdSession", "2025-04-22", { ordinal: 2, attendees: [], headDeclared: null }],
      ],
      { agreements: [{ on: d("2025-04-15"), organs: ["酒泉市公安局"] }] },
    ],
    [
      "只送达一方",
      [JUDGED, ["serveJudgment", "2025-05-22", { party: "王明" }]],
      { stage: "SERVED" },
    ],
    [
      "送达双方，进入上诉期",
      [
        JUDGED,
        ["serveJudgment", "2025-05-22", { party: "王明" }],
        ["serveJudgment", "2025-05-23", { party: "酒泉市公安局" }],
      ],
      { stage: "APPEAL_WINDOW" },
    ],
    [
      "生效",
      [JUDGED, ["takeEffect", "2025-06-10", {}]],
      { effectiveOn: d("2025-06-10"), stage: "EFFECTIVE" },
    ],
    [
      "登记履行期限",
      [
        JUDGED,
        ["takeEffect", "2025-06-10", {}],
        ["startPerformance", "2025-06-11", { dueOn: d("2025-08-10") }],
      ],
      { duty: { what: "履行生效裁判", dueOn: d("2025-08-10") } },
    ],
    ["履行", [JUDGED, ["perform", "2025-07-01", {}]], { performedOn: d("2025-07-01") }],
    [
      "司法建议及回复",
      [
        ["receiveAdvice", "2025-06-01", { aboutRule: false, dueOn: d("2025-08-01") }],
        ["replyAdvice", "2025-07-01", { summary: "整改" }],
        ["replyAdvice", "2025-07-09", { summary: "补充" }],
      ],
      { advices: [{ on: d("2025-06-01"), dueOn: d("2025-08-01"), repliedOn: d("2025-07-01") }] },
    ],
    [
      "没有期限的司法建议",
      [["receiveAdvice", "2025-06-01", { aboutRule: false }]],
      { advices: [{ on: d("2025-06-01"), dueOn: null, repliedOn: null }] },
    ],
    ["败诉分析", [JUDGED, ["analyseLoss", null, { finding: "证据不足" }]], { lossAnalysed: true }],
    [
      "中止",
      [["suspend", "2025-04-01", { ground: "LS6" }]],
      { stage: "SUSPENDED", suspensions: [{ from: d("2025-04-01"), to: null }] },
    ],
    ["没有日期的中止不产生期间", [["suspend", null, { ground: "LS6" }]], { suspensions: [] }],
    [
      "恢复，尚未答辩",
      [
        ["suspend", "2025-04-01", { ground: "LS6" }],
        ["resume", "2025-05-06", {}],
      ],
      { stage: "ASSIGNED", suspensions: [{ from: d("2025-04-01"), to: d("2025-05-06") }] },
    ],
    [
      "恢复，已经答辩",
      [
        ["answer", "2025-03-10", { organId: "酒泉市公安局", evidenceListed: true }],
        ["suspend", "2025-04-01", { ground: "LS6" }],
        ["resume", "2025-05-06", {}],
      ],
      { stage: "ANSWERED" },
    ],
    [
      "恢复，已经开庭",
      [HELD, ["suspend", "2025-04-20", { ground: "LS6" }], ["resume", "2025-05-06", {}]],
      { stage: "HEARD" },
    ],
    [
      "再次中止，前一次不变",
      [
        ["suspend", "2025-04-01", { ground: "LS6" }],
        ["resume", "2025-05-06", {}],
        ["suspend", "2025-05-08", { ground: "LS6" }],
        ["resume", "2025-05-09", {}],
      ],
      {
        suspensions: [
          { from: d("2025-04-01"), to: d("2025-05-06") },
          { from: d("2025-05-08"), to: d("2025-05-09") },
        ],
      },
    ],
    [
      "终结诉讼",
      [["end", "2025-06-01", { ground: "原告死亡" }]],
      { outcome: "ENDED", outcomeWritten: "终结诉讼", closedOn: d("2025-06-01"), stage: "ENDED" },
    ],
    [
      "移送",
      [["transfer", "2025-06-01", { court: "张掖铁路运输法院" }]],
      {
        outcome: "TRANSFERRED",
        outcomeWritten: "移送",
        closedOn: d("2025-06-01"),
        stage: "TRANSFERRED",
      },
    ],
    [
      "上诉",
      [
        JUDGED,
        ["serveJudgment", "2025-05-22", { party: "王明" }],
        ["appeal", "2025-05-30", { by: "王明", against: "JUDGMENT" }],
      ],
      { appeals: [{ by: "王明", on: d("2025-05-30") }], stage: "APPEALED" },
    ],
    [
      "开庭改记后以后记为准，按庭次排列",
      [["holdSession", "2025-04-25", { ordinal: 2, attendees: [], headDeclared: null }], HELD],
      { firstSessionOn: d("2025-04-15"), attended: true },
    ],
  ])("%s", (_title, done, expected) => expect(suitAfter(...done)).toMatchObject(expected));

  test("出庭人员属于哪个机关，随人员保存", () => {
    const one = suitAfter([
      "holdSession",
      "2025-04-15",
      { ordinal: 1, attendees: [aHead({ organId: "酒泉市公安局" })], headDeclared: true },
    ]);
    expect(one?.sessions[0]?.attendees[0]?.organId).toBe("酒泉市公安局");
    expect(one?.attended).toBe(true);
  });

  test("没有开庭的，没有首次开庭日，也不计出庭", () => {
    expect(appearanceFactsOf([])).toEqual({
      firstSessionOn: null,
      attended: false,
      attendedRole: null,
      nonCountingOnly: false,
    });
  });

  test("没有应诉通知以前，其他步骤不产生案卷；关联的复议案件记入争议", () => {
    const [first] = eventsOf(JUDGED);
    expect(first && advanceDispute(undefined, first)).toBeUndefined();
    const linked = foldDispute(
      eventsOf(OPEN, ["linkReconsideration", null, { caseId: "R", outcome: "MAINTAIN" }]),
    );
    expect(linked?.reconsiderations).toEqual([{ caseId: "R", number: null, outcome: "MAINTAIN" }]);
    expect(linked?.lastSeq).toBe(2);
  });
});
