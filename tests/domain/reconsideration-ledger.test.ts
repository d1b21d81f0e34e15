import { describe, expect, test } from "vitest";
import type { Warning } from "#domain/case-file";
import { type Line, recordedOn } from "#tests/domain/reconsideration-acts";
import { anApplication } from "#tests/domain/reconsideration-history";

const record = (...lines: Line[]) => recordedOn("2018-01-31", ...lines);
const codes = (warnings: Warning[]) => warnings.map(({ code }) => code);
const received = (on: string | null, number = "酒政复〔2017〕5号"): Line => [
  "receive",
  on,
  anApplication({ number }),
];
const maintained = (on: string | null): Line => [
  "decide",
  on,
  { items: [{ code: "MAINTAIN" }], written: "维持" },
];

describe("旧账按当时的法律核对，疑点留在案卷而不丢弃记录", () => {
  test("2017年的一般案件没有疑点", () => {
    const { facts, warnings } = record(
      received("2017-01-10"),
      ["accept", "2017-01-12", {}],
      maintained("2017-03-01"),
    );
    expect(warnings).toEqual([]);
    expect(facts).toMatchObject({
      status: "DECIDED",
      headline: "MAINTAIN",
      closedOn: "2017-03-01",
    });
  });

  test.each<[string, Line[], string[], boolean]>([
    [
      "国庆假期听证",
      [received("2017-09-25"), ["accept", "2017-09-25", {}], ["holdHearing", "2017-10-03", {}]],
      ["hearingOnRestDay"],
      false,
    ],
    [
      "调休上班的周六听证不是疑点",
      [received("2017-09-25"), ["accept", "2017-09-25", {}], ["holdHearing", "2017-09-30", {}]],
      [],
      false,
    ],
    [
      "结案早于受理",
      [received("2017-01-10"), ["accept", "2017-01-12", {}], maintained("2017-01-11")],
      ["datesOutOfOrder"],
      true,
    ],
    [
      "受理早于收到",
      [received("2017-01-10"), ["accept", "2017-01-09", {}]],
      ["datesOutOfOrder"],
      true,
    ],
    [
      "听证晚于结案",
      [
        received("2017-01-10"),
        ["accept", "2017-01-12", {}],
        maintained("2017-02-10"),
        ["holdHearing", "2017-02-13", {}],
      ],
      ["stepOutOfOrder", "datesOutOfOrder"],
      true,
    ],
    [
      "第十七条 第六个工作日受理",
      [received("2017-03-01"), ["accept", "2017-03-09", {}]],
      ["acceptedLate"],
      false,
    ],
    [
      "第三十一条 自收到之日起超过六十日（E06同期法律）",
      [received("2017-09-25"), ["accept", "2017-09-27", {}], maintained("2017-11-27")],
      ["concludedLate"],
      false,
    ],
    [
      "六十日自收到而不自受理起算，末日顺延",
      [received("2017-09-25"), ["accept", "2017-09-27", {}], maintained("2017-11-24")],
      [],
      false,
    ],
    [
      "不予受理没有日期",
      [received("2017-02-15"), ["refuse", null, { grounds: ["NA2"] }]],
      ["refusalUndated"],
      false,
    ],
    [
      "不予受理没有理由",
      [received("2017-02-15"), ["refuse", "2017-02-17", { grounds: [] }]],
      ["refusalWithoutGround"],
      false,
    ],
    [
      "案号年份不一致（NUM-2）",
      [received("2017-01-08", "酒政复〔2016〕5号")],
      ["numberOfOtherYear"],
      false,
    ],
    [
      "没有受理记录就结案",
      [received("2017-01-10"), maintained("2017-02-10")],
      ["stepOutOfOrder"],
      false,
    ],
    ["日期在录入之日以后", [received("2018-03-01", "酒政复〔2018〕1号")], ["dayAhead"], false],
  ])("%s", (_title, lines, expected, doubtful) => {
    const { facts, warnings, refusal } = record(...lines);
    expect(refusal).toBeUndefined();
    expect(codes(warnings)).toEqual(expected);
    expect(facts?.datesDoubtful).toBe(doubtful);
    for (const { law, message } of warnings) {
      expect(law).not.toBe("");
      expect(message).toMatch(/请/);
    }
  });

  test.each<[string, Line[], string]>([
    ["没有收到日期", [received(null)], "receiptDayMissing"],
    ["没有收到申请就受理", [["accept", "2017-01-12", {}]], "stepOutOfOrder"],
    ["收到两次", [received("2017-01-10"), received("2017-01-11")], "stepOutOfOrder"],
    [
      "受理后又不予受理",
      [
        received("2017-01-10"),
        ["accept", "2017-01-12", {}],
        ["refuse", "2017-01-13", { grounds: ["NA2"] }],
      ],
      "stepOutOfOrder",
    ],
    [
      "结案两次",
      [
        received("2017-01-10"),
        ["accept", "2017-01-12", {}],
        maintained("2017-02-10"),
        maintained("2017-02-11"),
      ],
      "stepOutOfOrder",
    ],
    [
      "没有结案方式的决定",
      [
        received("2017-01-10"),
        ["accept", "2017-01-12", {}],
        ["decide", "2017-02-10", { items: [], written: "" }],
      ],
      "noOutcome",
    ],
  ])("%s：记录没有意义，拒绝", (_title, lines, code) => {
    expect(record(...lines).refusal).toBe(code);
  });

  test("不予受理不是审结：没有结案日期，只有不予受理的结果", () => {
    const { facts } = record(received("2017-02-15"), [
      "refuse",
      "2017-02-17",
      { grounds: ["NA2"], reason: "没有利害关系" },
    ]);
    expect(facts).toMatchObject({
      status: "NOT_ACCEPTED",
      refused: true,
      refusedOn: "2017-02-17",
      grounds: ["NA2"],
      acceptedOn: null,
      closedOn: null,
      headline: "NOT_ACCEPTED",
    });
  });

  test("部分撤销、部分维持的案件按撤销计一次（9.2）", () => {
    const { facts } = record(
      received("2017-01-10"),
      ["accept", "2017-01-12", {}],
      [
        "decide",
        "2017-02-10",
        { items: [{ code: "MAINTAIN" }, { code: "REVOKE_PART" }], written: "部分撤销、维持" },
      ],
    );
    expect(facts?.headline).toBe("REVOKE_PART");
    expect(facts?.outcomes).toHaveLength(2);
  });
});
