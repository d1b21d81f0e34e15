import { describe, expect, test } from "vitest";
import { isOpenTo, stepFindings } from "#domain/reconsideration/step-order";
import { citationOf, lawOfRow } from "#domain/reconsideration/step-row";
import {
  isReconsiderationStep,
  RECONSIDERATION_STEPS,
  type ReconsiderationStep,
} from "#domain/reconsideration/steps";
import {
  ACCEPTED,
  caseAfter,
  decide,
  HEARD,
  type Line,
  RECEIVED,
  received,
  recordedOn,
  type Said,
  sentenceTo,
  suspended,
} from "#tests/domain/reconsideration-acts";

const letter: Said = ["opinionLetter", "2025-03-10", { addressee: "公安局" }];
const TOLD: Said = ["askForCorrection", "2025-03-04", { items: ["身份证明"] }];

describe("不在步骤表以内的，逐字写明条文和办法", () => {
  test.each<[string, Said[], Said, string]>([
    [
      "没有登记申请就受理",
      [],
      ["accept", "2025-03-05", {}],
      "行政复议法第三十条第一款：案件尚未登记收到申请，不能办理“受理”，请先登记申请。",
    ],
    [
      "没有登记申请就制发意见书（任何状态都可以的步骤）",
      [],
      letter,
      "行政复议法第七十六条：案件尚未登记收到申请，不能办理“制发行政复议意见书”，请先登记申请。",
    ],
    [
      "登记两次申请",
      [RECEIVED],
      RECEIVED,
      "行政复议法第二十二条：案件已经登记（收到申请），不能再次办理“收到申请”；如登记有误，请更正原来的记录。",
    ],
    [
      "没有受理就决定",
      [RECEIVED],
      decide(),
      "行政复议法第六十一条、第六十三条至第七十二条、第七十五条：案件现为“收到申请”，“作出行政复议决定”只能在“已受理、审理中”时办理，请先办理或者更正前面的步骤。",
    ],
    [
      "2024年没有告知不再处理",
      [RECEIVED],
      ["notProcessAgain", "2025-03-05", { earlierCase: "9号" }],
      "行政复议法实施条例第三十七条第二款：当时施行的法律、行政法规没有“告知不再处理”这一步骤，请核对日期，或者按当时的程序登记。",
    ],
    [
      "2017年没有提级审理",
      [received("2017-03-01"), ["accept", "2017-03-03", {}]],
      ["escalate", "2017-03-20", { higherOrganId: "省政府" }],
      "行政复议法实施条例第四十条：当时施行的法律、行政法规没有“提级审理”这一步骤，请核对日期，或者按当时的程序登记。",
    ],
  ])("%s", (_title, before, act, sentence) => {
    expect(sentenceTo(caseAfter(...before), act)).toBe(sentence);
  });

  test("任何状态都可以的步骤，有了案件就可以", () => {
    expect(sentenceTo(caseAfter(RECEIVED), letter)).toBe("");
    expect(isOpenTo("ARCHIVED", "opinionLetter")).toBe(true);
    expect(isOpenTo("ARCHIVED", "decide")).toBe(false);
    expect(isOpenTo("UNDER_REVIEW", "decide")).toBe(true);
  });
});

describe("旧账中不合步骤的，哪些没有意义", () => {
  const decided = decide();
  test.each<[string, Line[], string | undefined]>([
    ["补正期间受理，只是存疑", [RECEIVED, TOLD, ["accept", "2025-03-05", {}]], undefined],
    ["中止期间决定，只是存疑", [...ACCEPTED, suspended("SU8", "2025-03-10"), decided], undefined],
    ["决定以后发送副本，只是存疑", [...HEARD, decided, ["sendCopy", "2025-03-06", {}]], undefined],
    [
      "受理后又不予受理",
      [...ACCEPTED, ["refuse", "2025-03-06", { grounds: ["NA2"] }]],
      "stepOutOfOrder",
    ],
    [
      "受理后又撤回于受理前",
      [...ACCEPTED, ["withdrawBefore", "2025-03-06", { written: true }]],
      "stepOutOfOrder",
    ],
    [
      "不予受理后又受理",
      [RECEIVED, ["refuse", "2025-03-05", { grounds: ["NA2"] }], ["accept", "2025-03-06", {}]],
      "stepOutOfOrder",
    ],
    [
      "不予受理后又决定",
      [RECEIVED, ["refuse", "2025-03-05", { grounds: ["NA2"] }], decided],
      "stepOutOfOrder",
    ],
    [
      "视为放弃后又受理",
      [
        RECEIVED,
        TOLD,
        ["abandon", "2025-03-20", { reasonCheck: "无" }],
        ["accept", "2025-03-21", {}],
      ],
      "stepOutOfOrder",
    ],
    [
      "终止后又决定",
      [...ACCEPTED, ["terminate", "2025-03-20", { code: "TERM_WITHDRAW", ground: "TE1" }], decided],
      "stepOutOfOrder",
    ],
    [
      "归档后又终止",
      [
        RECEIVED,
        ["withdrawBefore", "2025-03-04", { written: true }],
        ["archive", "2025-03-05", {}],
        ["terminate", "2025-03-06", { code: "TERM_WITHDRAW" }],
      ],
      "stepOutOfOrder",
    ],
    ["登记两次申请", [RECEIVED, RECEIVED], "stepOutOfOrder"],
    ["没有登记申请", [["accept", "2025-03-05", {}]], "stepOutOfOrder"],
  ])("%s", (_title, lines, refusal) => {
    expect(recordedOn("2025-12-31", ...lines).refusal).toBe(refusal);
  });

  test("既不在当时的法律以内，也不在步骤以内的，两样都说", () => {
    const findings = stepFindings(caseAfter(RECEIVED), "convert", "A");
    expect(findings.map(({ code, rule, law, severity }) => [code, rule, law, severity])).toEqual([
      ["stepNotInEra", "S13", "行政复议法第五十五条", "B"],
      ["stepOutOfOrder", "S13", "行政复议法第五十五条", "B"],
    ]);
  });
});

describe("步骤的条文随时期", () => {
  test.each<[ReconsiderationStep, string | null, string | null, string]>([
    [
      "accept",
      "行政复议法（2017年修正）第十七条",
      "行政复议法第三十条第一款",
      "行政复议法第三十条第一款",
    ],
    ["convert", null, "行政复议法第五十五条", "行政复议法第五十五条"],
    ["notProcessAgain", null, null, "行政复议法实施条例第三十七条第二款"],
    ["escalate", null, "行政复议法第三十八条", "行政复议法实施条例第四十条"],
    [
      "offerRespondent",
      "行政复议法实施条例（2007年）第二十二条",
      "行政复议法第三十条第一款第一项",
      "行政复议法实施条例第二十九条",
    ],
  ])("%s", (step, a, b, c) => {
    const row = RECONSIDERATION_STEPS[step];
    expect([lawOfRow(row, "A"), lawOfRow(row, "B"), lawOfRow(row, "C")]).toEqual([a, b, c]);
    expect(citationOf(row)).toBe(c);
  });

  test("只有步骤表中的名称才是步骤", () => {
    expect(["accept", "void", "toString", ""].map(isReconsiderationStep)).toEqual([
      ...[true, false, false, false],
    ]);
  });
});
